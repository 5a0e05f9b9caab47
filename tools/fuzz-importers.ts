// Feeds damaged samples to one importer, or to whoever recognises them, for a while:
// `npx tsx --conditions=@holdfast/source tools/fuzz-importers.ts telegram-html --minutes 10 --seed 7`
// The name is a source; samples are those under samples/<source>, or under --samples. It prints seed, cases and findings,
// each finding with the input that made it in --out (a folder; by default the system's for temporary files), and exits
// with 1 when there are any. A finding becomes a named test by hand.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { IMPORTERS } from "../packages/importers/src/registry.ts";
import { Dice } from "./fuzz/dice.ts";
import { mutate } from "./fuzz/mutate.ts";
import { tryInput } from "./fuzz/try-input.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    minutes: { type: "string", default: "10" },
    seed: { type: "string" },
    samples: { type: "string" },
    out: { type: "string", default: join(tmpdir(), "holdfast-fuzz") },
  },
});
const [source = ""] = positionals;
const importer = IMPORTERS.find((one) => one.source === source);
if (importer === undefined) {
  process.stderr.write(`Which importer? ${[...new Set(IMPORTERS.map((one) => one.source))].join(" ")}\n`);
  process.exit(2);
}
const SAMPLES = new URL("../samples/", import.meta.url).pathname;

function filesUnder(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((name) => join(root, name))
    .filter((path) => statSync(path).isFile() && !path.endsWith(".expected.json"));
}
const folder = values.samples ?? join(SAMPLES, source);
const corpus = filesUnder(folder).map((path) => ({
  path: relative(folder, path),
  bytes: new Uint8Array(readFileSync(path)),
}));
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
const dice = new Dice(seed);
const until = Date.now() + Number(values.minutes) * 60_000;
const findings = new Map<string, number>();
let cases = 0;
let messages = 0;
let slowest = 0;
while (Date.now() < until) {
  const { path, bytes } = dice.pick(corpus);
  const other = dice.pick(corpus);
  const input = mutate(bytes, other.bytes, dice);
  const outcome = await tryInput(importer, path, input);
  cases++;
  messages += outcome.messages;
  slowest = Math.max(slowest, outcome.ms);
  for (const fault of outcome.faults) {
    const count = findings.get(fault) ?? 0;
    findings.set(fault, count + 1);
    if (count >= 3) continue;
    mkdirSync(values.out, { recursive: true });
    const file = join(values.out, `${source}-${seed}-${cases}`);
    writeFileSync(file, input);
    process.stdout.write(`finding: ${fault}\n  in ${file} (${path})\n`);
  }
}
process.stdout.write(
  `${source}: seed ${seed}, ${cases} cases, ${messages} messages, most work ${Math.round(slowest)} ms, ${findings.size} kinds of finding\n`,
);
process.exit(findings.size === 0 ? 0 : 1);
