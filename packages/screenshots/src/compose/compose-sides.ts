import { bottom, overlap, right } from "../image/raster.ts";
import type { ReadLine } from "../read/read-line.ts";
import { type BubbleText, bubbleText } from "./bubble-text.ts";
import { buildMessage, reachOf, textOf } from "./build-message.ts";
import { clockIn, dayIn, isClockAlone } from "./clock.ts";
import type { Composed, Parts, ReadContainer } from "./parts.ts";
import type { ReadMessage, ReadText, Remark } from "./read-screenshot-types.ts";
import { type Side, sidesOf } from "./side.ts";
import type { Zones } from "./zones.ts";

/** Words under a bubble that say what became of it. */
const RECEIPT =
  /^(?:delivered|read|seen|sent|sending|not delivered|opened|received|vu|lu|distribué|remis|envoyé|reçu|ouvert|non distribué|edited|modifié)\b/iu;
const TYPING = /(?:typing|est en train d.?écrire|écrit)\s?(?:…|\.{2,3})?$/iu;

/** A conversation whose speakers are told apart by where their bubbles stand. */
export function composeSides(
  parts: Parts & { readonly bubbles: readonly ReadContainer[] },
): Composed & { readonly bubbleCount: number } {
  const { layout, zones, bubbles, lines, toPicture } = parts;
  const { width, xHeight } = layout;
  const isCentred = ({ container: { bubble } }: ReadContainer): boolean =>
    Math.abs(bubble.box.x * 2 + bubble.box.width - width) < width * 0.05 && bubble.box.width < width * 0.62;
  const looksSystem = (one: ReadContainer): boolean => {
    const text = one.lines
      .map(({ body, apart, asides }) => `${body.text} ${apart ? (asides.at(-1)?.text ?? "") : ""}`)
      .join(" ")
      .trim();
    const small = one.lines.every(({ body }) => body.line.xHeight < xHeight * 0.95 || body.line.contrast < 170);
    return dayIn(text) !== null || isClockAlone(text) || small;
  };
  const pills = bubbles.filter((one) => isCentred(one) && looksSystem(one));
  const wide = bubbles.filter((one) => !pills.includes(one) && one.lines.some(({ body }) => body.text !== ""));
  // A reaction or an unread count hangs on a bubble or stands in a corner, and holds no word.
  const spoken = wide.filter(
    (one) =>
      one.container.bubble.box.height > xHeight * 2 &&
      (one.lines.length > 1 || /[\p{L}\d]/u.test(one.lines[0]?.body.text ?? "")) &&
      !hangsOn(one, wide) &&
      !isAvatar(one, wide),
  );
  const sides = sidesOf(
    spoken.map(({ container }) => container.bubble),
    width,
  );
  const between: (ReadText & { y: number; day: boolean })[] = [];
  const other: ReadText[] = [];
  const names: { text: string; line: ReadLine }[] = [];
  const clocks: { text: ReadText; line: ReadLine }[] = [];
  for (const pill of pills) {
    const text = textOf(
      pill.lines.flatMap(({ body, apart, asides }) => [body, ...(apart ? asides.slice(-1) : [])]),
      toPicture,
    );
    if (text !== null) between.push({ ...text, y: pill.container.bubble.box.y, day: dayIn(text.text) !== null });
  }
  for (const line of lines) {
    const text = textOf([line], toPicture);
    if (text === null) continue;
    const { box } = line.line;
    const centred = Math.abs(box.x * 2 + box.width - width) < width * 0.08;
    if (dayIn(text.text) !== null) between.push({ ...text, y: box.y, day: true });
    else if (centred && isClockAlone(text.text)) between.push({ ...text, y: box.y, day: true });
    else if (isClockAlone(text.text))
      clocks.push({ text: { ...text, text: clockIn(text.text)?.written ?? text.text }, line });
    else if (RECEIPT.test(text.text) || TYPING.test(text.text)) other.push(text);
    else if (centred && line.confidence > 0.6 && /\p{L}{2}/u.test(text.text))
      between.push({ ...text, y: box.y, day: false });
    else if (nameOver(line, spoken, xHeight)) names.push({ text: text.text, line });
    else other.push(text);
  }
  const texts = spoken.map(({ lines: own, container }) => bubbleText(own, container.bubble.box, xHeight, toPicture));
  const messages = spoken.map((one, i): ReadMessage => {
    const side = sides[i] ?? NO_SIDE;
    return messageOf(one, texts[i] as BubbleText, side, { parts, names, clocks, between, zones });
  });
  carrySenders(messages);
  return {
    mode: "sides",
    bubbleCount: spoken.length,
    messages,
    between: between.toSorted((a, b) => a.y - b.y).map(({ text, box, confidence }) => ({ text, box, confidence })),
    other,
    remarks: [],
  };
}

const NO_SIDE: Side = { self: null, why: "side-not-clear" };

