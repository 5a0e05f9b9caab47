import type { Sha256Hex } from "./ids.ts";

/** A SHA-256 in the making. Only `seal` implements it; everyone else is handed a maker. */
export interface IncrementalHash {
  update(bytes: Uint8Array): void;
  /** Ends the hash; call once. */
  digest(): Sha256Hex;
}
export type MakeSha256 = () => IncrementalHash;
