/**
 * Runs every benchmark, or those whose names are given: `npm run bench -- whatsapp`. Each is a program of its own that
 * prints ours, the peer's and the ratio from one run, so that what one leaves in memory cannot help or harm the next.
 */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL(".", import.meta.url));
/** Parts that benchmarks share, and this file. */
const PARTS = new Set(["run.ts", "telegram-discord-shapes.ts", "signals-score.ts", "screenshots-score.ts"]);
const wanted = process.argv.slice(2);
const names = readdirSync(folder).filter((name) => name.endsWith(".ts") && !PARTS.has(name));
const chosen = names.filter((name) => wanted.length === 0 || wanted.some((want) => name.startsWith(want)));
if (chosen.length === 0) {
  console.error(`no such benchmark. There are: ${names.map((name) => name.replace(/\.ts$/u, "")).join(", ")}`);
  process.exit(2);
}
for (const name of chosen) {
  console.log(`\n# ${name.replace(/\.ts$/u, "")}\n`);
  const args = ["tsx", "--conditions=@holdfast/source", `${folder}${name}`];
  const { status } = spawnSync("npx", args, { stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}
