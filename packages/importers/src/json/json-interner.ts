import { decodeString, type OnTextRepair } from "./json-text.ts";

const SLOTS = 4096;
const MAX_BYTES = 128;

interface Known {
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** Gives equal short strings back as one, without decoding them again. Bounded: a new string may take another's place. */
export class Interner {
  readonly #slots: (Known | undefined)[] = Array.from({ length: SLOTS });

  get(b: Uint8Array, start: number, end: number, repair: OnTextRepair): string {
    const length = end - start;
    if (length === 0) return "";
    if (length > MAX_BYTES) return decodeString(b, start, end, repair);
    // Names differ at their beginning, ids at their end; the bytes are compared below in any case.
    let hash = length;
    for (let i = Math.max(start, end - 4); i < end; i++) hash = (hash << 5) - hash + (b[i] ?? 0);
    hash = (hash << 5) - hash + (b[start] ?? 0) * 7 + (b[start + (length >> 1)] ?? 0);
    const slot = (hash ^ (hash >>> 12)) & (SLOTS - 1);
    const known = this.#slots[slot];
    if (known !== undefined && known.bytes.length === length) {
      const bytes = known.bytes;
      let n = length - 1;
      while (n >= 0 && bytes[n] === b[start + n]) n--;
      if (n < 0) return known.text;
    }
    let repaired = false;
    const text = decodeString(b, start, end, (code, from, to) => {
      repaired = true;
      repair(code, from, to);
    });
    // What needed repair is decoded each time, so that each place is told.
    if (!repaired) this.#slots[slot] = { bytes: b.slice(start, end), text };
    return text;
  }
}
