/**
 * What the first screen of the companion costs to load, in gzip: the page's script with everything it imports at once, the
 * first screen, its words in one language. The peer is the measured weight of the same small app in React
 * (69.5 kB; Preact 6.9 kB: see docs/decisions).
 */
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { buildCompanion, COMPANION } from "../tools/build-companion.mjs";

const BUDGET_KB = 60;
const REACT_ALONE_KB = 69.5;
/** What the first screen loads beside the entry, by the source of the chunk. */
const FIRST_SCREEN = [
  "src/screens/open/open.tsx",
  "../../packages/words/src/generated/en/shell.ts",
  "../../packages/words/src/generated/en/crisis.ts",
  "../../packages/words/src/generated/en/directory.ts",
];

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

buildCompanion();
const manifest = JSON.parse(readFileSync(`${COMPANION}/.vite/manifest.json`, "utf8")) as Record<string, Chunk>;
const scripts = new Set<string>();
const styles = new Set<string>();
function take(name: string): void {
  const chunk = manifest[name];
  if (chunk === undefined) throw new Error(`the build has no chunk ${name}`);
  if (scripts.has(chunk.file)) return;
  scripts.add(chunk.file);
  for (const css of chunk.css ?? []) styles.add(css);
  for (const imported of chunk.imports ?? []) take(imported);
}
take("index.html");
for (const name of FIRST_SCREEN) take(name);

const kilobytes = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(`${COMPANION}/${file}`), { level: 9 }).length, 0) / 1000;
const script = kilobytes(scripts);
console.log(`first screen, script   ${script.toFixed(1)} kB gz in ${scripts.size} files (budget ${BUDGET_KB})`);
console.log(`first screen, style    ${kilobytes(styles).toFixed(1)} kB gz`);
console.log(`peer, React alone      ${REACT_ALONE_KB} kB gz; ratio ${(script / REACT_ALONE_KB).toFixed(2)}`);
if (script > BUDGET_KB) {
  console.log("MISSED");
  process.exitCode = 1;
}
