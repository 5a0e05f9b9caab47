/** What is known of one file of a package. */
export interface FileDigest {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

const byPath = (a: FileDigest, b: FileDigest): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

/** A BagIt manifest as we write it: sorted by path, two spaces, so that `sha256sum -c` reads it. */
export const manifestText = (files: readonly FileDigest[]): string =>
  files
    .toSorted(byPath)
    .map((file) => `${file.sha256}  ${file.path}\n`)
    .join("");

const LINE = /^([0-9a-f]{64}) {2}([A-Za-z0-9./_-]+)$/u;

/** Path to SHA-256, or null when `text` is not exactly as we write it: sorted, each path once, nothing else. */
export function parseManifest(text: string): ReadonlyMap<string, string> | null {
  const files = new Map<string, string>();
  if (text === "") return files;
  if (!text.endsWith("\n")) return null;
  let last = "";
  for (const line of text.slice(0, -1).split("\n")) {
    const match = LINE.exec(line);
    if (match?.[1] === undefined || match[2] === undefined || match[2] <= last) return null;
    last = match[2];
    files.set(match[2], match[1]);
  }
  return files;
}
