import type { Given, GivenFile } from "../../engine/evidence/given.ts";

/** Files of one folder, after which the rest is left: somebody dropped a whole disk by mistake. */
export const MAX_FOLDER_FILES = 20_000;

export const fromFile = (file: File, arrival: Given["arrival"] = "file"): Given => ({
  name: file.name,
  arrival,
  files: [{ path: file.name, file }],
});

/** What a folder picker gave: one thing, named after the folder. */
export function fromFolder(files: readonly File[]): Given[] {
  const folders = new Map<string, GivenFile[]>();
  for (const file of files.slice(0, MAX_FOLDER_FILES)) {
    const [folder = "", ...rest] = file.webkitRelativePath.split("/");
    const inside = folders.get(folder);
    const given = { path: rest.join("/"), file };
    if (inside === undefined) folders.set(folder, [given]);
    else inside.push(given);
  }
  return [...folders].map(([name, its]) => ({ name, arrival: "folder", files: its }));
}

/**
 * What was dropped or pasted: files one by one, folders whole. The list of a drop is empty once its event is over, so the
 * entries are taken before anything is waited for.
 */
export async function fromTransfer(transfer: DataTransfer): Promise<readonly Given[]> {
  const entries = [...transfer.items].map((item) => (item.kind === "file" ? item.webkitGetAsEntry() : null));
  const files = [...transfer.files];
  const folders = entries.filter((entry) => entry instanceof FileSystemDirectoryEntry);
  if (folders.length === 0) return files.map((file) => fromFile(file));
  const given: Given[] = [];
  for (const entry of entries) {
    if (entry instanceof FileSystemFileEntry) given.push(fromFile(await fileOf(entry)));
    else if (entry instanceof FileSystemDirectoryEntry) {
      const inside: GivenFile[] = [];
      await walk(entry, "", inside);
      given.push({ name: entry.name, arrival: "folder", files: inside });
    }
  }
  return given;
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

/** A reader gives a hundred entries at a time, and none at the end. */
async function walk(folder: FileSystemDirectoryEntry, below: string, into: GivenFile[]): Promise<void> {
  const reader = folder.createReader();
  for (;;) {
    const entries = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (entries.length === 0) return;
    for (const entry of entries) {
      if (into.length >= MAX_FOLDER_FILES) return;
      const path = below === "" ? entry.name : `${below}/${entry.name}`;
      if (entry instanceof FileSystemDirectoryEntry) await walk(entry, path, into);
      else if (entry instanceof FileSystemFileEntry) into.push({ path, file: await fileOf(entry) });
    }
  }
}
