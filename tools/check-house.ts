/**
 * The rules of the house that no off-the-shelf linter knows: names that say something, sizes that a reader can hold,
 * a README in every package, no trace of the machine it was written on.
 */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";

export const MAX_LINES = 600;
export const MAX_MEDIAN_LINES = 120;
const NAMELESS = /(^|[-.])(utils?|helpers?|manager|common|misc)([-.]|$)/u;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.(node|dom|slow|browser|worker|config|test|d))*\.(ts|tsx|mjs|js|cjs)$/u;
const CODE = /\.(ts|tsx|mjs|js)$/u;
/** Files that are tables of lore: as long as the lore. The first line of such a file says so. */
const DATA = /^(\/\/|\/\*\*?) ?Data\b/u;

export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Every broken rule, as a sentence. Empty for a sound house. */
export function houseFaults(files: readonly SourceFile[], readmes: readonly SourceFile[]): string[] {
  const faults: string[] = [];
  const lengths: number[] = [];
  for (const { path, text } of files) {
    const name = basename(path);
    const lines = text.split("\n").length - 1;
    if (NAMELESS.test(name)) faults.push(`${path}: name it after the thing, not the pattern`);
    if (!KEBAB.test(name))
      faults.push(`${path}: file names are kebab-case, suffixes .node .dom .worker .slow .browser .test`);
    if (!DATA.test(text) && lines > MAX_LINES) faults.push(`${path}: ${lines} lines, at most ${MAX_LINES}`);
    if (/\b(it|test|describe)\.only\(/u.test(text)) faults.push(`${path}: a test is focused`);
    lengths.push(lines);
  }
  const median = lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0;
  if (median > MAX_MEDIAN_LINES) faults.push(`the median file has ${median} lines, at most ${MAX_MEDIAN_LINES}`);
  for (const { path, text } of readmes) {
    const head = text.split("\n").slice(0, 12).join("\n");
    for (const said of ["Layer:", "Imported by:", "Never:"])
      if (!head.includes(said)) faults.push(`${path}: its first lines must say "${said}"`);
  }
  return faults;
}

function* walk(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (["node_modules", "dist", "generated", "data"].includes(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path);
    else yield path;
  }
}

function main(): void {
  const read = (path: string): SourceFile => ({ path, text: readFileSync(path, "utf8") });
  const paths = ["packages", "apps", "tools", "bench"].flatMap((folder) => [...walk(folder)]);
  const packages = ["packages", "apps"].flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`));
  const missing = packages.filter((p) => !paths.includes(`${p}/README.md`)).map((p) => `${p}: no README.md`);
  const readmes = packages.map((p) => `${p}/README.md`).filter((p) => paths.includes(p));
  const faults = [...missing, ...houseFaults(paths.filter((p) => CODE.test(p)).map(read), readmes.map(read))];
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) main();