/** A round picture with a letter or two in it, beside a bubble. */
function isAvatar(one: ReadContainer, all: readonly ReadContainer[]): boolean {
  const { box } = one.container.bubble;
  const text = one.lines.map(({ body }) => body.text).join("");
  if (text.length > 2 || box.width > box.height * 1.15 || box.height > box.width * 1.15) return false;
  return all.some(({ container: { bubble } }) => {
    const gap = Math.max(bubble.box.x - right(box), box.x - right(bubble.box));
    return gap >= 0 && gap < box.width && overlap(box.y, bottom(box), bubble.box.y, bottom(bubble.box)) > 0.5;
  });
}

/** A small shape over the lower edge of a bubble: a reaction. */
function hangsOn(one: ReadContainer, all: readonly ReadContainer[]): boolean {
  const { box } = one.container.bubble;
  return all.some(({ container: { bubble } }) => {
    const big = bubble.box;
    return (
      big.width * big.height > box.width * box.height * 2.5 &&
      box.y < bottom(big) - 2 &&
      bottom(box) > bottom(big) &&
      box.x < right(big) &&
      right(box) > big.x
    );
  });
}

/** Whether a line stands right over a bubble of the other side, as names in groups do. */
function nameOver(
  { line: { box }, confidence }: ReadLine,
  bubbles: readonly ReadContainer[],
  xHeight: number,
): boolean {
  if (confidence < 0.5) return false;
  return bubbles.some(({ container: { bubble } }) => {
    const gap = bubble.box.y - bottom(box);
    return gap >= -2 && gap < xHeight * 1.3 && box.x >= bubble.box.x - 3 && box.x < bubble.box.x + xHeight * 4;
  });
}

interface Around {
  readonly parts: Parts;
  readonly names: readonly { text: string; line: ReadLine }[];
  readonly clocks: readonly { text: ReadText; line: ReadLine }[];
  readonly between: readonly (ReadText & { y: number; day: boolean })[];
  readonly zones: Zones;
}

function messageOf(one: ReadContainer, text: BubbleText, side: Side, around: Around): ReadMessage {
  const { parts, names, clocks, between, zones } = around;
  const { layout, toPicture } = parts;
  const { box } = one.container.bubble;
  const { xHeight } = layout;
  const over = names.find(({ line }) => {
    const gap = box.y - bottom(line.line.box);
    return gap >= -2 && gap < xHeight * 1.3 && overlap(line.line.box.x, right(line.line.box), box.x, right(box)) > 0.3;
  });
  const under = clocks.find(({ line: { line } }) => {
    const gap = line.box.y - bottom(box);
    const beside = line.box.y < bottom(box) && bottom(line.box) > box.y;
    return (gap >= -2 && gap < xHeight * 1.6) || beside;
  });
  const heading = between.filter(({ y, day }) => day && y < box.y).at(-1);
  const ownClock = text.clock ?? under?.text ?? null;
  const day = heading === undefined || dayIn(heading.text) === null ? null : heading;
  const headingClock = heading === undefined || clockIn(heading.text) === null ? null : heading;
  const quoteLines = [...one.insets.flat(), ...text.quote];
  const quote = textOf(quoteLines, toPicture);
  const remarks: Remark[] = [];
  const cut = isCut(one, zones);
  if (cut) remarks.push({ code: "cut-off", box: toPicture(box) });
  if (quote !== null) remarks.push({ code: "quote-left-out", box: quote.box });
  const clock =
    ownClock ?? (headingClock === null ? null : { ...headingClock, text: clockIn(headingClock.text)?.written ?? "" });
  return buildMessage(
    {
      box,
      lines: text.body,
      side,
      sender: side.self === true ? null : (text.name ?? over?.text ?? null),
      clock,
      day: day === null ? null : { text: day.text, box: day.box, confidence: day.confidence },
      quote,
      remarks,
    },
    Math.max(reachOf(text.body), right(box) - xHeight * 2),
    xHeight,
    toPicture,
  );
}

/** Whether the header, the bar below or the picture's edge covers part of the bubble: its corner is square there. */
function isCut({ container: { bubble } }: ReadContainer, zones: Zones): boolean {
  const { box, rows } = bubble;
  if (box.y <= zones.top + 3 && zones.topIsEdge) return true;
  if (box.y <= 1 || bottom(box) >= zones.bottom - 2) return true;
  const width = (row: readonly [number, number] | null | undefined): number => (row == null ? 0 : row[1] - row[0] + 1);
  const first = width(rows[0]);
  const last = width(rows.at(-1));
  const most = box.width - 2;
  return !zones.topIsEdge && first >= most - 1 && last < most - 3 && box.y < zones.top + 12;
}

/** In groups a name stands over the first of several bubbles and holds for those under it. */
function carrySenders(messages: ReadMessage[]): void {
  if (!messages.some(({ sender }) => sender !== null)) return;
  let sender: string | null = null;
  messages.forEach((message, i) => {
    if (message.self !== false) sender = null;
    else if (message.sender !== null) sender = message.sender;
    else if (sender !== null) messages[i] = { ...message, sender };
  });
}
