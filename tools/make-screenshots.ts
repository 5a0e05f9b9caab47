/**
 * Draws what the command line really prints into docs/images/*.svg, for the README. Run after `npm start`, which makes
 * the sample package: `npx tsx tools/make-screenshots.ts`.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

const COLUMNS = 110;
const CHAR = 7.8;
const LINE = 18;
const PAD = 16;

const holdfast = (...args: string[]): string => {
  const run = spawnSync(process.execPath, ["apps/cli/bin/holdfast.js", ...args], { encoding: "utf8" });
  return `$ npx holdfast ${args.map((arg) => (/[ ;]/u.test(arg) ? `"${arg}"` : arg)).join(" ")}\n${run.stdout}${run.stderr}`;
};

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Lines no wider than the picture, at most `most` of them; what was cut is said. */
function fitted(text: string, most: number): string[] {
  const lines = text
    .trimEnd()
    .split("\n")
    .map((line) => {
      const letters = Array.from(line);
      return letters.length > COLUMNS ? `${letters.slice(0, COLUMNS - 1).join("")}…` : line;
    });
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `… ${lines.length - most + 1} more lines`];
}

function draw(name: string, title: string, text: string, most: number): void {
  const lines = fitted(text, most);
  const width = Math.ceil(COLUMNS * CHAR + 2 * PAD);
  const height = lines.length * LINE + 2 * PAD;
  const rows = lines.map((line, i) => {
    const weight = line.startsWith("$") ? ' font-weight="bold"' : "";
    return `<text x="${PAD}" y="${PAD + (i + 1) * LINE - 5}" xml:space="preserve"${weight}>${escaped(line)}</text>`;
  });
  mkdirSync("docs/images", { recursive: true });
  writeFileSync(
    `docs/images/${name}.svg`,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(title)}" ` +
      `font-family="ui-monospace, Menlo, Consolas, DejaVu Sans Mono, monospace" font-size="13" fill="#1d2b2a">` +
      `<rect width="${width}" height="${height}" rx="8" fill="#f5f3ee"/>${rows.join("")}</svg>\n`,
  );
}

draw("import", "One timeline out of several exports, with the ledger", holdfast("import", "samples/evidence"), 44);
draw("traces", "Accounts and payment handles", holdfast("traces", "samples/evidence"), 30);
const changed = readFileSync("out/example.zip");
// One letter of the timeline: somewhere in the middle of the compressed bytes is as good as anywhere.
changed[Math.floor(changed.length / 2)] = (changed[Math.floor(changed.length / 2)] ?? 0) ^ 1;
writeFileSync("out/changed.zip", changed);
draw(
  "verify",
  "A package that verifies, and one with a byte changed",
  `${holdfast("verify", "out/example.zip")}\n${holdfast("verify", "out/changed.zip")}`,
  30,
);
