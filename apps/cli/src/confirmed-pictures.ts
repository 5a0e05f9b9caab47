import { readdir, realpath, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { ByteSource } from "@holdfast/model";
import { pictureHeader } from "@holdfast/screenshots";
import { CommandEnd, EXIT } from "./exit.ts";
import { type Language, say } from "./language.ts";

/** Pictures of which the person says on the command line that they show text and no nudity (P3). */
export interface PictureFlags {
  readonly screenshot?: readonly string[];
  readonly screenshotsIn?: string;
}
/** One of them. */
export interface ConfirmedPicture {
  /** The base name. */
  readonly name: string;
  readonly source: ByteSource;
}

/** Bytes that show what kind of picture a file is. */
const HEAD_BYTES = 65_536;

/**
 * The paths that were named. A folder counts only under its own flag: a list of files that swallowed a folder by mistake must
 * not confirm what is in it. @throws CommandEnd (usage) for a folder where a picture was to be named.
 */
export async function confirmedPaths(flags: PictureFlags, language: Language): Promise<readonly string[]> {
  const paths = [...(flags.screenshot ?? [])];
  for (const path of paths) {
    if ((await stat(path)).isDirectory())
      throw new CommandEnd(EXIT.usage, say(language, "cli.pictures.folder", { path }));
  }
  const folder = flags.screenshotsIn;
  if (folder === undefined) return paths;
  const entries = await readdir(folder, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  return [...paths, ...files.toSorted((a, b) => (a < b ? -1 : 1)).map((name) => join(folder, name))];
}

/** Whether the file is a picture by its content: what else stands in the folder is none of this. */
export const isPicture = async (source: ByteSource): Promise<boolean> =>
  pictureHeader(await source.slice(0, HEAD_BYTES)) !== null;

/** One name for one file, however it was reached. */
export const samePath = (path: string): Promise<string> => realpath(path);
export const nameOf = (path: string): string => basename(path);
