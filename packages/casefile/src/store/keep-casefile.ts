import { err, ok, type Result, type UtcMs } from "@holdfast/model";
import {
  changePassphrase,
  createVault,
  type DeriveOptions,
  openVault,
  parseVaultHeader,
  type VaultError,
  type VaultHeader,
  type VaultOptions,
} from "@holdfast/seal";
import type { Casefile } from "../casefile.ts";
import { type CasefileStore, HEADER_KEY } from "./casefile-store.ts";
import { type LoadError, type LoadOptions, loadCasefile } from "./load-casefile.ts";
import { newestSave } from "./manifest.ts";
import { type Kept, type SaveError, type SaveOptions, saveCasefile } from "./save-casefile.ts";

/** What can be said of a stored casefile without its passphrase. */
export interface ShelfEntry {
  readonly id: string;
  /** By the device's clock; null when the header cannot be read, and the casefile with it. */
  readonly createdAt: UtcMs | null;
}

/** The casefiles in the store, oldest first. One whose first save was never completed is not among them. */
export async function listCasefiles(store: CasefileStore): Promise<Result<readonly ShelfEntry[], "storage-failed">> {
  const ids = await store.list();
  if (!ids.ok) return ids;
  const entries: ShelfEntry[] = [];
  for (const id of ids.value) {
    const keys = await store.keys(id);
    if (!keys.ok) return keys;
    if (newestSave(keys.value) === null) continue;
    const header = await readHeader(store, id);
    if (!header.ok) return header;
    const parsed = parseVaultHeader(header.value);
    entries.push({ id, createdAt: parsed.ok ? createdAt(parsed.value) : null });
  }
  return ok(entries.toSorted((a, b) => (a.createdAt ?? 0) - (b.createdAt ?? 0)));
}

const createdAt = (header: VaultHeader): UtcMs => Date.parse(header.createdAt) as UtcMs; // Checked to be a time.

/** Keeps a casefile that was in memory only, under a passphrase. Until this answers ok, it is in memory only. */
export async function keepCasefile(
  store: CasefileStore,
  casefile: Casefile,
  passphrase: string,
  options: SaveOptions & VaultOptions,
): Promise<Result<Kept, SaveError | VaultError>> {
  const vault = await createVault(passphrase, casefile.id, options.at, options);
  if (!vault.ok) return vault;
  const { header, key } = vault.value;
  const added = await store.add(casefile.id, HEADER_KEY, headerBytes(header));
  if (!added.ok) return err(added.error === "exists" ? "changed-elsewhere" : added.error);
  const saved = await saveCasefile(store, { casefile, key, manifest: null }, casefile, options);
  // A header with nothing behind it would stand in the way of the next try.
  if (!saved.ok) await store.drop(casefile.id);
  return saved;
}

/** Opens a stored casefile. */
export async function openKept(
  store: CasefileStore,
  id: string,
  passphrase: string,
  options: LoadOptions & { readonly onUnlock?: DeriveOptions["onProgress"] },
): Promise<Result<Kept, LoadError | { readonly code: VaultError }>> {
  const header = await readHeader(store, id);
  if (!header.ok) return err({ code: header.error });
  if (header.value === null) return err({ code: "not-found" });
  const { onUnlock, signal } = options;
  const key = await openVault(header.value, passphrase, {
    ...(onUnlock === undefined ? {} : { onProgress: onUnlock }),
    ...(signal === undefined ? {} : { signal }),
  });
  if (!key.ok) return err({ code: key.error });
  // A header copied from another casefile opens with that one's passphrase, and nothing here with it.
  return key.value.casefile === id ? loadCasefile(store, key.value, options) : err({ code: "header-invalid" });
}

/** Gives a stored casefile another passphrase. The records stay as they are. */
export async function changeKeptPassphrase(
  store: CasefileStore,
  id: string,
  passphrase: string,
  next: string,
  options: VaultOptions = {},
): Promise<Result<null, VaultError | "not-found" | "storage-full" | "storage-failed">> {
  const header = await readHeader(store, id);
  if (!header.ok) return header;
  if (header.value === null) return err("not-found");
  const changed = await changePassphrase(header.value, passphrase, next, options);
  return changed.ok ? store.put(id, HEADER_KEY, headerBytes(changed.value)) : changed;
}

/** Deletes a stored casefile for good. There is no way back, and no copy anywhere. */
export const deleteKept = (store: CasefileStore, id: string): Promise<Result<null, "storage-failed">> => store.drop(id);

const headerBytes = (header: VaultHeader): Uint8Array => new TextEncoder().encode(JSON.stringify(header));

/** Whatever stands where the header should be; null where nothing does. Something that is not JSON is no header. */
async function readHeader(store: CasefileStore, id: string): Promise<Result<unknown, "storage-failed">> {
  const bytes = await store.get(id, HEADER_KEY);
  if (!bytes.ok || bytes.value === null) return bytes;
  try {
    return ok(JSON.parse(new TextDecoder().decode(bytes.value)));
  } catch {
    return ok("damaged"); // Not an object, so no header: `parseVaultHeader` says so.
  }
}
