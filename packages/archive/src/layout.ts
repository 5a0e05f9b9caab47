import { type ByteSource, err, ok, type Result } from "@holdfast/model";
import type { ArchiveProblem, ArchiveStretch } from "./archive.ts";
import type { DirectoryEntry } from "./directory.ts";
import { isFolder } from "./directory-check.ts";
import type { EndRecord } from "./end-record.ts";
import { u16, u32 } from "./little-endian.ts";
import { dataStart, entryEnd } from "./local-header.ts";
import { LOCAL_BYTES, LOCAL_SIGNATURE } from "./zip-record.ts";

/** Local headers read at the same time. */
const AT_ONCE = 64;
/** Bytes looked at in each stretch outside the zip's own; the rest is only named. */
const LOOKED_AT = 1_048_576;
/** Versions to extract that exist (APPNOTE 4.4.3.2 ends at 6.3). */
const MAX_VERSION = 63;

/** Accounts for every byte of a zip. */
export async function layOut(
  source: ByteSource,
  directory: readonly DirectoryEntry[],
  end: EndRecord,
): Promise<Result<readonly ArchiveStretch[], ArchiveProblem>> {
  const stretches: ArchiveStretch[] = [];
  let file = 0;
  const order = directory
    .map((entry) => ({ entry, index: isFolder(entry) ? -1 : file++ }))
    .toSorted((a, b) => a.entry.start - b.entry.start);
  let at = 0;
  for (let i = 0; i < order.length; i += AT_ONCE) {
    const some = order.slice(i, i + AT_ONCE);
    const ends = await Promise.all(some.map(({ entry }) => wholeEntry(source, entry)));
    for (const [k, { entry, index }] of some.entries()) {
      const to = ends[k] ?? null;
      if (to === null) return err("header-mismatch");
      if (entry.start < at || to > end.directoryStart) return err("overlapping-entries");
      if (entry.start > at) stretches.push({ start: at, end: entry.start, kind: "outside" });
      const [start, kind] = [entry.start, index < 0 ? "folder" : "entry"] as const;
      stretches.push(index < 0 ? { start, end: to, kind } : { start, end: to, kind, entry: index });
      at = to;
    }
  }
  if (end.directoryStart > at) stretches.push({ start: at, end: end.directoryStart, kind: "outside" });
  stretches.push({ start: end.directoryStart, end: end.end, kind: "directory" });
  if (source.size > end.end) stretches.push({ start: end.end, end: source.size, kind: "outside" });
  for (const stretch of stretches) {
    if (stretch.kind === "outside" && (await hidesEntry(source, stretch))) return err("hidden-entries");
  }
  return ok(stretches);
}

async function wholeEntry(source: ByteSource, entry: DirectoryEntry): Promise<number | null> {
  const data = await dataStart(source, entry);
  return data === null ? null : entryEnd(source, entry, data);
}

/** Whether a local header with plausible fields stands in a stretch that belongs to no entry. */
async function hidesEntry(source: ByteSource, { start, end }: ArchiveStretch): Promise<boolean> {
  const bytes = await source.slice(start, Math.min(end, start + LOOKED_AT));
  for (let at = bytes.indexOf(0x50); at >= 0 && at + LOCAL_BYTES < bytes.length; at = bytes.indexOf(0x50, at + 1)) {
    if (u32(bytes, at) !== LOCAL_SIGNATURE || u16(bytes, at + 4) > MAX_VERSION) continue;
    const nameLength = u16(bytes, at + 26);
    if (nameLength > 0 && at + LOCAL_BYTES + nameLength + u16(bytes, at + 28) <= end - start) return true;
  }
  return false;
}
