import { isZip, openZip } from "@holdfast/archive";
import { type Arrival, type ByteSource, BytesSource, LedgerBuilder, readAll } from "@holdfast/model";
import { type Candidate, refuse, refuseForSource } from "./candidate.ts";
import type { EvidenceFile, EvidenceInput, ImportEnvironment } from "./evidence.ts";
import { documentKind } from "./file-kinds.ts";
import { HashingSource } from "./hashing-source.ts";
import type { ImportNames } from "./import-names.ts";

/** Deflated zips inside zips are held in memory to be opened; those beyond so many bytes together stay closed. */
export const MAX_NESTED_BYTES = 268_435_456;
/** A file of the input, a zip in it, a zip in that. */
const MAX_DEPTH = 2;

interface Found {
  readonly wish: string;
  readonly path: string;
  readonly source: ByteSource;
  readonly arrival: Arrival;
  readonly named: boolean;
  readonly inflated: boolean;
  readonly modified?: string | undefined;
  readonly parent?: Candidate["item"];
}

/** All files of one input, those inside its zips too, in order. None is read beyond its first bytes. */
export async function gather(
  input: EvidenceInput,
  names: ImportNames,
  env: ImportEnvironment,
  onBytes: (count: number) => void,
): Promise<Candidate[]> {
  const found: Candidate[] = [];
  let nestedBytes = MAX_NESTED_BYTES;

  const add = (file: Found): Candidate => {
    const { path, arrival, named, inflated, modified, parent } = file;
    const item = names.item(file.wish);
    const candidate: Candidate = {
      item,
      name: baseName(path),
      path,
      source: new HashingSource(file.source, env.sha256, onBytes),
      arrival,
      named,
      inflated,
      ...(modified === undefined ? {} : { modified }),
      ...(parent === undefined ? {} : { parent }),
      ledger: new LedgerBuilder(item),
      importer: null,
      recognition: null,
      unread: { code: "not-recognised" },
      problem: null,
      zip: null,
    };
    found.push(candidate);
    return candidate;
  };

  /** A source that can be read at any place, or null when too much would have to be held for it. */
  const readable = async (zip: Candidate): Promise<ByteSource | null> => {
    if (!zip.inflated) return zip.source;
    const bytes = await readAll(zip.source, nestedBytes);
    if (bytes !== null) nestedBytes -= bytes.length;
    return bytes === null ? null : new BytesSource(bytes);
  };

  const look = async (candidate: Candidate, depth: number): Promise<void> => {
    const start = await candidate.source.slice(0, 128);
    if (!isZip(start) || documentKind(start) !== null) return;
    if (depth >= MAX_DEPTH) {
      candidate.unread = { code: "archive-in-archive" };
      return;
    }
    const source = await readable(candidate);
    if (source === null) {
      candidate.unread = { code: "archive-too-large" };
      return;
    }
    const opened = await openZip(source);
    const laidOut = opened.ok ? await opened.value.layout() : opened;
    if (!opened.ok || !laidOut.ok) {
      const reason = opened.ok ? "" : opened.error;
      refuse(candidate, "archive-refused", { reason: laidOut.ok ? reason : laidOut.error });
      return;
    }
    const inside = opened.value.entries.map((entry) =>
      add({
        wish: `${candidate.item}/${entry.path}`,
        path: entry.path,
        source: entry.source,
        arrival: "zip-entry",
        named: false,
        inflated: entry.compressedSize !== entry.size,
        modified: entry.modified ?? undefined,
        parent: candidate.item,
      }),
    );
    candidate.zip = { archive: opened.value, items: inside.map(({ item }) => item) };
    for (const entry of inside) await safely(entry, depth + 1);
  };

  const safely = async (candidate: Candidate, depth: number): Promise<void> => {
    if (env.signal?.aborted === true) return;
    try {
      await look(candidate, depth);
    } catch (error) {
      if (!refuseForSource(candidate)) throw error;
    }
  };

  for (const file of input.files) {
    const { arrival } = input;
    await safely(add({ wish: wishFor(input, file), arrival, ...file, named: isNamed(input), inflated: false }), 0);
  }
  return found;
}

/** The person pointed at the files of this input one by one; in a folder they did not. */
export const isNamed = (input: EvidenceInput): boolean => input.arrival !== "folder";

const wishFor = (input: EvidenceInput, file: EvidenceFile): string =>
  isNamed(input) && input.files.length === 1 ? baseName(input.name) : `${baseName(input.name)}/${file.path}`;

/** Ids hold no path of the machine, whatever an app calls its input. */
export const baseName = (path: string): string => path.split(/[/\\]/u).findLast((part) => part !== "") ?? "unnamed";
