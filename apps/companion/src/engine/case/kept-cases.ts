import {
  type CasefileStore,
  deleteKept,
  type Kept,
  keepCasefile,
  listCasefiles,
  openKept,
  type SaveError,
  saveCasefile,
} from "@holdfast/casefile";
import { err, ok, type Result, utcMs } from "@holdfast/model";
import { openIndexedDbStore } from "../../store/indexed-db-store.ts";
import { TOOL } from "../../tool.ts";
import type { Keeper, OpenCase } from "../open-case.ts";
import type { Task } from "../protocol.ts";
import type { KeepError } from "./keep-error.ts";
import type { KeptCase } from "./kept-case.ts";

/** Making and opening a lock is one piece of work to the person; its parts are told as thousandths. */
const THOUSAND = 1000;

const saveOptions = () => ({ at: utcMs(Date.now()), tool: TOOL });

/** Keeps each change of one stored casefile in its place. */
class StoredCase implements Keeper {
  readonly #store: CasefileStore;
  #kept: Kept;
  constructor(store: CasefileStore, kept: Kept) {
    this.#store = store;
    this.#kept = kept;
  }
  async save(casefile: Kept["casefile"]): Promise<Result<null, SaveError>> {
    const saved = await saveCasefile(this.#store, this.#kept, casefile, saveOptions());
    if (!saved.ok) return saved;
    this.#kept = saved.value;
    return ok(null);
  }
}

export async function protect(open: OpenCase, passphrase: string, task: Task): Promise<Result<null, KeepError>> {
  const store = await openIndexedDbStore();
  if (!store.ok) return store;
  const kept = await keepCasefile(store.value, open.now, passphrase, {
    ...saveOptions(),
    signal: task.signal,
    onProgress: (done) => task.progress(Math.round(done * THOUSAND), THOUSAND),
  });
  if (!kept.ok) return kept;
  open.keepWith(new StoredCase(store.value, kept.value));
  return ok(null);
}

/** None, where this browser keeps nothing. */
export async function whatIsKept(): Promise<readonly KeptCase[]> {
  const store = await openIndexedDbStore();
  const found = store.ok ? await listCasefiles(store.value) : store;
  return found.ok ? found.value.map(({ id, createdAt }) => ({ id, createdAt })) : [];
}

export async function unlock(
  open: OpenCase,
  id: string,
  passphrase: string,
  task: Task,
): Promise<Result<null, KeepError>> {
  const store = await openIndexedDbStore();
  if (!store.ok) return store;
  const kept = await openKept(store.value, id, passphrase, {
    tool: TOOL,
    signal: task.signal,
    onUnlock: (done) => task.progress(Math.round(done * THOUSAND), THOUSAND),
  });
  if (!kept.ok) {
    const { code } = kept.error;
    return err(code === "record-missing" || code === "record-damaged" ? "damaged" : code);
  }
  open.adopt(kept.value.casefile, new StoredCase(store.value, kept.value));
  return ok(null);
}

export async function removeKept(open: OpenCase, id: string): Promise<Result<null, KeepError>> {
  const store = await openIndexedDbStore();
  if (!store.ok) return store;
  if (open.isOpen && open.now.id === id) open.close();
  return deleteKept(store.value, id);
}
