/**
 * Records of a separated-values file with the bytes each was read from. RFC 4180, read strictly where leniency would
 * guess: text after a closing quote and a quote that never closes are faults, never repaired.
 * @module
 */

export type CsvEncoding = "utf-8" | "utf-16le" | "utf-16be";

/** How one file separates things. */
export interface CsvDialect {
  readonly delimiter: "," | ";" | "\t" | "|";
  readonly encoding: CsvEncoding;
  /** `cr` only for files that have no line feed at all. */
  readonly newline: "lf" | "cr";
  /** Where the first record begins: behind the byte order mark and a `sep=` line. */
  readonly start: number;
}

/** Why a record was not read. Its `fields` are empty then. */
export type CsvFault = "unclosed-quote" | "text-after-quote" | "record-too-large" | "too-many-fields" | "out-of-step";

export interface CsvRecord {
  /** Bytes [start, end) are the record without its line end, [start, next) with it. */
  readonly start: number;
  readonly end: number;
  readonly next: number;
  /** Quotes taken off, doubled quotes made single, nothing trimmed. A blank line is one empty field. */
  readonly fields: readonly string[];
  readonly fault: CsvFault | null;
  /** The bytes were not valid in the file's encoding and were read as Windows-1252, or with U+FFFD in UTF-16. */
  readonly repaired: boolean;
}

/** Bytes of one record; a longer one is a quote that was never closed. */
export const MAX_RECORD_BYTES = 4_194_304;
/** Columns of one record. */
export const MAX_FIELDS = 4096;
/** How often a quote that never closes may send the reader back to the next line. */
export const MAX_RESCANS = 16;

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

type Mode =
  | "field-start"
  | "plain"
  | "quoted"
  /** A quote inside a quoted field: the end of it, or the first half of a doubled one. */
  | "quote-seen"
  /** A carriage return behind a closing quote: only a line feed may follow. */
  | "quote-cr"
  /** To the end of the line, after a fault. */
  | "skip"
  /** To the end of the file: quotes and lines are so far out of step that no line can be trusted. */
  | "lost";

/** Push bytes, take records. Holds at most one record and one chunk. */
export class RecordScanner {
  readonly #delimiter: number;
  readonly #lineEnd: number;
  readonly #width: 1 | 2;
  readonly #low: 0 | 1;
  readonly #split: string;
  readonly #decoder: TextDecoder;
  readonly #fallback: TextDecoder;
  #buffer: Uint8Array = new Uint8Array(0);
  /** Bytes of `#buffer` in use. */
  #length = 0;
  /** Offset in the file of `#buffer[0]`. */
  #base: number;
  /** Next unit to look at, in `#buffer`. */
  #at = 0;
  #mode: Mode = "field-start";
  #fault: CsvFault | null = null;
  /** Offset in the file where the record begins. */
  #recordStart: number;
  #sawQuote = false;
  /** Fields of the record that are complete. */
  #fields = 0;
  /** Behind the first line end inside quotes, in `#buffer`; where to go on when the quote never closes. */
  #firstBreak = -1;
  #rescans = 0;
  #done: CsvRecord[] = [];

