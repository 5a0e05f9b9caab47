import { FONT_COVERAGE } from "./generated/coverage.ts";

/** First and last code point of every span, in order, one pair after another. */
type Spans = readonly number[];

function decodeSpans(text: string): Spans {
  const spans: number[] = [];
  let next = 0;
  for (const part of text.split(",")) {
    const [gap = "", more = "0"] = part.split(".");
    const first = next + Number.parseInt(gap, 36);
    const last = first + Number.parseInt(more, 36);
    spans.push(first, last);
    next = last + 1;
  }
  return spans;
}

function inSpans(spans: Spans, codePoint: number): boolean {
  let low = 0;
  let high = spans.length >> 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[2 * middle + 1] ?? 0) < codePoint) low = middle + 1;
    else high = middle;
  }
  const first = spans[2 * low];
  return first !== undefined && first <= codePoint;
}

const decoded: Spans[] = [];

/** Whether a font file, by its index in `REGULAR_FILES`, has a glyph for the code point. */
export function fontCovers(index: number, codePoint: number): boolean {
  decoded[index] ??= decodeSpans(FONT_COVERAGE[index]?.[2] ?? "");
  return inSpans(decoded[index], codePoint);
}

const EMOJI_FILES = FONT_COVERAGE.flatMap(([family], index) => (family === "noto-emoji" ? [index] : []));
const TEXT_FIRST = FONT_COVERAGE.map((_, index) => index);
const EMOJI_FIRST = [...EMOJI_FILES, ...TEXT_FIRST.filter((index) => !EMOJI_FILES.includes(index))];

/** The first font file that has a glyph for each of the code points, or null. */
export function fontFor(codePoints: readonly number[], prefer: "text" | "emoji"): number | null {
  const order = prefer === "emoji" ? EMOJI_FIRST : TEXT_FIRST;
  return order.find((index) => codePoints.every((codePoint) => fontCovers(index, codePoint))) ?? null;
}
