import { joined } from "./compose/bubble-text.ts";
import { textOf } from "./compose/build-message.ts";
import { composeNames } from "./compose/compose-names.ts";
import { composeSides } from "./compose/compose-sides.ts";
import { headerOf } from "./compose/header.ts";
import type { ReadContainer } from "./compose/parts.ts";
import type { ReadScreenshot, ReadText, Remark } from "./compose/read-screenshot-types.ts";
import { hugsItsText, zonesOf } from "./compose/zones.ts";
import { type Box, bottom, type Raster, scaled } from "./image/raster.ts";
import type { OcrEngine, OcrLanguage } from "./read/ocr-engine.ts";
import { type LanguageChoice, readLines, type Wanted } from "./read/read-layout.ts";
import type { ReadLine } from "./read/read-line.ts";
import { isSmallPrint, splitAside, withoutTicks } from "./segment/aside.ts";
import { type Container, findLayout, type Layout } from "./segment/layout.ts";
import type { Line } from "./segment/lines.ts";

export interface ReadOptions {
  readonly language?: LanguageChoice;
}

/** From pixels to a conversation. Never says more than it saw: what it had to assume is among the remarks. */
export async function readScreenshot(
  raster: Raster,
  engine: OcrEngine,
  options: ReadOptions = {},
): Promise<ReadScreenshot> {
  const layout = findLayout(raster);
  const { containers, lines, vote } = await readAll(raster, layout, engine, options.language);
  const toPicture = (box: Box): Box => scaled(box, layout.shrunk);
  const seen = zonesOf(layout);
  const centre = ({ line }: ReadLine): number => line.box.y + line.box.height / 2;
  const header = headerOf(
    lines.filter((line) => centre(line) < seen.top),
    layout.width,
    layout.xHeight,
  );
  // Without a visible end of the header, the messages begin under its name.
  const named = (header.handle ?? header.name)?.line.line.box;
  const top =
    seen.topIsEdge || named === undefined ? seen.top : Math.min(seen.top, bottom(named) + layout.xHeight * 0.8);
  const zones = { ...seen, top };
  const above = lines.filter((line) => centre(line) < zones.top);
  const among = lines.filter((line) => centre(line) >= zones.top && centre(line) < zones.bottom);
  const below = lines.filter((line) => centre(line) >= zones.bottom);
  const inZone = containers.filter(
    ({ container: { bubble } }) =>
      bubble.box.y >= zones.top - layout.xHeight && bottom(bubble.box) <= zones.bottom + layout.xHeight,
  );
  const bubbles = inZone.filter(({ container }) => hugsItsText(container, layout.xHeight));
  const rest = containers.filter((one) => !bubbles.includes(one));
  const field = [...below, ...rest.flatMap(({ lines: own }) => own.map(({ body }) => body))];
  const titles = [
    header.name?.text,
    header.handle?.text,
    ...field.map(({ text }) => ADDRESSED.exec(text)?.[1]),
  ].flatMap((t) => t ?? []);
  const sides = composeSides({ layout, zones, bubbles, lines: among, toPicture, header });
  const composed =
    sides.bubbleCount >= 2 || (sides.bubbleCount === 1 && among.length < 6)
      ? sides
      : (composeNames({ layout, zones, lines: among, toPicture, header, titles }) ?? sides);
  const isText = composed.messages.length === 0;
  const remarks: Remark[] = [...composed.remarks];
  if (!vote.sure) remarks.push({ code: "language-assumed" });
  if (isText) remarks.push({ code: "no-messages-found" });
  const said = (part: { line: ReadLine; text: string } | null): ReadText | null =>
    part === null ? null : { text: part.text, box: toPicture(part.line.line.box), confidence: part.line.confidence };
  const texts = (some: readonly ReadLine[]): readonly ReadText[] =>
    some.flatMap((line) => textOf([line], toPicture) ?? []);
  const inHeader = (line: ReadLine): boolean => line === header.name?.line || line === header.handle?.line;
  const leftover = [...below, ...above.filter((line) => !inHeader(line))];
  const large = isText ? await readLarge(raster, layout, engine, vote.language) : [];
  // Without a conversation nothing is a clock or a receipt: every line stays as it was read.
  const other = [
    ...(isText
      ? texts([...lines.filter((line) => !inHeader(line)), ...large])
      : [...composed.other, ...texts(leftover)]),
    ...rest.flatMap(
      ({ lines: own }) =>
        textOf(
          own.map(({ body }) => body),
          toPicture,
        ) ?? [],
    ),
  ];
  return {
    width: raster.width,
    height: raster.height,
    language: vote.language,
    mode: isText ? "text" : composed.mode,
    header: { name: said(header.name), handle: said(header.handle) },
    messages: composed.messages,
    between: isText ? [] : composed.between,
    other,
    remarks,
  };
}

