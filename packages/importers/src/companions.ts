import type { Candidate } from "./candidate.ts";
import type { Companion } from "./importer.ts";

/** The other files of the input, by path, by the end of a path, by name. Only an only match counts. */
export function companionsOf(found: readonly Candidate[]): (path: string) => Companion | null {
  let index: ReadonlyMap<string, Candidate | null> | null = null;
  return (path) => {
    index ??= indexTails(found);
    const match = index.get(path) ?? index.get(path.slice(path.lastIndexOf("/") + 1));
    if (match === undefined || match === null) return null;
    const { item, source } = match;
    // No hash when the bytes cannot be had: the file's own problem says why.
    return { item, path: match.path, size: source.size, sha256: () => source.sha256().catch(() => null) };
  };
}

/** Every ending of every path; null where two files share it. */
function indexTails(found: readonly Candidate[]): ReadonlyMap<string, Candidate | null> {
  const index = new Map<string, Candidate | null>();
  for (const candidate of found) {
    if (candidate.importer !== null || candidate.zip !== null) continue;
    for (let at = 0; at >= 0; at = candidate.path.indexOf("/", at) + 1 || -1) {
      const tail = candidate.path.slice(at);
      index.set(tail, index.has(tail) ? null : candidate);
    }
  }
  return index;
}
