import { type ByteSource, err, ok, type Result } from "@holdfast/model";
import type { Archive, ArchiveEntry, ArchiveLimits, ArchiveProblem } from "./archive.ts";
import { type DirectoryEntry, readDirectory } from "./directory.ts";
import { DirectoryCheck, isFolder } from "./directory-check.ts";
import { dosTime } from "./dos-time.ts";
import { type EndRecord, findEndRecord } from "./end-record.ts";
import { EntrySource } from "./entry-source.ts";
import { HeadCache } from "./head-cache.ts";
import { layOut } from "./layout.ts";
import { DEFAULT_LIMITS } from "./limits.ts";
import { LOCAL_BYTES } from "./zip-record.ts";

/** Whether these first bytes are those of a zip with at least one entry, or of an empty one. */
export const isZip = (head: Uint8Array): boolean =>
  head[0] === 0x50 && head[1] === 0x4b && ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6));

/**
 * Reads the central directory of a zip and checks everything that can be checked before a byte is inflated. A zip that
 * breaks one rule is refused whole: what two tools would read differently is not evidence.
 *
 * Local headers are compared when an entry is first read, or all of them by `layout()`.
 */
export async function openZip(
  source: ByteSource,
  limits: Partial<ArchiveLimits> = {},
): Promise<Result<Archive, ArchiveProblem>> {
  const bounds = { ...DEFAULT_LIMITS, ...limits };
  const looksLikeZip = isZip(await source.slice(0, 4));
  const end = await findEndRecord(source);
  if (typeof end === "string") return err(looksLikeZip || end !== "damaged" ? end : "not-a-zip");
  if (end.count > bounds.maxEntries) return err("too-many-entries");
  const check = new DirectoryCheck(bounds, end);
  const directory: DirectoryEntry[] = [];
  for await (const entries of readDirectory(source, end)) {
    if (entries === null) return err("damaged");
    for (const entry of entries) {
      const problem = check.next(entry);
      if (problem !== null) return err(problem);
      directory.push(entry);
    }
  }
  const placed = place(source, directory, end);
  if (typeof placed === "string") return err(placed);
  // A file that begins with an entry its directory does not name shows something else to whoever reads from the front.
  if (looksLikeZip && end.directoryStart > 0 && !directory.some((entry) => entry.start === 0)) {
    return err("hidden-entries");
  }
  return ok({ entries: placed, layout: () => layOut(source, directory, end) });
}

/** The entries, each with the place that its bytes must not reach; or two of them share bytes. */
function place(
  source: ByteSource,
  directory: readonly DirectoryEntry[],
  end: EndRecord,
): ArchiveEntry[] | ArchiveProblem {
  const heads = new HeadCache();
  const limits = new Map<DirectoryEntry, number>();
  let next = end.directoryStart;
  for (const entry of directory.toSorted((a, b) => b.start - a.start)) {
    // The local extra field is known to the local header only: this is the least the entry takes.
    if (entry.start + LOCAL_BYTES + entry.nameLength + entry.packed > next) return "overlapping-entries";
    limits.set(entry, next);
    next = entry.start;
  }
  return directory
    .filter((entry) => !isFolder(entry))
    .map((entry) => {
      const bytes = new EntrySource(entry, source, limits.get(entry) ?? 0, heads);
      return {
        path: entry.path ?? "",
        size: entry.size,
        compressedSize: entry.packed,
        modified: dosTime(entry.modified),
        start: entry.start,
        source: bytes,
        peek: (want: number) => bytes.peek(want),
      };
    });
}
