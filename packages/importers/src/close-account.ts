import type { Item, ItemId, Sha256Hex } from "@holdfast/model";
import { type Candidate, refuseForSource } from "./candidate.ts";
import type { EvidenceInput, ImportEnvironment, ImportEvent, ImportProblem } from "./evidence.ts";
import { isNamedAsMedia } from "./file-kinds.ts";
import { baseName } from "./gather.ts";
import type { ImportNames } from "./import-names.ts";
import type { ProblemCode } from "./importer.ts";

/** Files in a folder or zip that are not what was looked for are listed in the ledger and are no news. */
const EXPECTED_INSIDE: ReadonlySet<ProblemCode> = new Set(["empty", "binary", "not-recognised"]);

/** Whether anything of an input was read that may be trusted. */
const wasRead = ({ importer, problem }: Candidate): boolean => importer !== null && problem === null;

/** Problems of one input that show before anything is read. */
export function* earlyProblems(
  input: EvidenceInput,
  found: readonly Candidate[],
  names: ImportNames,
  others: readonly Candidate[],
): Generator<ImportProblem> {
  const nothing = !found.some(wasRead);
  const alone = !others.some(wasRead);
  let told = false;
  for (const candidate of found) {
    const problem = problemOf(candidate, nothing, alone);
    if (problem !== null) {
      told = true;
      yield problem;
    }
  }
  if (!nothing || told) return;
  const [first] = found;
  const empty = found.length === 0 || (found.length === 1 && first?.zip?.items.length === 0);
  const item = first?.named === true ? first.item : names.item(baseName(input.name));
  yield { type: "problem", item, code: empty ? "empty" : "not-recognised", params: {}, fatal: true };
}

function problemOf(candidate: Candidate, nothing: boolean, alone: boolean): ImportProblem | null {
  const { problem, item, named } = candidate;
  if (problem === null || (!named && EXPECTED_INSIDE.has(problem.code))) return null;
  // A picture that calls itself a text is a mistake; one that calls itself a picture was meant to be there.
  const listed = candidate.unread.code === "media-not-opened" && isNamedAsMedia(candidate.name) && !alone;
  return { type: "problem", item, ...problem, fatal: nothing && !listed };
}

/** Closes the account of every file of one input, and says what went wrong while they were read. */
export async function* close(
  found: readonly Candidate[],
  known: ReadonlySet<ItemId>,
  env: ImportEnvironment,
): AsyncGenerator<ImportEvent> {
  const hashes = new Map<Candidate, Sha256Hex>();
  // Backwards: what stands in a zip comes after it, and decides what the zip's own account says.
  for (const candidate of found.toReversed()) {
    if (env.signal?.aborted === true) return;
    try {
      hashes.set(candidate, await candidate.source.sha256());
    } catch (error) {
      if (!refuseForSource(candidate)) throw error;
    }
  }
  const byItem = new Map(found.map((candidate) => [candidate.item, candidate]));
  for (const candidate of found) await accountForZip(candidate, byItem);
  const nothing = !found.some(wasRead);
  for (const candidate of found) {
    const problem = known.has(candidate.item) ? null : problemOf(candidate, nothing, false);
    if (problem !== null) yield problem;
    const sha256 = hashes.get(candidate);
    // Bytes that nobody can have get no item: their place in the zip is unread, and the problem names them.
    if (sha256 !== undefined) yield { type: "item", item: toItem(candidate, sha256) };
  }
}

function toItem(candidate: Candidate, sha256: Sha256Hex): Item {
  const { item, name, source, arrival, parent, modified, importer, unread, ledger } = candidate;
  if (importer === null && candidate.zip === null)
    ledger.unread(ledger.position, source.size, unread.code, unread.params);
  return {
    id: item,
    name,
    ...(parent === undefined ? {} : { parent }),
    size: source.size,
    sha256,
    arrival,
    ...(modified === undefined ? {} : { modified }),
    source: importer?.source ?? null,
    ledger: ledger.finish(source.size, importer === null ? "not-reached" : unreadCode(candidate)),
  };
}

const unreadCode = ({ problem, unread }: Candidate): string => (problem === null ? "not-reached" : unread.code);

/** The bytes of a zip are read where its entries were read, left alone where they were; its directory was read. */
async function accountForZip(zip: Candidate, byItem: ReadonlyMap<ItemId, Candidate>): Promise<void> {
  if (zip.zip === null) return;
  const { archive, items } = zip.zip;
  const layout = await archive.layout();
  if (!layout.ok) {
    // It was sound when the zip was opened.
    zip.ledger.unread(0, zip.source.size, "archive-refused", { reason: layout.error });
    return;
  }
  for (const { start, end, kind, entry } of layout.value) {
    const id = entry === undefined ? undefined : items[entry];
    const inside = id === undefined ? undefined : byItem.get(id);
    if (kind === "outside") zip.ledger.unread(start, end, "outside-the-archive");
    else if (inside === undefined || inside.zip !== null) zip.ledger.read(start, end);
    else if (inside.source.failure !== null)
      zip.ledger.unread(start, end, "archive-entry-damaged", { name: inside.name });
    else if (inside.importer !== null) zip.ledger.read(start, end);
    else zip.ledger.unread(start, end, inside.unread.code, inside.unread.params);
  }
}
