import type { Timeline } from "@holdfast/importers";
import { err, type Message, ok, type Result } from "@holdfast/model";
import { makeSha256, type Original, type VaultKey } from "@holdfast/seal";
import { type Casefile, tracesOf } from "../casefile.ts";
import { type MarkOptions, marksOf } from "../mark-tactics.ts";
import { namesIn } from "../names-in.ts";
import type { CasefileStore } from "./casefile-store.ts";
import {
  CASEFILE_FORMAT,
  type Manifest,
  manifestKey,
  manifestSchema,
  newestSave,
  type RecordEntry,
} from "./manifest.ts";
import { decodeChunk } from "./message-chunk.ts";
import {
  type AnswersRecord,
  type FoundRecord,
  type ItemsRecord,
  MESSAGES,
  ORIGINALS,
  type ProgressRecord,
  RECORD,
  type TimelineRecord,
} from "./records.ts";
import type { Kept } from "./save-casefile.ts";
import { StoredOriginal } from "./stored-original.ts";

/** Why a casefile cannot be opened. Nothing was changed. Words under `keep.error.<code>`. */
export interface LoadError {
  readonly code: "not-found" | "newer-version" | "record-missing" | "record-damaged" | "storage-failed";
  /** Which record, where it is one. */
  readonly record?: string;
}
export interface LoadOptions extends MarkOptions {
  /** Name and version of the program: what another version found in the evidence is looked for anew. */
  readonly tool: string;
}

/** Times to begin again when another tab saves while this one reads. */
const MAX_TRIES = 3;

/** The casefile as it was last saved, whole, or why not. Never a part of it. */
export async function loadCasefile(
  store: CasefileStore,
  key: VaultKey,
  options: LoadOptions,
): Promise<Result<Kept, LoadError>> {
  for (let tries = 1; ; tries++) {
    const keys = await store.keys(key.casefile);
    if (!keys.ok) return err({ code: keys.error });
    const seq = newestSave(keys.value);
    if (seq === null) return err({ code: "not-found" });
    const loaded = await loadSave(seq, new Load(store, key, new Set(keys.value)), options);
    if (loaded.ok) return ok({ ...loaded.value, key });
    if (loaded.error.code !== "record-missing" || tries === MAX_TRIES) return loaded;
    const now = await store.keys(key.casefile);
    if (!now.ok || newestSave(now.value) === seq) return loaded;
  }
}

async function loadSave(
  seq: number,
  load: Load,
  options: LoadOptions,
): Promise<Result<Pick<Kept, "casefile" | "manifest">, LoadError>> {
  const manifest = await load.manifest(seq);
  if (!manifest.ok) return manifest;
  const casefile = await load.casefile(manifest.value, options);
  return casefile.ok ? ok({ casefile: casefile.value, manifest: manifest.value }) : casefile;
}

class Load {
  readonly #store: CasefileStore;
  readonly #key: VaultKey;
  readonly #keys: ReadonlySet<string>;

  constructor(store: CasefileStore, key: VaultKey, keys: ReadonlySet<string>) {
    this.#store = store;
    this.#key = key;
    this.#keys = keys;
  }

