/** Heads kept at a time: tens of thousands of entries would otherwise keep gigabytes. */
const KEPT = 16;

/** The inflated beginnings of the entries looked at last. */
export class HeadCache {
  readonly #heads = new Map<object, Uint8Array>();

  get(entry: object): Uint8Array | undefined {
    return this.#heads.get(entry);
  }
  keep(entry: object, head: Uint8Array): void {
    this.#heads.set(entry, head);
    if (this.#heads.size <= KEPT) return;
    // A Map remembers the order of insertion: the first key is the oldest.
    for (const oldest of this.#heads.keys()) {
      this.#heads.delete(oldest);
      return;
    }
  }
}