/** What stands in the field to write in, where it names the other side. */
const ADDRESSED = /^(?:message|envoyer un message à|message à|écrire à)\s+@?(\S.*)$/iu;

async function readAll(
  raster: Raster,
  layout: Layout,
  engine: OcrEngine,
  language: LanguageChoice = { wanted: null, otherwise: "en" },
): Promise<{
  containers: readonly ReadContainer[];
  lines: readonly ReadLine[];
  vote: Awaited<ReturnType<typeof readLines>>["vote"];
}> {
  const { xHeight, page } = layout;
  const wanted: Wanted[] = [];
  const want = (line: Line, fill: Container["fill"], size: number): number =>
    wanted.push({ line, fill, xHeight: size }) - 1;
  const plans = layout.containers.map((container) => ({
    container,
    lines: container.lines.map((line, i) => {
      const { body, aside } = splitAside(line, xHeight);
      const small = aside ?? (i > 0 && isSmallPrint(line, xHeight) ? line : null);
      const clean = small === null ? null : withoutTicks(small, xHeight);
      const asides = [...(clean === null ? [] : [clean]), ...(aside === null ? [] : [aside])];
      return {
        body: want(body, container.fill, sizeOf(body, xHeight)),
        apart: aside !== null,
        asides: asides.map((one) => want(one, container.fill, sizeOf(one, xHeight * 0.75))),
      };
    }),
    insets: container.insets.map((inset) => inset.lines.map((line) => want(line, inset.fill, sizeOf(line, xHeight)))),
  }));
  const onPage = page.lines
    .filter((line) => isPrint(line, xHeight))
    .map((line) => {
      // A name and the smaller time after it are read each at its size, and stay one line.
      const { body, aside } = splitAside(line, line.xHeight);
      return {
        whole: line,
        body: want(body, page.fill, body.xHeight),
        aside: aside === null ? null : want(aside, page.fill, sizeOf(aside, aside.xHeight)),
      };
    });
  const { lines, vote } = await readLines(raster, layout, wanted, language, engine);
  const at = (i: number): ReadLine => lines[i] as ReadLine; // One for each wanted line.
  return {
    containers: plans.map(({ container, lines: own, insets }) => ({
      container,
      lines: own.map(({ body, apart, asides }) => ({ body: at(body), apart, asides: asides.map(at) })),
      insets: insets.map((inset) => inset.map(at)),
    })),
    lines: onPage.map(({ whole, body, aside }) =>
      aside === null ? at(body) : { ...joined(at(body), at(aside)), line: whole },
    ),
    vote,
  };
}

/** Large print, which in a conversation is a picture and on other screens an amount or a name. */
async function readLarge(
  raster: Raster,
  layout: Layout,
  engine: OcrEngine,
  language: OcrLanguage,
): Promise<readonly ReadLine[]> {
  const { page, xHeight } = layout;
  const print = [...page.lines, ...page.large].filter(
    (line) => line.marks.length > 1 && line.xHeight > xHeight * LARGEST && line.xHeight < xHeight * 8,
  );
  if (print.length === 0) return [];
  const wanted = print.map((line): Wanted => ({ line, fill: page.fill, xHeight: line.xHeight }));
  const choice = { wanted: language, otherwise: language };
  const { lines } = await readLines(raster, layout, wanted, choice, engine);
  return lines.filter(({ confidence }) => confidence > 0.3);
}

/** All print of one size is read at that size: the letters of one short line may all be tall, or all be small. */
function sizeOf(line: Line, usual: number): number {
  const tallest = Math.max(...line.marks.map(({ box }) => box.height));
  if (tallest < usual * 1.12 && line.marks.length >= 4) return Math.max(3, tallest / 1.36);
  return line.xHeight > usual * 2 ? line.xHeight : usual;
}

/** In x-heights: taller print is none of a conversation. */
const LARGEST = 2.4;

/** Icons, pictures and stray marks are not sent to be read. */
function isPrint({ box, marks, xHeight: own }: Line, xHeight: number): boolean {
  if (own < xHeight * 0.45 || own > xHeight * LARGEST || box.height < 4) return false;
  return marks.length > 1 || box.width < box.height * 3;
}
