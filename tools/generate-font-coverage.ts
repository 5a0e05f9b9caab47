/**
 * Writes packages/papers/src/fonts/generated/coverage.ts: which font file draws which code points. Read from the files'
 * own character maps, cut to the ranges that their package gives them. Run it again after a font package changes.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { unwrapWoff } from "../packages/papers/src/fonts/woff.ts";

const papers = createRequire(new URL("../packages/papers/package.json", import.meta.url));
// fontkit is pdfkit's, not ours; this reads with the very copy that will embed the fonts.
const fontkit = createRequire(papers.resolve("pdfkit"))("fontkit") as {
  create(bytes: Uint8Array): { readonly characterSet: readonly number[] };
};

/** Packages in order of preference; within one, the subsets wanted (all numbered ones where none is named). */
const PACKAGES: readonly (readonly [string, readonly string[]])[] = [
  ["noto-sans", ["latin", "latin-ext", "greek", "greek-ext", "cyrillic", "cyrillic-ext", "vietnamese", "devanagari"]],
  ["noto-sans-arabic", ["arabic"]],
  ["noto-sans-hebrew", ["hebrew"]],
  ["noto-sans-symbols", ["symbols"]],
  ["noto-sans-symbols-2", ["symbols", "math", "braille", "mayan-numerals"]],
  ["noto-emoji", []],
  ["noto-sans-sc", []],
  ["noto-sans-kr", []],
];
const NUMBERED = /^\[(\d+)\]$/u;
const FIRST_PRINTABLE = 0x20;

type Span = readonly [first: number, last: number];

const parseRanges = (ranges: string): Span[] =>
  ranges.split(",").map((range) => {
    const [first = "", last = first] = range.trim().replace(/^U\+/u, "").split("-");
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });

function spansOf(codePoints: readonly number[]): Span[] {
  const spans: [number, number][] = [];
  for (const codePoint of codePoints.toSorted((a, b) => a - b)) {
    const open = spans.at(-1);
    if (open !== undefined && codePoint <= open[1] + 1) open[1] = codePoint;
    else spans.push([codePoint, codePoint]);
  }
  return spans;
}

/** Gap since the last span and, after a dot, length less one where it is more than one; base 36. */
function encodeSpans(spans: readonly Span[]): string {
  let next = 0;
  const parts = spans.map(([first, last]) => {
    const gap = (first - next).toString(36);
    next = last + 1;
    return last === first ? gap : `${gap}.${(last - first).toString(36)}`;
  });
  return parts.join(",");
}

async function* coverage(): AsyncGenerator<string> {
  for (const [name, wanted] of PACKAGES) {
    const path = (file: string): string => papers.resolve(`@fontsource/${name}/${file}`);
    const { version } = JSON.parse(readFileSync(path("package.json"), "utf8")) as { version: string };
    const unicode = JSON.parse(readFileSync(path("unicode.json"), "utf8")) as Record<string, string>;
    yield `  // @fontsource/${name} ${version}`;
    const subsets = wanted.length > 0 ? wanted : Object.keys(unicode).filter((key) => NUMBERED.test(key));
    for (const key of subsets) {
      const subset = NUMBERED.exec(key)?.[1] ?? key;
      const file = `${name}-${subset}-400-normal`;
      const declared = parseRanges(unicode[key] ?? "");
      const has = fontkit.create(await unwrapWoff(readFileSync(path(`files/${file}.woff`)))).characterSet;
      const inside = has.filter(
        (c) => c >= FIRST_PRINTABLE && declared.some(([first, last]) => c >= first && c <= last),
      );
      if (inside.length > 0) yield `  ["${name}", "${subset}", "${encodeSpans(spansOf(inside))}"],`;
    }
  }
}

/** The whole file. */
export async function coverageFile(): Promise<string> {
  const lines: string[] = [];
  for await (const line of coverage()) lines.push(line);
  return `// Data written by tools/generate-font-coverage.ts from the character maps of the font packages named below.
// A file of an earlier line is preferred. Spans: gap since the last one and, after a dot, length less one; base 36.
export const FONT_COVERAGE: readonly (readonly [family: string, subset: string, spans: string])[] = [
${lines.join("\n")}
];
`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  writeFileSync(new URL("../packages/papers/src/fonts/generated/coverage.ts", import.meta.url), await coverageFile());
