import { err, ok, type Result, readAll, type UtcMs } from "@holdfast/model";
import { makeSha256, type VaultKey } from "@holdfast/seal";
import type { Casefile } from "../casefile.ts";
import { MAX_ORIGINAL_BYTES } from "../evidence/kept-original.ts";
import type { CasefileStore } from "./casefile-store.ts";
import { CASEFILE_FORMAT, type Manifest, manifestKey, type RecordEntry, recordKey, seqOfKey } from "./manifest.ts";
import { MESSAGES, ORIGINALS, partsOf } from "./records.ts";

/** Why nothing was saved. What was saved before is untouched. Words under `keep.error.<code>`. */
export type SaveError = "changed-elsewhere" | "storage-full" | "storage-failed";

/** A casefile that is open, and how it stands in the store. */
export interface Kept {
  readonly casefile: Casefile;
  readonly key: VaultKey;
  /** Null before the first save. */
  readonly manifest: Manifest | null;
}
export interface SaveOptions {
  /** By the device's clock. */
  readonly at: UtcMs;
  /** Name and version of the program. */
  readonly tool: string;
}

/**
 * Saves the casefile in place of the one that is kept. New and changed records go under keys of their own, the manifest
 * that names them goes last: a crash at any moment leaves the save before or this one, never a mix. Then what nobody names
 * any more is removed.
 */
export async function saveCasefile(
  store: CasefileStore,
  kept: Kept,
  casefile: Casefile,
  options: SaveOptions,
): Promise<Result<Kept, SaveError>> {
  if (kept.manifest !== null && kept.casefile === casefile) return ok(kept);
  const save = new Save(store, kept, options);
  const written = await save.write(casefile);
  if (!written.ok) return written;
  // What cannot be removed now is named by nothing and goes with the next save.
  await save.tidy(written.value);
  return ok({ casefile, key: kept.key, manifest: written.value });
}

class Save {
  readonly #store: CasefileStore;
  readonly #kept: Kept;
  readonly #options: SaveOptions;
  readonly #seq: number;
  readonly #fresh = new Map<string, RecordEntry>();
  readonly #before: ReadonlyMap<string, RecordEntry>;

  constructor(store: CasefileStore, kept: Kept, options: SaveOptions) {
    this.#store = store;
    this.#kept = kept;
    this.#options = options;
    this.#seq = (kept.manifest?.seq ?? 0) + 1;
    this.#before = new Map(kept.manifest?.records.map((entry) => [entry.name, entry]));
  }

  async write(casefile: Casefile): Promise<Result<Manifest, SaveError>> {
    const { key } = this.#kept;
    const { at, tool } = this.#options;
    const records = await this.#records(casefile);
    if (!records.ok) {
      await this.#undo();
      return records;
    }
    const manifest: Manifest = {
      version: CASEFILE_FORMAT,
      casefile: casefile.id,
      seq: this.#seq,
      savedAt: new Date(at).toISOString(),
      tool,
      records: records.value,
    };
    const bytes = new TextEncoder().encode(JSON.stringify(manifest));
    const sealed = await key.seal({ name: "manifest", seq: this.#seq }, bytes);
    const added = await this.#store.add(key.casefile, manifestKey(this.#seq), sealed);
    if (added.ok) return ok(manifest);
    // Nothing is taken back here: a store that answered wrongly may hold the manifest, and it names these records.
    return err(added.error === "exists" ? "changed-elsewhere" : added.error);
  }

  async #records(casefile: Casefile): Promise<Result<readonly RecordEntry[], SaveError>> {
    const { casefile: before, manifest: last } = this.#kept;
    const { tool } = this.#options;
    const records: RecordEntry[] = [];
    for (const part of partsOf(casefile, tool, last === null ? null : before)) {
      if (part.unchanged) {
        records.push(...(last?.records ?? []).filter(({ name }) => isOf(name, part.name)));
        continue;
      }
      for (const text of part.content()) {
        const entry = await this.#record(part.name, new TextEncoder().encode(text));
        if (!entry.ok) return entry;
        records.push(entry.value);
      }
    }
    const originals = await this.#originals(casefile);
    return originals.ok ? ok([...records, ...originals.value]) : originals;
  }

  /** Takes back what an incomplete save wrote. A store that is full must not stay so because of it. */
  async #undo(): Promise<void> {
    // Where even this fails, the next save that is completed tidies up.
    await this.#store.remove(
      this.#kept.key.casefile,
      [...this.#fresh.values()].map(({ key }) => key),
    );
  }

  /** Removes what this save replaced, and what saves left that were never completed. Later saves are not touched. */
  async tidy(manifest: Manifest): Promise<void> {
    const { casefile } = this.#kept.key;
    const keys = await this.#store.keys(casefile);
    if (!keys.ok) return;
    const named = new Set([manifestKey(manifest.seq), ...manifest.records.map(({ key }) => key)]);
    const loose = keys.value.filter((key) => !named.has(key) && (seqOfKey(key) ?? Infinity) <= manifest.seq);
    if (loose.length > 0) await this.#store.remove(casefile, loose);
  }

  async #originals({ originals, timeline }: Casefile): Promise<Result<RecordEntry[], SaveError>> {
    const hashes = new Map(timeline.items.map(({ id, sha256 }) => [id, sha256]));
    const entries: RecordEntry[] = [];
    for (const { item, source } of originals) {
      const name = `${ORIGINALS}${hashes.get(item) ?? ""}`;
      if (entries.some((entry) => entry.name === name)) continue;
      const known = this.#before.get(name);
      if (known !== undefined) {
        entries.push(known);
        continue;
      }
      const bytes = await readAll(source, MAX_ORIGINAL_BYTES);
      if (bytes === null) throw new Error("casefile: an original larger than any that is kept");
      const entry = await this.#record(ORIGINALS, bytes);
      if (!entry.ok) return entry;
      if (entry.value.name !== name) throw new Error("casefile: the bytes kept of an item are not the item's");
      entries.push(entry.value);
    }
    return ok(entries);
  }

  /** The entry of these bytes: the one they have already, or that of a record newly written. */
  async #record(part: string, bytes: Uint8Array): Promise<Result<RecordEntry, SaveError>> {
    const hash = makeSha256();
    hash.update(bytes);
    const sha256 = hash.digest();
    const name = part.endsWith("/") ? `${part}${sha256}` : part;
    const known = this.#fresh.get(name) ?? this.#before.get(name);
    if (known?.sha256 === sha256) return ok(known);
    const entry: RecordEntry = { name, key: recordKey(this.#seq), seq: this.#seq, size: bytes.length, sha256 };
    const sealed = await this.#kept.key.seal({ name, seq: this.#seq }, bytes);
    const added = await this.#store.add(this.#kept.key.casefile, entry.key, sealed);
    if (added.ok) {
      this.#fresh.set(name, entry);
      return ok(entry);
    }
    if (added.error === "exists") throw new Error("casefile: two random keys were the same");
    return err(added.error);
  }
}

const isOf = (name: string, part: string): boolean => (part === MESSAGES ? name.startsWith(part) : name === part);
