import { isZip, openZip } from "@holdfast/archive";
import { type Arrival, type ByteSource, BytesSource, type ItemId, LedgerBuilder, readAll } from "@holdfast/model";
import type { Candidate } from "./candidate.ts";
import type { EvidenceInput, ImportEnvironment } from "./evidence.ts";
import { HashingSource } from "./hashing-source.ts";
import type { ImportNames } from "./import-names.ts";

/** A zip inside a zip is held in memory to be opened; a larger one is listed and left closed. */
export const MAX_NESTED_ZIP_BYTES = 268_435_456;

/** All files of one input, those inside its zips too, none of them read yet beyond their first bytes. */
export async function gather(
  input: EvidenceInput,
  names: ImportNames,
  env: ImportEnvironment,
  onBytes: (count: number) => void,
): Promise<Candidate[]> {
  const found: Candidate[] = [];
  const make = (wish: string, path: string, source: ByteSource, arrival: Arrival): Candidate => {
    const item = names.item(wish);
    return {
      item,
      path,
      source: new HashingSource(source, env.sha256, onBytes),
      arrival,
      ledger: new LedgerBuilder(item),
      importer: null,
      recognition: null,
      unread: "not-recognised",
      problem: null,
      zip: null,
    };
  };

  const open = async (candidate: Candidate, depth: number): Promise<void> => {
    found.push(candidate);
    if (!isZip(await candidate.source.slice(0, 4))) return;
    if (depth > 1) {
      candidate.unread = "archive-in-archive";
      return;
    }
    const source = depth === 0 ? candidate.source : await inMemory(candidate.source);
    const zip = source === null ? null : await openZip(source);
    if (zip === null || !zip.ok) {
      candidate.unread = "archive-refused";
      candidate.problem = { code: "archive-refused", params: { reason: zip === null ? "entry-too-large" : zip.error } };
      return;
    }
    const items: ItemId[] = [];
    candidate.zip = { archive: zip.value, items };
    for (const entry of zip.value.entries) {
      const child: Candidate = {
        ...make(`${candidate.item}/${entry.path}`, entry.path, entry.source, "zip-entry"),
        parent: candidate.item,
        ...(entry.modified === null ? {} : { modified: entry.modified }),
      };
      items.push(child.item);
      await open(child, depth + 1);
    }
  };

  for (const file of input.files) {
    const wish = input.arrival === "folder" ? `${input.name}/${file.path}` : input.name;
    const candidate = make(wish, file.path, file.source, input.arrival);
    await open(file.modified === undefined ? candidate : { ...candidate, modified: file.modified }, 0);
  }
  return found;
}

/** A zip inside a zip has to be read at any place, which a deflated entry cannot be. */
async function inMemory(source: ByteSource): Promise<ByteSource | null> {
  const bytes = await readAll(source, MAX_NESTED_ZIP_BYTES);
  return bytes === null ? null : new BytesSource(bytes);
}
