import { err, type Result } from "@holdfast/model";
import type { CasefileStore, MemoryStore, StoreWriteError } from "../../src/index.ts";

/** A store whose device dies at one of its writes: it is refused, or done and never answered for, and so is all after it. */
export class FailingStore implements CasefileStore {
  readonly disk: MemoryStore;
  readonly #writes: number;
  readonly #reachesDisk: boolean;
  readonly #error: "storage-full" | "storage-failed";
  /** Writes asked for. */
  asked = 0;

  constructor(
    disk: MemoryStore,
    writes: number,
    reachesDisk = false,
    error: "storage-full" | "storage-failed" = "storage-failed",
  ) {
    this.disk = disk;
    this.#writes = writes;
    this.#reachesDisk = reachesDisk;
    this.#error = error;
  }
  list(): ReturnType<CasefileStore["list"]> {
    return this.disk.list();
  }
  keys(casefile: string): ReturnType<CasefileStore["keys"]> {
    return this.disk.keys(casefile);
  }
  get(casefile: string, key: string): ReturnType<CasefileStore["get"]> {
    return this.disk.get(casefile, key);
  }
  add(casefile: string, key: string, bytes: Uint8Array): Promise<Result<null, StoreWriteError>> {
    return this.#write(() => this.disk.add(casefile, key, bytes), this.#error);
  }
  put(casefile: string, key: string, bytes: Uint8Array): ReturnType<CasefileStore["put"]> {
    return this.#write(() => this.disk.put(casefile, key, bytes), this.#error);
  }
  remove(casefile: string, keys: readonly string[]): ReturnType<CasefileStore["remove"]> {
    return this.#write(() => this.disk.remove(casefile, keys), "storage-failed");
  }
  drop(casefile: string): ReturnType<CasefileStore["drop"]> {
    return this.#write(() => this.disk.drop(casefile), "storage-failed");
  }

  async #write<E>(write: () => Promise<Result<null, E>>, error: E): Promise<Result<null, E>> {
    this.asked++;
    if (this.asked <= this.#writes) return write();
    if (this.asked === this.#writes + 1 && this.#reachesDisk) await write();
    return err(error);
  }
}
