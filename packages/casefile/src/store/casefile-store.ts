import type { Result } from "@holdfast/model";

/** Why nothing was written. `exists`: another tab was quicker. Words under `keep.error.<code>`. */
export type StoreWriteError = "exists" | "storage-full" | "storage-failed";

/**
 * A place that keeps bytes by casefile and key, and knows nothing about them: IndexedDB in the companion, memory in tests.
 * Whoever implements it promises:
 *
 * - `add` and `put` write all of the bytes or nothing, and are on the disk when they answer (IndexedDB:
 *   `durability: "strict"`). Writes reach the disk in the order in which they were answered.
 * - `add` refuses a key that is there, even against another tab (IndexedDB: `objectStore.add`).
 * - `drop` takes the header before the rest, or all at once: without its header, what remains cannot be read by anybody.
 */
export interface CasefileStore {
  /** Ids of the casefiles that have a header. */
  list(): Promise<Result<readonly string[], "storage-failed">>;
  keys(casefile: string): Promise<Result<readonly string[], "storage-failed">>;
  /** The bytes, or null when nothing has this key. */
  get(casefile: string, key: string): Promise<Result<Uint8Array | null, "storage-failed">>;
  add(casefile: string, key: string, bytes: Uint8Array): Promise<Result<null, StoreWriteError>>;
  /** Writes over what is there. Only the header is written so, when the passphrase changes. */
  put(casefile: string, key: string, bytes: Uint8Array): Promise<Result<null, Exclude<StoreWriteError, "exists">>>;
  remove(casefile: string, keys: readonly string[]): Promise<Result<null, "storage-failed">>;
  /** Everything of this casefile, for good. */
  drop(casefile: string): Promise<Result<null, "storage-failed">>;
}

/** The one key that is not the vault's: JSON in the clear, a `VaultHeader` of seal. */
export const HEADER_KEY = "header";
