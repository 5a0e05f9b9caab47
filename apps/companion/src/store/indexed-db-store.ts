import { type CasefileStore, HEADER_KEY, type StoreWriteError } from "@holdfast/casefile";
import { err, ok, type Result } from "@holdfast/model";
import { type DBSchema, type IDBPDatabase, openDB } from "idb";

interface Schema extends DBSchema {
  /** Key: [casefile, key]. Everything but headers is ciphertext. */
  records: { key: [string, string]; value: Uint8Array };
}

const NAME = "holdfast";
const VERSION = 1;

/** Why nothing can be kept here at all. */
export type NoStore = "not-available";

/** Opens the browser's own storage, or says that this browser keeps nothing (private windows of some). */
export async function openIndexedDbStore(): Promise<Result<IndexedDbStore, NoStore>> {
  if (!("indexedDB" in globalThis)) return err("not-available");
  try {
    const db = await openDB<Schema>(NAME, VERSION, {
      upgrade: (fresh) => {
        fresh.createObjectStore("records");
      },
      // Another tab with an older page must not keep this one waiting for ever.
      blocking: (_, __, event) => (event.target as IDBDatabase).close(),
    });
    return ok(new IndexedDbStore(db));
  } catch {
    // A browser that keeps nothing throws here, each in its own way; all of them mean the same to the person.
    return err("not-available");
  }
}

/** Casefiles in the browser's own storage. Each answer means that the bytes are on the disk. */
export class IndexedDbStore implements CasefileStore {
  readonly #db: IDBPDatabase<Schema>;

  constructor(db: IDBPDatabase<Schema>) {
    this.#db = db;
  }

  async list(): Promise<Result<readonly string[], "storage-failed">> {
    return this.#read(async () => {
      const keys = await this.#db.getAllKeys("records");
      return keys.flatMap(([casefile, key]) => (key === HEADER_KEY ? [casefile] : []));
    });
  }

  async keys(casefile: string): Promise<Result<readonly string[], "storage-failed">> {
    return this.#read(async () => {
      const keys = await this.#db.getAllKeys("records", everyKeyOf(casefile));
      return keys.map(([, key]) => key);
    });
  }

  async get(casefile: string, key: string): Promise<Result<Uint8Array | null, "storage-failed">> {
    return this.#read(async () => (await this.#db.get("records", [casefile, key])) ?? null);
  }

  async add(casefile: string, key: string, bytes: Uint8Array): Promise<Result<null, StoreWriteError>> {
    return this.#write((records) => records.add(bytes, [casefile, key]));
  }

  async put(
    casefile: string,
    key: string,
    bytes: Uint8Array,
  ): Promise<Result<null, Exclude<StoreWriteError, "exists">>> {
    const written = await this.#write((records) => records.put(bytes, [casefile, key]));
    // `put` writes over what is there, so "exists" cannot come of it.
    return written.ok || written.error !== "exists" ? (written as Result<null, "storage-failed">) : ok(null);
  }

  async remove(casefile: string, keys: readonly string[]): Promise<Result<null, "storage-failed">> {
    return this.#erase(async (records) => {
      for (const key of keys) await records.delete([casefile, key]);
    });
  }

  async drop(casefile: string): Promise<Result<null, "storage-failed">> {
    return this.#erase((records) => records.delete(everyKeyOf(casefile)));
  }

  async #read<T>(work: () => Promise<T>): Promise<Result<T, "storage-failed">> {
    try {
      return ok(await work());
    } catch {
      return err("storage-failed");
    }
  }

  async #write(work: (records: RecordStore) => Promise<unknown>): Promise<Result<null, StoreWriteError>> {
    const transaction = this.#db.transaction("records", "readwrite", { durability: "strict" });
    try {
      await Promise.all([work(transaction.store), transaction.done]);
      return ok(null);
    } catch (error) {
      if (!(error instanceof DOMException)) return err("storage-failed");
      if (error.name === "ConstraintError") return err("exists");
      return err(error.name === "QuotaExceededError" ? "storage-full" : "storage-failed");
    }
  }

  async #erase(work: (records: RecordStore) => Promise<unknown>): Promise<Result<null, "storage-failed">> {
    const written = await this.#write(work);
    return written.ok ? ok(null) : err("storage-failed");
  }
}

type RecordStore = ReturnType<typeof storeOf>;
const storeOf = (db: IDBPDatabase<Schema>) => db.transaction("records", "readwrite", { durability: "strict" }).store;

/** Every key that begins with this casefile: arrays sort after strings, so [id, []] is past all of them. */
const everyKeyOf = (casefile: string): IDBKeyRange => IDBKeyRange.bound([casefile], [casefile, []]);
