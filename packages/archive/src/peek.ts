/**
 * The first bytes that a DEFLATE stream gives (RFC 1951), inflated at once and with nothing proved: no checksum, no
 * length. To show a list of ten thousand entries, of which zip.js would make streams for seconds. Never for evidence.
 * @module
 */

const LENGTH_BASE = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
];
const LENGTH_EXTRA = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCE_BASE = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
  8193, 12289, 16385, 24577,
];
const DISTANCE_EXTRA = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
];
const CODE_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const MAX_BITS = 15;

/** The input ends before the code does, or says something that DEFLATE does not know. */
class Stop extends Error {}

/** Canonical codes: how many of each length, and their symbols in order. */
interface Codes {
  readonly counts: Uint16Array;
  readonly symbols: Uint16Array;
}

function codesOf(lengths: Uint8Array): Codes {
  const counts = new Uint16Array(MAX_BITS + 1);
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1;
  counts[0] = 0;
  const starts = new Uint16Array(MAX_BITS + 2);
  for (let i = 1; i <= MAX_BITS; i++) starts[i + 1] = (starts[i] ?? 0) + (counts[i] ?? 0);
  const symbols = new Uint16Array(lengths.length);
  for (let symbol = 0; symbol < lengths.length; symbol++) {
    const length = lengths[symbol] ?? 0;
    if (length === 0) continue;
    const at = starts[length] ?? 0;
    symbols[at] = symbol;
    starts[length] = at + 1;
  }
  return { counts, symbols };
}

const FIXED = ((): { readonly literals: Codes; readonly distances: Codes } => {
  const lengths = new Uint8Array(288).fill(8);
  lengths.fill(9, 144, 256);
  lengths.fill(7, 256, 280);
  return { literals: codesOf(lengths), distances: codesOf(new Uint8Array(30).fill(5)) };
})();

class Peek {
  readonly #in: Uint8Array;
  readonly #out: Uint8Array;
  #at = 0;
  #bits = 0;
  #held = 0;
  length = 0;

  constructor(bytes: Uint8Array, want: number) {
    this.#in = bytes;
    this.#out = new Uint8Array(want);
  }

  run(): Uint8Array {
    try {
      let last = false;
      while (!last && this.length < this.#out.length) {
        last = this.#take(1) === 1;
        const kind = this.#take(2);
        if (kind === 0) this.#stored();
        else if (kind === 1) this.#block(FIXED.literals, FIXED.distances);
        else if (kind === 2) this.#dynamic();
        else throw new Stop();
      }
    } catch (error) {
      // What came before the end of the bytes at hand, or before the damage, is what there is to see.
      if (!(error instanceof Stop)) throw error;
    }
    return this.#out.subarray(0, this.length);
  }

  #take(count: number): number {
    while (this.#held < count) {
      const byte = this.#in[this.#at++];
      if (byte === undefined) throw new Stop();
      this.#bits |= byte << this.#held;
      this.#held += 8;
    }
    const value = this.#bits & ((1 << count) - 1);
    this.#bits >>>= count;
    this.#held -= count;
    return value;
  }

  #symbol({ counts, symbols }: Codes): number {
    let code = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length <= MAX_BITS; length++) {
      code |= this.#take(1);
      const count = counts[length] ?? 0;
      if (code - count < first) return symbols[index + code - first] ?? 0;
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    throw new Stop();
  }

  #put(byte: number): void {
    if (this.length >= this.#out.length) throw new Stop();
    this.#out[this.length++] = byte;
  }

  #stored(): void {
    this.#bits = 0;
    this.#held = 0;
    const length = (this.#in[this.#at] ?? 0) | ((this.#in[this.#at + 1] ?? 0) << 8);
    this.#at += 4;
    for (let i = 0; i < length; i++) {
      const byte = this.#in[this.#at++];
      if (byte === undefined) throw new Stop();
      this.#put(byte);
    }
  }

  #dynamic(): void {
    const [literals, distances, codes] = [this.#take(5) + 257, this.#take(5) + 1, this.#take(4) + 4];
    const short = new Uint8Array(19);
    for (let i = 0; i < codes; i++) short[CODE_ORDER[i] ?? 0] = this.#take(3);
    const lengthCodes = codesOf(short);
    const lengths = new Uint8Array(literals + distances);
    for (let i = 0; i < lengths.length; ) {
      const symbol = this.#symbol(lengthCodes);
      if (symbol < 16) {
        lengths[i++] = symbol;
        continue;
      }
      const [value, times] =
        symbol === 16
          ? [lengths[i - 1] ?? 0, 3 + this.#take(2)]
          : [0, symbol === 17 ? 3 + this.#take(3) : 11 + this.#take(7)];
      if (i + times > lengths.length) throw new Stop();
      lengths.fill(value, i, i + times);
      i += times;
    }
    this.#block(codesOf(lengths.subarray(0, literals)), codesOf(lengths.subarray(literals)));
  }

  #block(literals: Codes, distances: Codes): void {
    for (;;) {
      const symbol = this.#symbol(literals);
      if (symbol === 256) return;
      if (symbol < 256) {
        this.#put(symbol);
        continue;
      }
      const base = LENGTH_BASE[symbol - 257];
      if (base === undefined) throw new Stop();
      const length = base + this.#take(LENGTH_EXTRA[symbol - 257] ?? 0);
      const far = this.#symbol(distances);
      const distance = (DISTANCE_BASE[far] ?? Number.POSITIVE_INFINITY) + this.#take(DISTANCE_EXTRA[far] ?? 0);
      if (distance > this.length) throw new Stop();
      for (let i = 0; i < length; i++) this.#put(this.#out[this.length - distance] ?? 0);
    }
  }
}

/** Up to `want` bytes of what `deflated` inflates to; fewer where it ends or breaks. Never throws on what it reads. */
export const peekInflated = (deflated: Uint8Array, want: number): Uint8Array => new Peek(deflated, want).run();
