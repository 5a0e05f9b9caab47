import type { Hasher } from "./sha256.ts";

const HASH_BYTES = 32;

/**
 * The tree of RFC 9162 §2.1.1, taken in leaf by leaf. Keeps one hash for each bit of the count, never all of them.
 * Leaf hashes are made by the caller: SHA-256(0x00 ‖ leaf).
 */
export class MerkleTree {
  readonly #hasher: Hasher;
  /** Roots of perfect subtrees, largest first; their sizes are the bits of the count. */
  readonly #stack: Uint8Array[] = [];
  readonly #node = new Uint8Array(1 + 2 * HASH_BYTES);
  #count = 0;

  constructor(hasher: Hasher) {
    this.#hasher = hasher;
    this.#node[0] = 1;
  }

  get count(): number {
    return this.#count;
  }

  add(leaf: Uint8Array): void {
    let hash = leaf;
    for (let full = this.#count; full % 2 === 1; full = (full - 1) / 2) {
      const left = this.#stack.pop();
      if (left === undefined) throw new Error("merkle: stack and count disagree");
      hash = this.#combine(left, hash);
    }
    this.#stack.push(hash);
    this.#count += 1;
  }

  /** The root of what was added so far. More can be added afterwards. Of nothing it is SHA-256 of nothing. */
  root(): Uint8Array {
    let root = this.#stack.at(-1);
    if (root === undefined) return this.#hasher.once(new Uint8Array(0));
    for (let i = this.#stack.length - 2; i >= 0; i--) {
      const left = this.#stack[i];
      if (left !== undefined) root = this.#combine(left, root);
    }
    return root;
  }

  #combine(left: Uint8Array, right: Uint8Array): Uint8Array {
    this.#node.set(left, 1);
    this.#node.set(right, 1 + HASH_BYTES);
    return this.#hasher.once(this.#node);
  }
}
