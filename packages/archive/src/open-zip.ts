import { type ByteSource, err, ok, type Result } from "@holdfast/model";
import { configure, type Entry, type FileEntry, ZipReader } from "@zip.js/zip.js";
import type { Archive, ArchiveEntry, ArchiveLimits, ArchiveProblem } from "./archive.ts";
import { EntrySource } from "./entry-source.ts";
import { DEFAULT_LIMITS, RATIO_FREE_BYTES } from "./limits.ts";
import { foldPath, pathProblem } from "./safe-path.ts";
import { SourceReader } from "./source-reader.ts";

// No workers: a page's content security policy may forbid them, and the caller already sits in one.
configure({ useWebWorkers: false });

const METHODS: ReadonlySet<number> = new Set([0, 8]);
const UNIX_TYPE_MASK = 0o170000;
const UNIX_REGULAR = 0o100000;

/** Whether these first bytes are those of a zip with at least one entry, or of an empty one. */
export const isZip = (head: Uint8Array): boolean =>
  head[0] === 0x50 && head[1] === 0x4b && ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6));

/**
 * Reads the central directory of a zip and checks everything that can be checked before a byte is inflated. A zip that
 * breaks one rule is refused whole: what two tools would read differently is not evidence.
 */
export async function openZip(
  source: ByteSource,
  limits: Partial<ArchiveLimits> = {},
): Promise<Result<Archive, ArchiveProblem>> {
  const bounds = { ...DEFAULT_LIMITS, ...limits };
  const checked = new DirectoryCheck(source, bounds);
  const reader = new ZipReader(new SourceReader(source), {
    strictness: "balanced",
    filenameValidation: "tolerant",
    useWebWorkers: false,
  });
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      const problem = checked.add(entry);
      if (problem !== null) return err(problem);
    }
  } catch {
    // zip.js throws on a directory it cannot make sense of. Why does not matter to the person: the file is damaged.
    return err(isZip(await source.slice(0, 4)) ? "damaged" : "not-a-zip");
  }
  const overlap = checked.overlap();
  return overlap === null ? ok({ entries: checked.entries }) : err(overlap);
}

/** Takes the entries of a directory one by one, and says what is wrong with the next. */
class DirectoryCheck {
  readonly entries: ArchiveEntry[] = [];
  readonly #source: ByteSource;
  readonly #limits: ArchiveLimits;
  readonly #names = new Set<string>();
  readonly #folded = new Set<string>();
  #count = 0;
  #total = 0;

  constructor(source: ByteSource, limits: ArchiveLimits) {
    this.#source = source;
    this.#limits = limits;
  }

  add(entry: Entry): ArchiveProblem | null {
    this.#count += 1;
    if (this.#count > this.#limits.maxEntries) return "too-many-entries";
    const path = entry.directory ? entry.filename.replace(/\/$/u, "") : entry.filename;
    const named = pathProblem(path, this.#limits.maxDepth) ?? this.#nameProblem(path);
    if (named !== null) return named;
    if (entry.encrypted) return "encrypted";
    if (isSpecial(entry)) return "not-a-regular-file";
    if (entry.directory) return entry.uncompressedSize > 0 ? "damaged" : null;
    return this.#sizeProblem(entry) ?? this.#keep(entry);
  }

  #nameProblem(path: string): ArchiveProblem | null {
    if (this.#names.has(path)) return "duplicate-name";
    const folded = foldPath(path);
    if (this.#folded.has(folded)) return "case-collision";
    this.#names.add(path);
    this.#folded.add(folded);
    return null;
  }

  #sizeProblem(entry: FileEntry): ArchiveProblem | null {
    const { uncompressedSize: size, compressedSize: packed, compressionMethod: method } = entry;
    if (!METHODS.has(method)) return "unsupported-method";
    if (!Number.isSafeInteger(size) || !Number.isSafeInteger(packed) || (method === 0 && size !== packed))
      return "damaged";
    if (size > this.#limits.maxEntryBytes) return "entry-too-large";
    if (size > RATIO_FREE_BYTES && size > packed * this.#limits.maxRatio) return "ratio-too-high";
    if (entry.offset < 0 || entry.offset + packed > this.#source.size) return "damaged";
    this.#total += size;
    return this.#total > this.#limits.maxTotalBytes ? "total-too-large" : null;
  }

  #keep(entry: FileEntry): null {
    this.entries.push({
      path: entry.filename,
      size: entry.uncompressedSize,
      compressedSize: entry.compressedSize,
      modified: dosTime(entry.rawLastModDate),
      start: entry.offset,
      // Local header without its extra field, which only the local header knows: a lower bound, enough to see overlap.
      end: entry.offset + 30 + entry.rawFilename.length + entry.compressedSize,
      source: new EntrySource(entry, this.#source),
    });
    return null;
  }

  /** Two entries that share bytes are how a small file becomes a large one. */
  overlap(): ArchiveProblem | null {
    let end = 0;
    for (const entry of this.entries.toSorted((a, b) => a.start - b.start)) {
      if (entry.start < end) return "overlapping-entries";
      end = entry.end;
    }
    return end > this.#source.size ? "damaged" : null;
  }
}

/** A link, a device, a pipe: anything that Unix would not call a file or a folder. */
function isSpecial(entry: Entry): boolean {
  const type = (entry.externalFileAttributes >>> 16) & UNIX_TYPE_MASK;
  return type !== 0 && type !== UNIX_REGULAR && !(entry.directory && type === 0o040000);
}

/** The DOS date and time of an entry as written, or null for none. Two-second steps, zone unknown. */
function dosTime(raw: number | bigint): string | null {
  const value = Number(raw);
  const [date, time] = [value >>> 16, value & 0xffff];
  if (date === 0) return null;
  const two = (n: number): string => String(n).padStart(2, "0");
  const day = `${1980 + (date >>> 9)}-${two((date >>> 5) & 15)}-${two(date & 31)}`;
  return `${day}T${two(time >>> 11)}:${two((time >>> 5) & 63)}:${two((time & 31) * 2)}`;
}
