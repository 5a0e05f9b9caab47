/** Objects remembered for one field, and bytes of the largest. A chat of two has two authors; a busy channel a few. */
const REMEMBERED = 4;
const MAX_BYTES = 4096;

interface Known {
  readonly id: number;
  readonly bytes: Uint8Array;
  /** Wanted fields inside it, three numbers each: the field, where its value begins, where it ends, from the brace. */
  readonly places: readonly number[];
}

/**
 * Remembers the last few objects that stood under one key, so that the same bytes need not be walked again: exports
 * repeat the whole author in each message. The same bytes hold the same fields at the same places.
 */
export class JsonMemo {
  /** Number of the object at hand, or -1; the same bytes have the same number as long as they are remembered. */
  current = -1;
  readonly #known: Known[] = [];
  #last = 0;
  #next = 0;
  #ids = 0;

  /** The remembered object that begins at `start`, or null. */
  find(b: Uint8Array, start: number, length: number): Known | null {
    for (let n = 0; n < this.#known.length; n++) {
      const slot = (this.#last + n) % this.#known.length;
      const known = this.#known[slot];
      if (known !== undefined && start + known.bytes.length <= length && same(b, start, known.bytes)) {
        this.#last = slot;
        this.current = known.id;
        return known;
      }
    }
    return null;
  }

  remember(
    b: Uint8Array,
    start: number,
    end: number,
    fields: readonly number[],
    starts: Int32Array,
    ends: Int32Array,
  ): void {
    if (end - start > MAX_BYTES) return;
    const places: number[] = [];
    for (const field of fields) {
      const from = starts[field] ?? -1;
      if (from > start) places.push(field, from - start, (ends[field] ?? 0) - start);
    }
    this.#last = this.#next;
    this.current = this.#ids++;
    this.#known[this.#next] = { id: this.current, bytes: b.slice(start, end), places };
    this.#next = (this.#next + 1) % REMEMBERED;
  }
}

function same(b: Uint8Array, start: number, known: Uint8Array): boolean {
  // Authors differ in their ids, near the beginning: from there on, mostly all or nothing.
  for (let i = 0; i < known.length; i++) if (b[start + i] !== known[i]) return false;
  return true;
}
