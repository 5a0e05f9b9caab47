/** Bytes at a time that the tokenizer is given. */
export const PIECE_BYTES = 65_536;

const LATIN = new TextDecoder("latin1");
const UTF_8 = new TextDecoder("utf-8", { ignoreBOM: true });
const STRICT = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const BEYOND_ASCII = /[\u0080-\uffff]/u;

/**
 * The last two pieces of a file. The tokenizer is given each byte as one character, so that its indices are byte offsets
 * whatever the encoding of the text: all marks of HTML are ASCII, and no byte of a longer UTF-8 character is. Words are
 * decoded from the bytes themselves.
 */
export class ByteWindow {
  /** Offset of the first byte still held. */
  start = 0;
  /** Offset behind the last byte. */
  end = 0;
  #before: Uint8Array = new Uint8Array(0);
  #now: Uint8Array = new Uint8Array(0);
  #letters = "";

  /** Takes the next piece, which is copied, and gives it with each byte as one character. */
  push(piece: Uint8Array): string {
    this.start = this.end - this.#now.length;
    this.#before = this.#now;
    this.#now = piece.slice();
    this.end += piece.length;
    this.#letters = LATIN.decode(this.#now);
    return this.#letters;
  }

  /** The byte at an offset; -1 when it is not held. */
  at(offset: number): number {
    const from = this.end - this.#now.length;
    if (offset >= from) return this.#now[offset - from] ?? -1;
    return this.#before[offset - this.start] ?? -1;
  }

  /** The bytes [start, end), copied; null when they are not held. */
  bytes(start: number, end: number): Uint8Array | null {
    if (start < this.start || end > this.end || start > end) return null;
    const from = this.end - this.#now.length;
    if (start >= from) return this.#now.slice(start - from, end - from);
    const joined = new Uint8Array(end - start);
    const early = this.#before.subarray(start - this.start, Math.min(end, from) - this.start);
    joined.set(early);
    if (end > from) joined.set(this.#now.subarray(0, end - from), early.length);
    return joined;
  }

  /** The bytes [start, end) as text where they are ASCII and stand in one piece; null for all others. */
  ascii(start: number, end: number): string | null {
    const from = this.end - this.#now.length;
    if (start < from || end > this.end) return null;
    const text = this.#letters.slice(start - from, end - from);
    return BEYOND_ASCII.test(text) ? null : text;
  }
}

/** Bytes as text, and whether some were no UTF-8 and the sign U+FFFD stands for them. */
export function decodeBytes(bytes: Uint8Array): { readonly text: string; readonly repaired: boolean } {
  try {
    return { text: STRICT.decode(bytes), repaired: false };
  } catch {
    return { text: UTF_8.decode(bytes), repaired: true };
  }
}