  constructor(dialect: CsvDialect) {
    this.#split = dialect.delimiter;
    this.#delimiter = dialect.delimiter.charCodeAt(0);
    this.#lineEnd = dialect.newline === "cr" ? CR : LF;
    this.#width = dialect.encoding === "utf-8" ? 1 : 2;
    this.#low = dialect.encoding === "utf-16be" ? 1 : 0;
    this.#decoder = new TextDecoder(dialect.encoding, { fatal: true, ignoreBOM: true });
    this.#fallback = new TextDecoder(dialect.encoding === "utf-8" ? "windows-1252" : dialect.encoding, {
      ignoreBOM: true,
    });
    this.#base = dialect.start;
    this.#recordStart = dialect.start;
  }

  /** Records that are complete; each is handed out once. */
  take(): readonly CsvRecord[] {
    const done = this.#done;
    this.#done = [];
    return done;
  }

  /** Takes a copy of `bytes`, which must follow on the bytes before. */
  push(bytes: Uint8Array): void {
    this.#append(bytes);
    this.#scan();
  }

  /** Says that nothing follows. */
  end(): void {
    for (;;) {
      this.#scan();
      if (this.#mode === "quoted") {
        this.#goBack();
        continue;
      }
      const end = this.#base + this.#length;
      if (end > this.#recordStart) this.#finish(this.#length, this.#length);
      return;
    }
  }

  #append(bytes: Uint8Array): void {
    // Everything before the record is done with; a skipped record is not kept.
    const dropping = this.#mode === "skip" || this.#mode === "lost";
    const keep = dropping ? this.#at : Math.max(0, this.#recordStart - this.#base);
    if (keep > 0 && (dropping || keep === this.#length || keep > this.#buffer.length / 2)) {
      this.#buffer.copyWithin(0, keep, this.#length);
      this.#shift(keep);
    }
    if (this.#length + bytes.length > this.#buffer.length) {
      const grown = new Uint8Array(Math.max(this.#length + bytes.length, this.#buffer.length * 2));
      grown.set(this.#buffer.subarray(0, this.#length));
      this.#buffer = grown;
    }
    this.#buffer.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  #shift(by: number): void {
    this.#base += by;
    this.#length -= by;
    this.#at -= by;
    if (this.#firstBreak >= 0) this.#firstBreak -= by;
  }

  #scan(): void {
    const width = this.#width;
    const high = 1 - this.#low;
    for (;;) {
      const buffer = this.#buffer;
      const last = this.#length - width;
      while (this.#at <= last) {
        const at = this.#at;
        const low = buffer[at + (width === 1 ? 0 : this.#low)] ?? 0;
        const unit = width === 1 ? low : low | ((buffer[at + high] ?? 0) << 8);
        this.#at = at + width;
        this.#step(unit, at);
      }
      const held = this.#base + this.#at - this.#recordStart;
      if (held <= MAX_RECORD_BYTES || this.#mode === "skip" || this.#mode === "lost") return;
      if (this.#firstBreak < 0) this.#skip("record-too-large");
      else this.#goBack();
    }
  }

  #step(unit: number, at: number): void {
    switch (this.#mode) {
      case "field-start":
        if (unit === QUOTE) {
          this.#mode = "quoted";
          this.#sawQuote = true;
        } else if (unit === this.#delimiter) this.#endField();
        else if (unit === this.#lineEnd) this.#endLine(at);
        else this.#mode = "plain";
        return;
      case "plain":
        if (unit === this.#delimiter) this.#endField();
        else if (unit === this.#lineEnd) this.#endLine(at);
        return;
      case "quoted":
        if (unit === QUOTE) this.#mode = "quote-seen";
        else if (unit === this.#lineEnd && this.#firstBreak < 0) this.#firstBreak = at + this.#width;
        return;
      case "quote-seen":
        if (unit === QUOTE) this.#mode = "quoted";
        else if (unit === this.#delimiter) this.#endField();
        else if (unit === this.#lineEnd) this.#endLine(at);
        else if (unit === CR) this.#mode = "quote-cr";
        else this.#skip("text-after-quote");
        return;
      case "quote-cr":
        if (unit === this.#lineEnd) this.#endLine(at);
        else this.#skip("text-after-quote");
        return;
      case "skip":
        if (unit === this.#lineEnd) this.#finish(at, at + this.#width);
        return;
      case "lost":
        return;
    }
  }

  #endField(): void {
    this.#mode = "field-start";
    if (++this.#fields > MAX_FIELDS) this.#skip("too-many-fields");
  }

  #endLine(at: number): void {
    this.#finish(at - (this.#endsInCr(at) ? this.#width : 0), at + this.#width);
  }

  /** Whether a carriage return stands directly before the line feed at `at` and belongs to the line end. */
  #endsInCr(at: number): boolean {
    if (this.#lineEnd !== LF) return false;
    const before = at - this.#width;
    if (before < 0 || this.#base + before < this.#recordStart) return false;
    if (this.#width === 1) return this.#buffer[before] === CR;
    return this.#buffer[before + this.#low] === CR && this.#buffer[before + 1 - this.#low] === 0;
  }

  #skip(fault: CsvFault): void {
    this.#fault = fault;
    this.#mode = "skip";
  }

  /** Gives up on the first line of a record whose quote never closes, and starts again behind it. */
  #goBack(): void {
    const at = this.#firstBreak;
    if (at < 0) {
      this.#skip("unclosed-quote");
    } else if (this.#rescans++ >= MAX_RESCANS) {
      this.#skip("out-of-step");
      this.#mode = "lost";
    } else {
      this.#skip("unclosed-quote");
      this.#at = at;
      this.#finish(at - this.#width, at);
    }
  }

  /** Closes the record at `end`; the next begins at `next`. Both in `#buffer`. */
  #finish(end: number, next: number): void {
    const from = this.#recordStart - this.#base;
    let fields: readonly string[] = [];
    let repaired = false;
    if (this.#fault === null && end - from > MAX_RECORD_BYTES) this.#fault = "record-too-large";
    if (this.#fault === null) {
      const bytes = this.#buffer.subarray(from, end);
      let line: string;
      try {
        line = this.#decoder.decode(bytes);
      } catch {
        repaired = true; // Not valid in the file's encoding: read as told in the record.
        line = this.#fallback.decode(bytes);
      }
      fields = this.#sawQuote ? splitQuoted(line, this.#split) : line.split(this.#split);
    }
    this.#done.push({
      start: this.#recordStart,
      end: this.#base + end,
      next: this.#base + next,
      fields,
      fault: this.#fault,
      repaired,
    });
    this.#recordStart = this.#base + next;
    this.#sawQuote = false;
    this.#fields = 0;
    this.#fault = null;
    this.#firstBreak = -1;
    this.#mode = "field-start";
  }
}

/** The fields of a record whose quotes are known to be sound. */
function splitQuoted(line: string, delimiter: string): string[] {
  const fields: string[] = [];
  for (let at = 0; ; at++) {
    if (line.startsWith('"', at)) {
      let close = line.indexOf('"', at + 1);
      let doubled = false;
      while (close >= 0 && line.startsWith('"', close + 1)) {
        doubled = true;
        close = line.indexOf('"', close + 2);
      }
      if (close < 0) close = line.length;
      const field = line.slice(at + 1, close);
      fields.push(doubled ? field.replaceAll('""', '"') : field);
      at = close + 1;
    } else {
      const end = line.indexOf(delimiter, at);
      fields.push(end < 0 ? line.slice(at) : line.slice(at, end));
      at = end < 0 ? line.length : end;
    }
    if (!line.startsWith(delimiter, at)) return fields;
  }
}
