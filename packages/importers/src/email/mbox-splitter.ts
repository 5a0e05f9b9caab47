/** Largest mail that is held and read. Mail services stop well below (25 to 35 MB, encoded up to 48 MB). */
export const MAX_MAIL_BYTES = 67_108_864;

export interface MboxMail {
  readonly start: number;
  readonly end: number;
  /** null when the mail is larger than `MAX_MAIL_BYTES`. */
  readonly bytes: Uint8Array | null;
}

/** Longest separator or header line that is looked at. */
const MAX_LINE = 1_000;
/** No separator is shorter: `From - Thu Oct 5 9:05 2023`. */
const MIN_FROM_LINE = 24;
const NEWLINE = 0x0a;
const RETURN = 0x0d;
const F = 0x46;

// `From ` + envelope sender + a date in C's asctime form, zone before or after the year: RFC 4155, and what Thunderbird
// (`From - Thu Oct  5 …`) and Gmail (`From 1781…@xxx Thu Oct 05 15:45:00 +0000 2023`) write.
const FROM_LINE =
  /^From \S{1,400} {1,4}[A-Z][a-z]{2},? {1,3}(?:[A-Z][a-z]{2} {1,3}\d{1,2}|\d{1,2} {1,3}[A-Z][a-z]{2}) (?=[^\n]{0,40}(?:19|20)\d{2})[^\n]{0,20}\d{1,2}:\d{2}[^\n]{0,40}$/u;
export const HEADER_LINE: RegExp = /^[!-9;-~]{1,76}:/u;
const latin1 = new TextDecoder("windows-1252");

export const isFromLine = (line: string): boolean => FROM_LINE.test(line.trimEnd());

/** Copies of the last bytes of a stream, found by their offset in it. */
class RecentBytes {
  #pieces: { readonly start: number; readonly bytes: Uint8Array }[] = [];

  append(start: number, bytes: Uint8Array): void {
    this.#pieces.push({ start, bytes: bytes.slice() });
  }
  dropBefore(offset: number): void {
    const keep = this.#pieces.findIndex((p) => p.start + p.bytes.length > offset);
    if (keep !== 0) this.#pieces = keep < 0 ? [] : this.#pieces.slice(keep);
  }
  copy(start: number, end: number): Uint8Array {
    const out = new Uint8Array(end - start);
    for (let i = this.#pieces.length - 1; i >= 0; i--) {
      const piece = this.#pieces[i];
      if (piece === undefined || piece.start + piece.bytes.length <= start) break;
      const from = Math.max(start, piece.start);
      const to = Math.min(end, piece.start + piece.bytes.length);
      if (from < to) out.set(piece.bytes.subarray(from - piece.start, to - piece.start), from - start);
    }
    return out;
  }
}

/**
 * Divides an mbox into its mails while it is read. A mail begins after a line `From …` of the known form that follows
 * a blank line and is followed by a header line; any other `From ` line is part of a body. Quoting (`>From `) is left
 * as it stands.
 */
export class MboxSplitter {
  readonly #recent = new RecentBytes();
  #position = 0;
  #lineStart = 0;
  #lineFirst = -1;
  #previousBlank = true;
  /** Where the blank line before the line at hand begins. */
  #blankStart = 0;
  #candidate: { readonly end: number; readonly next: number } | null = null;
  #mailStart = -1;
  #oversize = false;
  #done: MboxMail[] = [];
  /** Where the first mail's separator begins; null while there is none. */
  firstMail: number | null = null;
  /** `From ` lines of the separator's form that did not separate. */
  refused = 0;

  /** Takes the next bytes and gives the mails that are complete. */
  feed(chunk: Uint8Array): readonly MboxMail[] {
    const base = this.#position;
    this.#recent.append(base, chunk);
    this.#position = base + chunk.length;
    let at = 0;
    while (at < chunk.length) {
      if (this.#lineStart === base + at) this.#lineFirst = chunk[at] ?? -1;
      const newline = chunk.indexOf(NEWLINE, at);
      if (newline < 0) break;
      this.#line(base + newline + 1);
      at = newline + 1;
    }
    this.#trim();
    return this.#take();
  }

  finish(): readonly MboxMail[] {
    if (this.#lineStart < this.#position) this.#line(this.#position);
    if (this.#mailStart >= 0) this.#endMail(this.#previousBlank ? this.#blankStart : this.#position);
    return this.#take();
  }

  #take(): readonly MboxMail[] {
    const done = this.#done;
    this.#done = [];
    return done;
  }

  /** The line at hand ends at `end`. */
  #line(end: number): void {
    const start = this.#lineStart;
    const size = end - start;
    if (this.#candidate !== null) {
      if (HEADER_LINE.test(this.#text(start, end))) {
        if (this.#mailStart >= 0) this.#endMail(this.#candidate.end);
        this.firstMail ??= this.#candidate.end;
        this.#mailStart = this.#candidate.next;
        this.#oversize = false;
      } else this.refused++;
      this.#candidate = null;
    }
    if (
      this.#previousBlank &&
      this.#lineFirst === F &&
      size >= MIN_FROM_LINE &&
      size <= MAX_LINE &&
      isFromLine(this.#text(start, end))
    ) {
      this.#candidate = { end: this.#blankStart, next: end };
    }
    const blank = size === 1 ? this.#lineFirst === NEWLINE : size === 2 && this.#lineFirst === RETURN;
    this.#blankStart = blank ? start : end;
    this.#previousBlank = blank;
    this.#lineStart = end;
    this.#lineFirst = -1;
  }

  #text(start: number, end: number): string {
    return latin1.decode(this.#recent.copy(start, Math.min(end, start + MAX_LINE)));
  }

  #endMail(end: number): void {
    const start = this.#mailStart;
    const bytes = this.#oversize || end - start > MAX_MAIL_BYTES ? null : this.#recent.copy(start, end);
    if (end > start) this.#done.push({ start, end, bytes });
    this.#mailStart = -1;
  }

  /** Forgets what no mail can need any more, so that memory stays within one mail and a line. */
  #trim(): void {
    if (this.#mailStart >= 0 && this.#position - this.#mailStart > MAX_MAIL_BYTES) this.#oversize = true;
    const held = this.#mailStart >= 0 && !this.#oversize;
    const long = this.#position - this.#lineStart > MAX_LINE;
    if (!held) this.#recent.dropBefore(long ? this.#position : this.#lineStart);
    else this.#recent.dropBefore(this.#mailStart);
    if (long && !held) this.#lineFirst = -1;
  }
}
