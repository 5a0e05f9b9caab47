import type { ArchiveLimits, ArchiveProblem } from "./archive.ts";
import type { DirectoryEntry } from "./directory.ts";
import type { EndRecord } from "./end-record.ts";
import { RATIO_FREE_BYTES } from "./limits.ts";
import { foldPath, pathProblem } from "./safe-path.ts";
import {
  AES,
  DEFLATED,
  FLAG_ENCRYPTED,
  FLAG_MASKED,
  FLAG_PATCHED,
  FLAG_STRONG,
  LOCAL_BYTES,
  STORED,
} from "./zip-record.ts";

const UNIX_TYPE_MASK = 0o170000;
const UNIX_FOLDER = 0o040000;
const UNIX_REGULAR = 0o100000;
const DOS_VOLUME = 0x08;
const DOS_FOLDER = 0x10;

/** Whether an entry is a folder: by its name, by its mode, by its DOS attribute when nothing is in it. */
export const isFolder = (entry: DirectoryEntry): boolean =>
  entry.path?.endsWith("/") === true ||
  (entry.unixMode & UNIX_TYPE_MASK) === UNIX_FOLDER ||
  ((entry.dosAttributes & DOS_FOLDER) !== 0 && (entry.unixMode & UNIX_TYPE_MASK) === 0 && entry.size === 0);

/** Takes the entries of a directory one by one, and says what is wrong with the next. */
export class DirectoryCheck {
  readonly #limits: ArchiveLimits;
  readonly #end: EndRecord;
  /** Folded path to path. */
  readonly #names = new Map<string, string>();
  /** Folded paths that must be folders, since something lies in them. */
  readonly #parents = new Set<string>();
  #count = 0;
  #total = 0;

  constructor(limits: ArchiveLimits, end: EndRecord) {
    this.#limits = limits;
    this.#end = end;
  }

  next(entry: DirectoryEntry): ArchiveProblem | null {
    this.#count += 1;
    if (this.#count > this.#limits.maxEntries) return "too-many-entries";
    if (entry.path === null) return "unsafe-path";
    const folder = isFolder(entry);
    const path = folder ? entry.path.replace(/\/$/u, "") : entry.path;
    const problem =
      pathProblem(path, this.#limits.maxDepth) ?? this.#nameProblem(path, folder) ?? typeProblem(entry, folder);
    return problem ?? this.#sizeProblem(entry, folder);
  }

  #nameProblem(path: string, folder: boolean): ArchiveProblem | null {
    const folded = foldPath(path);
    const known = this.#names.get(folded);
    if (known !== undefined) return known.replace(/\/$/u, "") === path ? "duplicate-name" : "case-collision";
    // A file that is a folder to somebody else: "a" beside "a/b".
    if (!folder && this.#parents.has(folded)) return "duplicate-name";
    this.#names.set(folded, folder ? `${path}/` : path);
    for (let cut = folded.lastIndexOf("/"); cut > 0; cut = folded.lastIndexOf("/", cut - 1)) {
      const parent = folded.slice(0, cut);
      if (this.#parents.has(parent)) break;
      if (this.#names.get(parent)?.endsWith("/") === false) return "duplicate-name";
      this.#parents.add(parent);
    }
    return null;
  }

  #sizeProblem(entry: DirectoryEntry, folder: boolean): ArchiveProblem | null {
    const { size, packed, method, start } = entry;
    if (folder) return size > 0 ? "damaged" : null;
    if (method === STORED && size !== packed) return "damaged";
    if (size > this.#limits.maxEntryBytes) return "entry-too-large";
    if (size > RATIO_FREE_BYTES && size > packed * this.#limits.maxRatio) return "ratio-too-high";
    if (start + LOCAL_BYTES + packed > this.#end.directoryStart) return "damaged";
    this.#total += size;
    return this.#total > this.#limits.maxTotalBytes ? "total-too-large" : null;
  }
}

function typeProblem(entry: DirectoryEntry, folder: boolean): ArchiveProblem | null {
  if (entry.flags & (FLAG_ENCRYPTED | FLAG_STRONG | FLAG_MASKED) || entry.method === AES) return "encrypted";
  const type = entry.unixMode & UNIX_TYPE_MASK;
  if (type !== 0 && type !== (folder ? UNIX_FOLDER : UNIX_REGULAR)) return "not-a-regular-file";
  if (entry.dosAttributes & DOS_VOLUME) return "not-a-regular-file";
  if (entry.flags & FLAG_PATCHED || (entry.method !== STORED && entry.method !== DEFLATED)) return "unsupported-method";
  return null;
}
