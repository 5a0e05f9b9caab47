// `npm run example`: the command line on the sample evidence: one timeline, the ledger, the traces, a sealed
// package, verified. Prints each command as a person would type it.
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

await import("./setup.mjs");

const root = fileURLToPath(new URL("..", import.meta.url));
const evidence = "samples/evidence";
const sealed = "out/example.zip";
mkdirSync(`${root}out`, { recursive: true });
rmSync(`${root}${sealed}`, { force: true });

const STEPS = [
  ["import", evidence],
  ["traces", evidence],
  ["seal", evidence, "--answers", "samples/answers.json", "-o", sealed],
  ["verify", sealed],
];
for (const args of STEPS) {
  console.log(`\n$ npx holdfast ${args.join(" ")}\n`);
  const { status } = spawnSync(process.execPath, ["apps/cli/bin/holdfast.js", ...args], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
}
console.log(`\nNext: change one byte of ${sealed} and run  npx holdfast verify ${sealed}  again.`);
