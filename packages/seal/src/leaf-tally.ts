import { bytesToHex } from "@noble/hashes/utils.js";
import { MerkleTree } from "./merkle-tree.ts";
import type { Hasher } from "./sha256.ts";

const INDEX_LINE_BYTES = 9;
const HEX = new TextEncoder().encode("0123456789abcdef");

/** Counts leaves into the tree, and writes down the beginning of each hash so that a changed leaf can be named. */
export class LeafTally {
  readonly #hasher: Hasher;
  readonly #tree: MerkleTree;
  #index = new Uint8Array(INDEX_LINE_BYTES * 1024);

  constructor(hasher: Hasher) {
    this.#hasher = hasher;
    this.#tree = new MerkleTree(hasher);
  }

  get count(): number {
    return this.#tree.count;
  }

  /**
   * Counts the leaf whose bytes are [start, end) of `buffer`. The byte before `start` must exist: it becomes 0x00 while
   * hashing, and is put back, so that nothing is copied.
   */
  addBytes(buffer: Uint8Array, start: number, end: number): void {
    const before = buffer[start - 1];
    if (before === undefined) throw new Error("leaf tally: no room before the leaf");
    buffer[start - 1] = 0;
    const hash = this.#hasher.once(buffer.subarray(start - 1, end));
    buffer[start - 1] = before;
    this.addHash(hash);
  }

  addHash(hash: Uint8Array): void {
    const at = this.#tree.count * INDEX_LINE_BYTES;
    this.#tree.add(hash);
    if (at + INDEX_LINE_BYTES > this.#index.length) {
      const larger = new Uint8Array(this.#index.length * 2);
      larger.set(this.#index);
      this.#index = larger;
    }
    for (let i = 0; i < 4; i++) {
      const byte = hash[i] ?? 0;
      this.#index[at + 2 * i] = HEX[byte >>> 4] ?? 0;
      this.#index[at + 2 * i + 1] = HEX[byte & 15] ?? 0;
    }
    this.#index[at + 8] = 10;
  }

  root(): string {
    return bytesToHex(this.#tree.root());
  }

  /** The text of leaves.txt: the first 32 bits of each leaf hash, one a line. */
  index(): Uint8Array {
    return this.#index.subarray(0, this.count * INDEX_LINE_BYTES);
  }
}

/** The number, from 0, of the first leaf where two indexes differ; null when one is the beginning of the other. */
export function firstDifference(ours: Uint8Array, theirs: Uint8Array): number | null {
  const shared = Math.min(ours.length, theirs.length);
  for (let i = 0; i < shared; i++) if (ours[i] !== theirs[i]) return Math.floor(i / INDEX_LINE_BYTES);
  return null;
}

/** Whether the index says the same of leaf `n`, counted from 0. */
export function sameAt(ours: Uint8Array, theirs: Uint8Array, n: number): boolean {
  for (let i = n * INDEX_LINE_BYTES; i < (n + 1) * INDEX_LINE_BYTES; i++) if (ours[i] !== theirs[i]) return false;
  return true;
}
