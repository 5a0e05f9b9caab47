import { err, ok, type Result } from "@holdfast/model";
import { type CasefileStore, HEADER_KEY, type StoreWriteError } from "./casefile-store.ts";

/** A store that is gone with the page. For tests. */
export class MemoryStore implements CasefileStore {
  readonly #casefiles = new Map<string, Map<string, Uint8Array>>();

  async list(): Promise<Result<readonly string[], never>> {
    return ok([...this.#casefiles].flatMap(([id, records]) => (records.has(HEADER_KEY) ? [id] : [])));
  }
  async keys(casefile: string): Promise<Result<readonly string[], never>> {
    return ok([...(this.#casefiles.get(casefile)?.keys() ?? [])]);
  }
  async get(casefile: string, key: string): Promise<Result<Uint8Array | null, never>> {
    return ok(this.#casefiles.get(casefile)?.get(key)?.slice() ?? null);
  }
  async add(casefile: string, key: string, bytes: Uint8Array): Promise<Result<null, StoreWriteError>> {
    return this.#casefiles.get(casefile)?.has(key) === true ? err("exists") : this.put(casefile, key, bytes);
  }
  async put(casefile: string, key: string, bytes: Uint8Array): Promise<Result<null, never>> {
    const records = this.#casefiles.get(casefile) ?? new Map<string, Uint8Array>();
    this.#casefiles.set(casefile, records.set(key, bytes.slice()));
    return ok(null);
  }
  async remove(casefile: string, keys: readonly string[]): Promise<Result<null, never>> {
    for (const key of keys) this.#casefiles.get(casefile)?.delete(key);
    return ok(null);
  }
  async drop(casefile: string): Promise<Result<null, never>> {
    this.#casefiles.delete(casefile);
    return ok(null);
  }
}
