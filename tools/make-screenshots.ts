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

/** The words of one line in lines no wider than the picture, indented like the first. */
function wrapped(line: string): string[] {
  const indent = /^ */u.exec(line)?.[0] ?? "";
  const lines: string[] = [];
  for (const word of line.trimStart().split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= COLUMNS)
      lines.push(`${indent}${last === undefined ? "" : "  "}${word}`);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

/** The beginning and the end of what was printed; how much was left out between them is said. */
function fitted(text: string, first: number, last: number): string[] {
  const lines = text.trimEnd().split("\n").flatMap(wrapped);
  if (lines.length <= first + last) return lines;
  return [
    ...lines.slice(0, first),
    "",
    `   … ${lines.length - first - last} more lines …`,
    "",
    ...(last === 0 ? [] : lines.slice(-last)),
  ];
}

function draw(name: string, title: string, text: string, first: number, last = 0): void {
  const lines = fitted(text, first, last);
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

draw("import", "One timeline out of several exports, with the ledger", holdfast("import", "samples/evidence"), 24, 16);
draw("traces", "Accounts and payment handles", holdfast("traces", "samples/evidence"), 20, 14);
draw("check", "Tactics, each with the words that show it", holdfast("check", "samples/evidence"), 34);
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