  async manifest(seq: number): Promise<Result<Manifest, LoadError>> {
    const damaged = err({ code: "record-damaged", record: "manifest" } as const);
    const bytes = await this.#bytes({ name: "manifest", key: manifestKey(seq), seq });
    if (!bytes.ok) return bytes;
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes.value));
    if (isNewer(value)) return err({ code: "newer-version" });
    const parsed = manifestSchema.safeParse(value);
    if (!parsed.success || parsed.data.seq !== seq || parsed.data.casefile !== this.#key.casefile) return damaged;
    return ok(parsed.data);
  }

  async casefile(manifest: Manifest, options: LoadOptions): Promise<Result<Casefile, LoadError>> {
    const { records } = manifest;
    const answers = await this.#json<AnswersRecord>(records, RECORD.answers);
    if (!answers.ok) return answers;
    const progress = await this.#json<ProgressRecord>(records, RECORD.progress);
    if (!progress.ok) return progress;
    const rest = await this.#json<TimelineRecord>(records, RECORD.timeline);
    if (!rest.ok) return rest;
    const items = await this.#json<ItemsRecord>(records, RECORD.items);
    if (!items.ok) return items;
    const messages = await this.#messages(records);
    if (!messages.ok) return messages;
    const originals = this.#originals(records, items.value);
    if (!originals.ok) return originals;
    const found = await this.#json<FoundRecord>(records, RECORD.found);
    if (!found.ok) return found;

    const { situation } = answers.value;
    const timeline: Timeline = { ...rest.value, items: items.value.items, messages: messages.value };
    const { tool, traces, looked, findings } = found.value;
    const fits = tool === options.tool;
    const marks = fits && findings !== null ? { of: timeline, findings } : null;
    return ok({
      id: manifest.casefile,
      situation,
      timeline,
      traces: fits ? traces : tracesOf(timeline, situation),
      // Once looked at, always looked at: an alert must not be gone because the program was updated or the device died.
      marks: marks ?? (looked ? await marksOf(timeline, null, options) : null),
      originals: originals.value,
      settled: items.value.settled,
      pictures: items.value.pictures ?? [],
      progress: progress.value.progress,
      names: namesIn(timeline),
    });
  }

  async #messages(records: readonly RecordEntry[]): Promise<Result<readonly Message[], LoadError>> {
    const messages: Message[] = [];
    for (const entry of records.filter(({ name }) => name.startsWith(MESSAGES))) {
      const bytes = await this.#bytes(entry);
      if (!bytes.ok) return bytes;
      for (const message of decodeChunk(new TextDecoder().decode(bytes.value))) messages.push(message);
    }
    return ok(messages);
  }

  #originals(records: readonly RecordEntry[], items: ItemsRecord): Result<readonly Original[], LoadError> {
    const originals: Original[] = [];
    for (const { sha256, ...facts } of items.originals) {
      const entry = records.find(({ name }) => name === `${ORIGINALS}${sha256}`);
      if (entry === undefined || !this.#keys.has(entry.key)) {
        return err({ code: "record-missing", record: `${ORIGINALS}${sha256}` });
      }
      originals.push({ ...facts, source: new StoredOriginal(entry, () => this.#bytes(entry)) });
    }
    return ok(originals);
  }

  /** `T` is what was written under this name: the bytes are authentic, and the manifest says in which format. */
  async #json<T>(records: readonly RecordEntry[], name: string): Promise<Result<T, LoadError>> {
    const entry = records.find((record) => record.name === name);
    if (entry === undefined) return err({ code: "record-missing", record: name });
    const bytes = await this.#bytes(entry);
    return bytes.ok ? ok(JSON.parse(new TextDecoder().decode(bytes.value)) as T) : bytes;
  }

  async #bytes({
    name,
    key,
    seq,
    sha256,
  }: Pick<RecordEntry, "name" | "key" | "seq"> & Partial<RecordEntry>): Promise<Result<Uint8Array, LoadError>> {
    const sealed = await this.#store.get(this.#key.casefile, key);
    if (!sealed.ok) return err({ code: sealed.error });
    if (sealed.value === null) return err({ code: "record-missing", record: name });
    const opened = await this.#key.open({ name, seq }, sealed.value);
    if (!opened.ok || (sha256 !== undefined && hashOf(opened.value) !== sha256)) {
      return err({ code: "record-damaged", record: name });
    }
    return opened;
  }
}

function hashOf(bytes: Uint8Array): string {
  const hash = makeSha256();
  hash.update(bytes);
  return hash.digest();
}

const isNewer = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  "version" in value &&
  typeof value.version === "number" &&
  value.version > CASEFILE_FORMAT;
