import { type Box, bottom, overlap, right, union } from "../image/raster.ts";
import type { ReadLine } from "../read/read-line.ts";
import { clockIn, isClockAlone } from "./clock.ts";
import type { ReadText } from "./read-screenshot-types.ts";

/** The words of one bubble, told apart. */
export interface BubbleText {
  readonly name: string | null;
  /** A message it answers. */
  readonly quote: readonly ReadLine[];
  readonly body: readonly ReadLine[];
  readonly clock: ReadText | null;
}
/** One line of a bubble, and the end of it that is drawn apart. */
export interface BubbleLine {
  readonly body: ReadLine;
  /** Whether something at its end was taken out of `body`. */
  readonly apart: boolean;
  /** Readings of that end, or of the whole line where it is small print: without ticks first, then with them. */
  readonly asides: readonly ReadLine[];
}

const far = (a: readonly [number, number, number], b: readonly [number, number, number]): number =>
  Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]), Math.abs(a[2] - b[2]));
const chroma = (c: readonly [number, number, number]): number => Math.max(...c) - Math.min(...c);

/** Tells the body of a bubble from the name above it and the clock in its corner. */
export function bubbleText(
  lines: readonly BubbleLine[],
  bubble: Box,
  xHeight: number,
  toPicture: (box: Box) => Box,
): BubbleText {
  let clock: ReadText | null = null;
  const asClock = (line: ReadLine): ReadText => ({
    text: clockIn(line.text)?.written ?? line.text,
    box: toPicture(line.line.box),
    confidence: line.confidence,
  });
  const body: ReadLine[] = [];
  lines.forEach(({ body: main, apart, asides }, i) => {
    const last = i >= lines.length - 2;
    const aside = apart ? (asides.at(-1) ?? null) : null;
    const time = asides.find(({ text }) => isClockAlone(text));
    if (apart && last && time !== undefined) {
      clock = asClock(time);
      body.push(main);
      return;
    }
    const corner = right(main.line.box) > bubble.x + bubble.width * 0.6 || lines.length === 1;
    const small = main.line.xHeight < xHeight * 1.12;
    if (
      i > 0 &&
      last &&
      corner &&
      small &&
      clock === null &&
      isClockAlone((time ?? main).text) &&
      isDrawnApart(main, lines)
    ) {
      clock = asClock(time ?? main);
      return;
    }
    // Ticks and other small signs alone in the corner.
    if (
      i > 0 &&
      corner &&
      !/[\p{L}\d]{2}/u.test(main.text) &&
      main.confidence < 0.7 &&
      main.text.length <= 3 &&
      lines.length > 1
    )
      return;
    const end = last && aside === null && clock === null ? clockWords(main, xHeight) : 0;
    if (end > 0) {
      const tail = main.words.slice(-end);
      const written = clockIn(tail.map(({ text }) => text).join(" "))?.written ?? "";
      clock = {
        text: written,
        box: toPicture(tail.map(({ box }) => box).reduce(union)),
        confidence: Math.min(...tail.map(({ confidence }) => confidence)),
      };
      const words = main.words.slice(0, -end);
      body.push({ ...main, words, text: words.map(({ text }) => text).join(" ") });
      return;
    }
    body.push(aside !== null && /[\p{L}\d]/u.test(aside.text) && aside.confidence > 0.5 ? joined(main, aside) : main);
  });
  const read = body.filter(({ text }) => text !== "");
  const quote = quoteAbove(read, xHeight);
  const { name, rest } = nameAbove(read.slice(quote.length));
  return { name, quote, body: rest, clock };
}

/** In x-heights: lines of one bubble begin at one place, give or take the letters' own margins. */
const INDENT = 0.5;

/** Lines at the top that stand further in than those below: a message that is answered, in a box too faint to be seen. */
function quoteAbove(body: readonly ReadLine[], xHeight: number): readonly ReadLine[] {
  const left = Math.min(...body.map(({ line }) => line.box.x));
  const first = body.findIndex(({ line }) => line.box.x - left < xHeight * INDENT);
  return first > 0 && body.slice(first).every(({ line }) => line.box.x - left < xHeight * INDENT)
    ? body.slice(0, first)
    : [];
}

/** How many words at the end are a clock in smaller print than the words before it: it stood too near to be taken apart. */
function clockWords({ words, line }: ReadLine, xHeight: number): number {
  for (const count of [1, 2, 3]) {
    const tail = words.slice(-count);
    const [first] = tail;
    if (words.length <= count || first === undefined || !isClockAlone(tail.map(({ text }) => text).join(" "))) continue;
    const marks = line.marks.filter(({ box }) => box.x >= first.box.x - 2);
    const digits = marks.filter(({ box }) => box.height > xHeight * 0.5);
    if (digits.length >= 2 && digits.every(({ box }) => box.height <= xHeight * 1.15)) return count;
  }
  return 0;
}

/** Fainter or smaller than the lines that are certainly body, or beside one of them and lower. */
function isDrawnApart(line: ReadLine, lines: readonly BubbleLine[]): boolean {
  const others = lines.map(({ body }) => body).filter((other) => other !== line);
  const contrast = Math.max(...others.map((other) => other.line.contrast));
  const beside = others.some(
    (o) => overlap(o.line.box.y, bottom(o.line.box), line.line.box.y, bottom(line.line.box)) > 0.2,
  );
  return (
    line.line.contrast < contrast * 0.9 ||
    beside ||
    Math.max(...line.line.marks.map(({ box }) => box.height)) < Math.max(...others.map((o) => o.line.xHeight)) * 1.2
  );
}

/** Two stretches of one line as one. */
export function joined(a: ReadLine, b: ReadLine): ReadLine {
  return {
    ...a,
    words: [...a.words, ...b.words],
    text: [a.text, b.text].filter((text) => text !== "").join(" "),
    confidence: Math.min(a.confidence, b.confidence),
    repairs: [...a.repairs, ...b.repairs],
  };
}

/** A first line in a colour of its own is the sender's name, as groups show it. */
function nameAbove(body: readonly ReadLine[]): { name: string | null; rest: readonly ReadLine[] } {
  const [first, ...rest] = body;
  if (first === undefined || rest.length === 0) return { name: null, rest: body };
  const others = rest.map(({ line }) => line.colour);
  const apart = others.every((colour) => far(first.line.colour, colour) > 60) && chroma(first.line.colour) > 45;
  const isLink = /^https?:|^www\.|[/@]/iu.test(first.text);
  if (!apart || isLink || first.words.length > 5) return { name: null, rest: body };
  return { name: first.text.replace(/^[~@]\s?/u, ""), rest };
}
