import type { Survey } from "./survey.ts";

/** The files of one conversation, oldest messages first: `message_1.json` is the newest. */
export interface Thread {
  readonly parts: readonly Survey[];
  readonly title: string | null;
  readonly threadPath: string | null;
  /** Names that the files list, each once, in their order. */
  readonly listed: readonly string[];
  /** Names that one file lists more than once: two people who cannot be told apart. */
  readonly doubled: readonly string[];
  /** The folder it stood in, which tells `inbox` from `message_requests`; null when no path says. */
  readonly folder: string | null;
}

const NUMBERED = /^message_(\d+)\.(?:json|html?)$/iu;

const baseOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));

/** As a number, so that `message_10.json` comes after `message_9.json`; 0 for files with other names. */
const partNumber = (path: string): number => Number(NUMBERED.exec(baseOf(path))?.[1] ?? 0);

/**
 * Puts files of one thread together. Only files of the same folder belong together, so that two exports given at once
 * stay two conversations, and only where their thread path, or title, is the same.
 */
export function threadsOf(surveys: readonly Survey[]): readonly Thread[] {
  const groups = new Map<string, Survey[]>();
  for (const one of surveys) {
    const { path } = one.entry;
    const own = NUMBERED.test(baseOf(path)) ? "" : baseOf(path);
    const key = JSON.stringify([folderOf(path), own, one.threadPath ?? one.title ?? ""]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()].map(thread);
}

function thread(files: readonly Survey[]): Thread {
  const parts = files.toSorted((a, b) => partNumber(b.entry.path) - partNumber(a.entry.path));
  const newest = parts.toReversed();
  const threadPath = newest.find((p) => p.threadPath !== null)?.threadPath ?? null;
  const listed = new Set<string>();
  const doubled = new Set<string>();
  for (const part of newest) {
    const here = new Set<string>();
    for (const name of part.participants) {
      if (here.has(name)) doubled.add(name);
      here.add(name);
      listed.add(name);
    }
  }
  return {
    parts,
    title: newest.find((p) => p.title !== null)?.title ?? null,
    threadPath,
    listed: [...listed],
    doubled: [...doubled],
    folder: folderName(parts[0]?.entry.path ?? "", threadPath),
  };
}

/** Folders of a download that hold threads (bepaald/signalbackup-tools#331, read 2026-08). */
const THREAD_FOLDERS = new Set([
  "inbox",
  "message_requests",
  "archived_threads",
  "filtered_threads",
  "e2ee_cutover",
  "broadcast",
]);

function folderName(path: string, threadPath: string | null): string | null {
  for (const from of [path, threadPath ?? ""]) {
    const found = from.split("/").findLast((part) => THREAD_FOLDERS.has(part));
    if (found !== undefined) return found;
  }
  return null;
}

/** Folders for messages from people whom the person had not accepted: where a stranger's first contact lies. */
export const REQUEST_FOLDERS: ReadonlySet<string> = new Set(["message_requests", "filtered_threads"]);

/** Names that stand for any deleted account: many people share them. The French ones are not confirmed by a sample. */
const GENERIC =
  /^(?:Instagram User|Instagrammer|Facebook user|Facebook User|instagramuser_\d+|Utilisateur (?:de |d[’'])?(?:Facebook|Instagram))$/iu;
export const isGenericName = (name: string): boolean => GENERIC.test(name);

/**
 * Whose download this is: the one name that every thread lists, where there are threads with different people in them.
 * Null when nothing proves it.
 */
export function ownerOf(threads: readonly Thread[]): string | null {
  const lists = threads.map((t) => t.listed).filter((names) => names.length > 0);
  const different = new Set(lists.map((names) => JSON.stringify(names.toSorted())));
  const [first, ...rest] = lists;
  if (first === undefined || different.size < 2) return null;
  const others = rest.map((names) => new Set(names));
  const common = first.filter((name) => !isGenericName(name) && others.every((names) => names.has(name)));
  return common.length === 1 ? (common[0] ?? null) : null;
}
