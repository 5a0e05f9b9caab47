import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { ByteSource } from "@holdfast/model";
import { BytesSource } from "@holdfast/model";
import { FileSource } from "@holdfast/model/node";
import {
  type ConfirmedPicture,
  confirmedPaths,
  isPicture,
  nameOf,
  type PictureFlags,
  samePath,
} from "./confirmed-pictures.ts";
import { CommandEnd, EXIT } from "./exit.ts";
import { type Language, say } from "./language.ts";

/** Files in one folder, after which the folder is refused: somebody named `/` by mistake. */
export const MAX_FOLDER_FILES = 200_000;
/** Bytes taken from a pipe, which has to be held in memory. */
export const MAX_PIPED_BYTES = 536_870_912;

/** One thing named on the command line, with the files in it. */
export interface GivenInput {
  readonly name: string;
  readonly arrival: "file" | "folder" | "pasted" | "shared";
  readonly files: readonly GivenFile[];
}
export interface GivenFile {
  /** Path below the input, forward slashes; for a file its base name. Never a path of the machine. */
  readonly path: string;
  readonly modified?: string;
  readonly source: ByteSource;
}

/** Everything named on the command line. Close it when done. */
export class Inputs {
  readonly given: readonly GivenInput[];
  /** Pictures that the person confirmed; each stands among the files of `given` too. */
  readonly confirmed: readonly ConfirmedPicture[];
  readonly #open: FileSource[];
  private constructor(given: readonly GivenInput[], confirmed: readonly ConfirmedPicture[], open: FileSource[]) {
    this.given = given;
    this.confirmed = confirmed;
    this.#open = open;
  }

  /** Bytes of all files together. */
  get size(): number {
    return this.given.flatMap((g) => g.files).reduce((sum, file) => sum + file.source.size, 0);
  }

  /**
   * Confirmed pictures that are not among the files named come beside them.
   * @throws CommandEnd (unreadable) naming the first path that is not there or may not be read.
   */
  static async open(paths: readonly string[], language: Language, pictures: PictureFlags = {}): Promise<Inputs> {
    const open: FileSource[] = [];
    const given: GivenInput[] = [];
    const confirmed: ConfirmedPicture[] = [];
    const places = new Map<string, GivenFile>();
    try {
      const wanted = await confirmedPaths(pictures, language);
      for (const path of paths) {
        given.push(path === "-" ? await piped(language) : await named(path, open, wanted.length > 0 ? places : null));
      }
      const inFolder = new Set(wanted.slice(pictures.screenshot?.length ?? 0));
      for (const path of wanted) {
        const place = await samePath(path);
        const known = places.get(place);
        const input = known === undefined ? await named(path, open, places) : null;
        const source = (known ?? input?.files[0])?.source;
        if (source === undefined || (inFolder.has(path) && !(await isPicture(source)))) continue;
        if (input !== null) given.push({ ...input, arrival: "shared" });
        confirmed.push({ name: nameOf(path), source });
      }
    } catch (error) {
      await Promise.all(open.map((file) => file.close()));
      if (error instanceof CommandEnd || !isSystemError(error)) throw error;
      const code = error.code === "ENOENT" ? "not-found" : "not-readable";
      throw new CommandEnd(EXIT.unreadable, say(language, `cli.input.${code}`, { path: error.path ?? "" }));
    }
    return new Inputs(given, confirmed, open);
  }

  /** The same files open, with other inputs made of them. Closing one closes both. */
  withGiven(given: readonly GivenInput[]): Inputs {
    return new Inputs(given, this.confirmed, this.#open);
  }

  async close(): Promise<void> {
    await Promise.all(this.#open.map((file) => file.close()));
  }
}

const isSystemError = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && "code" in error;

/** `places`: where each file really stands, for finding out whether a picture is among them. */
async function named(
  path: string,
  open: FileSource[],
  places: Map<string, GivenFile> | null = null,
): Promise<GivenInput> {
  const name = basename(path.replace(/[/\\]+$/u, "")) || path;
  const found = await stat(path);
  // A pipe or a device could keep us waiting for ever; a pipe is given as "-".
  if (!found.isDirectory() && !found.isFile()) throw Object.assign(new Error("not a file"), { code: "EINVAL", path });
  if (!found.isDirectory()) {
    const file = await openFile(path, name, open);
    places?.set(await samePath(path), file);
    return { name, arrival: "file", files: [file] };
  }
  const files: GivenFile[] = [];
  for await (const below of walk(path, "")) {
    if (files.length >= MAX_FOLDER_FILES) break;
    const file = await lazyFile(join(path, below), below);
    places?.set(await samePath(join(path, below)), file);
    files.push(file);
  }
  return { name, arrival: "folder", files };
}

/** Regular files below `folder`, in name order. Links are not followed: they lead out of what the person gave. */
async function* walk(folder: string, below: string): AsyncGenerator<string> {
  const entries = await readdir(join(folder, below), { withFileTypes: true });
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) yield* walk(folder, path);
    else if (entry.isFile()) yield path;
  }
}

async function openFile(path: string, name: string, open: FileSource[]): Promise<GivenFile> {
  const source = await FileSource.open(path);
  open.push(source);
  return { path: name, modified: (await stat(path)).mtime.toISOString(), source };
}

/** A file of a folder, opened only while it is read: a download has more files than a process may hold open. */
async function lazyFile(path: string, name: string): Promise<GivenFile> {
  const { size, mtime } = await stat(path);
  const source: ByteSource = {
    size,
    slice: async (start, end) => {
      const opened = await FileSource.open(path);
      try {
        return await opened.slice(start, end);
      } finally {
        await opened.close();
      }
    },
    chunks: async function* (start = 0) {
      const opened = await FileSource.open(path);
      try {
        yield* opened.chunks(start);
      } finally {
        await opened.close();
      }
    },
  };
  return { path: name, modified: mtime.toISOString(), source };
}

async function piped(language: Language): Promise<GivenInput> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of process.stdin as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MAX_PIPED_BYTES) throw new CommandEnd(EXIT.unreadable, say(language, "cli.input.pipe-too-large"));
    parts.push(part);
  }
  const bytes = new Uint8Array(Buffer.concat(parts));
  return { name: "stdin", arrival: "pasted", files: [{ path: "stdin", source: new BytesSource(bytes) }] };
}
