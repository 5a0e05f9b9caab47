import type { ByteSource } from "@holdfast/model";

/** Bytes a window at most, unless one line is longer. Small, because a message's text keeps its window alive. */
const WINDOW_BYTES = 65_536;
/** A line longer than this is handed out in pieces. */
const LONGEST_LINE = 1_048_576;

export type TextEncodingName = "utf-8" | "utf-16le" | "utf-16be";

/** Whole lines as UTF-8; the last line of the file may lack its line break. */
export interface LineWindow {
  readonly bytes: Uint8Array;
  /** Whether the first byte begins a line: not so inside a line that is handed out in pieces. */
  readonly startsLine: boolean;
  /** Offset in the item of the window's first byte. */
  readonly offset: number;
}

/** How a file writes text: found out from its first bytes. */
export interface TextShape {
  readonly encoding: TextEncodingName;
  /** The byte that ends a line, in UTF-8: a line feed, or a carriage return in files that have only those. */
  readonly lineBreak: number;
}

export const LINE_FEED = 0x0a;
export const CARRIAGE_RETURN = 0x0d;

export function textShape(head: Uint8Array): TextShape {
  const encoding =
    head[0] === 0xff && head[1] === 0xfe ? "utf-16le" : head[0] === 0xfe && head[1] === 0xff ? "utf-16be" : "utf-8";
  const returnsOnly = !head.includes(LINE_FEED) && head.includes(CARRIAGE_RETURN);
  return { encoding, lineBreak: returnsOnly ? CARRIAGE_RETURN : LINE_FEED };
}

/**
 * Offsets in the item of positions in windows. In UTF-8 they are the same bytes; in UTF-16 every character was two or
 * four bytes, counted from the last position asked for, so ask in ascending order.
 */
export class OffsetMap {
  readonly #wide: boolean;
  readonly #size: number;
  #window: LineWindow = { bytes: new Uint8Array(0), startsLine: true, offset: 0 };
  #position = 0;
  #offset = 0;

  constructor(encoding: TextEncodingName, size: number) {
    this.#wide = encoding !== "utf-8";
    this.#size = size;
  }
  enter(window: LineWindow): void {
    this.#window = window;
    this.#position = 0;
    this.#offset = window.offset;
  }
  at(position: number): number {
    if (!this.#wide) return this.#window.offset + position;
    this.#offset += 2 * utf16Units(this.#window.bytes, this.#position, position);
    this.#position = position;
    return Math.min(this.#offset, this.#size);
  }
}

/** UTF-16 units of the characters in well-formed UTF-8 at [from, to). */
export function utf16Units(bytes: Uint8Array, from: number, to: number): number {
  let units = 0;
  for (let i = from; i < to; i++) {
    const b = bytes[i] ?? 0;
    if ((b & 0xc0) !== 0x80) units += b >= 0xf0 ? 2 : 1;
  }
  return units;
}

/** The text of `source` in windows of whole lines, in constant memory. A window is valid until the next is asked for. */
export async function* lineWindows(source: ByteSource, { encoding, lineBreak }: TextShape): AsyncGenerator<LineWindow> {
  const wide = encoding !== "utf-8";
  let carry = new Uint8Array(0);
  let offset = 0;
  let startsLine = true;
  const window = (bytes: Uint8Array): LineWindow => {
    const made = { bytes, startsLine, offset };
    offset += wide ? 2 * utf16Units(bytes, 0, bytes.length) : bytes.length;
    startsLine = bytes[bytes.length - 1] === lineBreak;
    return made;
  };
  for await (const chunk of wide ? transcoded(source, encoding) : source.chunks()) {
    let at = 0;
    if (carry.length > 0) {
      const first = chunk.indexOf(lineBreak);
      if (first < 0 && carry.length + chunk.length < LONGEST_LINE) {
        carry = joined(carry, chunk);
        continue;
      }
      at = first < 0 ? characterStart(chunk, chunk.length) : first + 1;
      yield window(joined(carry, chunk.subarray(0, at)));
      carry = new Uint8Array(0);
    }
    while (at < chunk.length) {
      const most = Math.min(at + WINDOW_BYTES, chunk.length);
      let end = chunk.lastIndexOf(lineBreak, most - 1) + 1;
      if (end <= at) end = chunk.indexOf(lineBreak, most) + 1;
      if (end <= at && chunk.length - at < LONGEST_LINE) break;
      if (end <= at || end - at > LONGEST_LINE) end = characterStart(chunk, Math.min(at + LONGEST_LINE, chunk.length));
      if (end <= at) break;
      yield window(chunk.subarray(at, end));
      at = end;
    }
    if (at < chunk.length) carry = chunk.slice(at);
  }
  if (carry.length > 0) yield window(carry);
}

/** Position after the next line break, or the end of the bytes. */
export function nextLine(bytes: Uint8Array, at: number, lineBreak: number): number {
  const found = bytes.indexOf(lineBreak, at);
  return found < 0 ? bytes.length : found + 1;
}

/** The last position at or before `at` that does not split a UTF-8 character. */
function characterStart(bytes: Uint8Array, at: number): number {
  let p = at;
  for (let back = 0; back < 3 && p > 0; back++) {
    const b = bytes[p - 1] ?? 0;
    if (b < 0x80) return p;
    if (b >= 0xc0) return b >= 0xf0 || at - p + 1 < (b >= 0xe0 ? 3 : 2) ? p - 1 : p;
    p -= 1;
  }
  return at;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}

async function* transcoded(source: ByteSource, encoding: TextEncodingName): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const encoder = new TextEncoder();
  for await (const chunk of source.chunks()) yield encoder.encode(decoder.decode(chunk, { stream: true }));
  yield encoder.encode(decoder.decode());
}
