import { type Archive, type ArchiveProblem, openZip } from "@holdfast/archive";
import { type ByteSource, err, ok, type Result } from "@holdfast/model";
import { FILE, LIMITS } from "./layout.ts";
import type { VerifyProblem } from "./verify-report.ts";

const AGE_HEADS = ["age-encryption.org/", "-----BEGIN AGE ENCRYPTED FILE-----"];
/** Local header of a zip whose first entry is bagit.txt, which is how every package of ours begins. */
const LOCAL_HEADER = [0x50, 0x4b, 0x03, 0x04];
const NAME_AT = 30;
/** A zip's directory ends in this record, followed by a comment of at most 65,535 bytes. */
const END_RECORD = [0x50, 0x4b, 0x05, 0x06];
const END_SEARCH_BYTES = 65_557;

/** Files that only a package of ours has. Any one of them, or nearly all, is what makes a zip one. */
const MARKS: ReadonlySet<string> = new Set([FILE.seal, FILE.custody, FILE.leafIndex, FILE.statement, FILE.timeline]);

const latin = new TextDecoder("windows-1252");

/** Opens the zip of a package within `LIMITS`, or says why it is none. */
export async function recognisePackage(source: ByteSource): Promise<Result<Archive, VerifyProblem>> {
  const head = await source.slice(0, 64);
  const text = latin.decode(head);
  if (AGE_HEADS.some((mark) => text.startsWith(mark))) return err({ code: "encrypted", part: "" });
  const opened = await openZip(source, {
    maxEntries: LIMITS.entries,
    maxEntryBytes: LIMITS.originalBytes,
    maxTotalBytes: LIMITS.totalBytes,
    // Nothing is kept while it is inflated, so a bomb costs time only.
    maxRatio: LIMITS.ratio,
    maxDepth: 3,
  });
  if (!opened.ok) return err(await refusal(source, head, opened.error));
  if (!opened.value.entries.some(({ path }) => MARKS.has(path))) return err({ code: "no-seal", part: "" });
  return ok(opened.value);
}

async function refusal(source: ByteSource, head: Uint8Array, problem: ArchiveProblem): Promise<VerifyProblem> {
  const ours =
    LOCAL_HEADER.every((byte, i) => head[i] === byte) &&
    latin.decode(head.subarray(NAME_AT, NAME_AT + FILE.declaration.length)) === FILE.declaration;
  if (!ours) return { code: "not-a-zip", part: problem };
  const tail = await source.slice(Math.max(0, source.size - END_SEARCH_BYTES), source.size);
  return { code: hasEndRecord(tail) ? "archive-refused" : "cut-short", part: problem };
}

function hasEndRecord(tail: Uint8Array): boolean {
  for (let at = tail.lastIndexOf(0x50); at >= 0; at = at === 0 ? -1 : tail.lastIndexOf(0x50, at - 1)) {
    if (END_RECORD.every((byte, i) => tail[at + i] === byte)) return true;
  }
  return false;
}

/** Whether every byte of the zip belongs to an entry or to its directory: nothing hidden before, between or behind. */
export async function layoutProblem(archive: Archive): Promise<VerifyProblem | null> {
  const layout = await archive.layout();
  if (!layout.ok) return { code: "archive-refused", part: layout.error };
  const loose = layout.value.find(({ kind }) => kind === "outside");
  return loose === undefined ? null : { code: "loose-bytes", part: `zip bytes ${loose.start} to ${loose.end}` };
}
