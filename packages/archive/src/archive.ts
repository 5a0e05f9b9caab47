import type { ByteSource, Result } from "@holdfast/model";

/** Bounds on what a zip may claim. All are checked before anything is inflated. */
export interface ArchiveLimits {
  /** Entries in the central directory. */
  readonly maxEntries: number;
  /** Bytes of one entry after inflation. */
  readonly maxEntryBytes: number;
  /** Bytes of all entries together after inflation. */
  readonly maxTotalBytes: number;
  /** Inflated bytes for one compressed byte, for entries over 1 MiB. */
  readonly maxRatio: number;
  /** Folders above a file. */
  readonly maxDepth: number;
}

/** Why a zip is refused whole. Words under `archive.problem.<code>`. */
export const ARCHIVE_PROBLEMS = [
  "not-a-zip",
  "damaged",
  "too-many-entries",
  "entry-too-large",
  "total-too-large",
  "ratio-too-high",
  "too-deep",
  "duplicate-name",
  "case-collision",
  "unsafe-path",
  "not-a-regular-file",
  "overlapping-entries",
  /** The local header of an entry, or its data descriptor, says something else than the directory. */
  "header-mismatch",
  /** The file holds entries that its directory does not name, so two tools would show two different contents. */
  "hidden-entries",
  "encrypted",
  "unsupported-method",
] as const;
export type ArchiveProblem = (typeof ARCHIVE_PROBLEMS)[number];

/** One file of a zip. */
export interface ArchiveEntry {
  /** Path as the central directory has it, forward slashes, checked: relative, no `..`, no drive, no NUL. */
  readonly path: string;
  /** Bytes after inflation, as declared; reading more or fewer is an error. */
  readonly size: number;
  readonly compressedSize: number;
  /** The time the zip gives, `YYYY-MM-DDTHH:MM:SS`, zone unknown. */
  readonly modified: string | null;
  /** Where the local header stands in the zip. */
  readonly start: number;
  /** Inflates as it is read. Throws `ArchiveError` when the bytes are not what the directory promised. */
  readonly source: ByteSource;
  /** At most so many first bytes, cheaply and with nothing proved: to show a list, never as evidence. */
  readonly peek: (want: number) => Promise<Uint8Array>;
}

/** A stretch of the zip file and what it is. */
export interface ArchiveStretch {
  readonly start: number;
  readonly end: number;
  /** `entry`: header, data and descriptor of `entry`. `directory`: the list and the end records. `outside`: neither. */
  readonly kind: "entry" | "folder" | "directory" | "outside";
  /** Index in `entries`, for `entry`. */
  readonly entry?: number;
}

export interface Archive {
  /** In the order of the directory. Folders are left out. */
  readonly entries: readonly ArchiveEntry[];
  /**
   * Accounts for every byte of the file, in order: reads each local header, compares it with the directory, and looks
   * for entries that the directory does not name. Some tens of bytes are read for each entry.
   */
  readonly layout: () => Promise<Result<readonly ArchiveStretch[], ArchiveProblem>>;
}

export type OpenZip = (source: ByteSource, limits?: Partial<ArchiveLimits>) => Promise<Result<Archive, ArchiveProblem>>;

/** Thrown while an entry is being read, when its bytes break the promise of the directory. */
export class ArchiveError extends Error {
  override readonly name = "ArchiveError";
  readonly problem: ArchiveProblem;
  constructor(problem: ArchiveProblem) {
    super(`archive: ${problem}`);
    this.problem = problem;
  }
}
