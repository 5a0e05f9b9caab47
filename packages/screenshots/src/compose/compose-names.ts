import { bottom, right, union } from "../image/raster.ts";
import type { ReadLine, ReadWord } from "../read/read-line.ts";
import { likeness } from "../stitch/likeness.ts";
import { buildMessage, reachOf, textOf } from "./build-message.ts";
import { clockIn, dayIn } from "./clock.ts";
import type { Composed, Parts } from "./parts.ts";
import type { ReadMessage, ReadText } from "./read-screenshot-types.ts";
import type { Side } from "./side.ts";

/** What an app calls the person in a list of messages: Snapchat, in both languages. The last letter of MOI is an upright stroke. */
const ME = /^(?:me|mo[il1|])$/iu;

/** A time stands nearer to the name it belongs to, in x-heights. */
const WIDEST_GAP = 6;

interface NameLine {
  readonly name: string;
  readonly clock: ReadText | null;
  readonly day: ReadText | null;
}

/**
 * A conversation in one column, with a name over each speaker's messages (Discord, Snapchat). Null when no line looks like
 * a name: then it is not a conversation, and the text stays text.
 */
export function composeNames(parts: Parts & { readonly titles: readonly string[] }): Composed | null {
  const { layout, lines, toPicture, header, titles } = parts;
  const { width, xHeight } = layout;
  const rows = rowsOf(lines.filter(({ text }) => text !== ""));
  const body = rows.filter((row) => !isCentred(row, width));
  const bodyLeft = mode(
    body.map((row) => row[0]?.line.box.x ?? 0),
    xHeight,
  );
  const colours = body.map((row) => row[0]?.line.colour ?? [0, 0, 0]);
  const plain = [0, 1, 2].map((c) => middleOf(colours.map((colour) => colour[c] ?? 0)));
  const between: ReadText[] = [];
  const other: ReadText[] = [];
  const messages: ReadMessage[] = [];
  let name: NameLine | null = null;
  let heading: ReadText | null = null;
  let open: ReadLine[] = [];
  const pitch = wrapPitch(body, xHeight);
  const close = (): void => {
    if (open.length > 0) {
      messages.push(messageOf(open, name, heading, parts));
      bars.push(barBeside(open));
    }
    open = [];
  };
  const bars: (readonly number[] | null)[] = [];
  let named = 0;
  for (const row of rows) {
    const text = textOf(row, toPicture);
    const first = row[0];
    if (text === null || first === undefined) continue;
    if (dayIn(text.text) !== null && isCentred(row, width)) {
      close();
      between.push(text);
      heading = text;
      name = null;
      continue;
    }
    const found = nameLine(row, plain, bodyLeft, xHeight, toPicture, header.name?.text ?? null);
    if (found !== null) {
      close();
      // The same name stands in the header in larger letters, which are read better.
      const title = titles.find((one) => folded(one) === folded(found.name));
      // So it is with the capitals of MOI, whose last letter is a stroke.
      const shown = title ?? (ME.test(found.name) && /^mo/iu.test(found.name) ? "Moi" : found.name);
      name = { ...found, name: shown };
      named++;
      continue;
    }
    if (
      Math.abs(first.line.box.x - bodyLeft) > xHeight * 1.5 ||
      row.every(({ words }) => words.every(({ confidence }) => confidence < 0.2))
    ) {
      other.push(text);
      continue;
    }
    if (first.line.xHeight < xHeight * 0.86 && first.line.contrast < 170 && /(?:typing|écrit)/iu.test(text.text)) {
      other.push(text);
      continue;
    }
    const before = open.at(-1);
    if (before !== undefined && !continues(before, first, pitch)) close();
    open.push(...row);
  }
  close();
  if (named === 0) return null;
  const sided = withSides(oneSpelling(byBar(messages, bars)), titles);
  return { mode: "names", messages: sided, between, other, remarks: [] };
}

function rowsOf(lines: readonly ReadLine[]): readonly (readonly ReadLine[])[] {
  const rows: ReadLine[][] = [];
  for (const line of [...lines].toSorted((a, b) => a.line.baseline - b.line.baseline)) {
    const row = rows.at(-1);
    const last = row?.[0];
    if (
      row !== undefined &&
      last !== undefined &&
      Math.abs(last.line.baseline - line.line.baseline) < line.line.xHeight * 0.7
    )
      row.push(line);
    else rows.push([line]);
  }
  return rows.map((row) => row.toSorted((a, b) => a.line.box.x - b.line.box.x));
}

const isCentred = (row: readonly ReadLine[], width: number): boolean => {
  const box = row.map(({ line }) => line.box).reduce(union);
  return Math.abs(box.x * 2 + box.width - width) < width * 0.06 && box.x > width * 0.15;
};
const middleOf = (values: readonly number[]): number =>
  [...values].toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function mode(values: readonly number[], step: number): number {
  const bins = new Map<number, number[]>();
  for (const value of values) {
    const bin = Math.round(value / (step * 0.6));
    const held = bins.get(bin);
    if (held === undefined) bins.set(bin, [value]);
    else held.push(value);
  }
  const most = [...bins.values()].toSorted((a, b) => b.length - a.length)[0] ?? [];
  return middleOf(most);
}

/** A name: with a time after it on its row, or smaller capitals in a colour of their own over the messages. */
function nameLine(
  row: readonly ReadLine[],
  plain: readonly number[],
  bodyLeft: number,
  xHeight: number,
  toPicture: Parts["toPicture"],
  title: string | null,
): NameLine | null {
  const first = row[0] as ReadLine; // Rows are never empty.
  const words = row.flatMap((line) => [...line.words]);
  const text = words.map((word) => word.text).join(" ");
  if (first.line.box.x > bodyLeft + xHeight) return null;
  const clock = clockIn(text);
  if (clock !== null && text.length < 60) {
    const at = words.findIndex(
      (_, i) =>
        i > 0 &&
        isTimeFrom(
          words
            .slice(i)
            .map((word) => word.text)
            .join(" "),
        ),
    );
    // A value at the other end of the row belongs to its label: a payment, a list.
    const gap = at > 0 ? (words[at]?.box.x ?? 0) - right((words[at - 1] as ReadWord).box) : 0; // A word before it.
    if (at > 0 && gap < xHeight * WIDEST_GAP) {
      const tail = words.slice(at);
      const box = toPicture(tail.map((word) => word.box).reduce(union));
      const confidence = Math.min(...tail.map((word) => word.confidence));
      const written = tail.map((word) => word.text).join(" ");
      const day = dayIn(written) === null ? null : { text: written.replace(clock.written, "").trim(), box, confidence };
      const name = words
        .slice(0, at)
        .map((word) => word.text)
        .join(" ");
      return { name, clock: { text: clock.written, box, confidence }, day };
    }
  }
  const colour = first.line.colour;
  const apart = Math.max(...colour.map((c, i) => Math.abs(c - (plain[i] ?? 0))));
  const coloured = Math.max(...colour) - Math.min(...colour) > 60 && apart > 60;
  const capitals = text === text.toUpperCase() && /\p{L}/u.test(text);
  const known = ME.test(text) || (title !== null && title.toUpperCase() === text.toUpperCase());
  if (coloured && (capitals || known) && words.length <= 4) return { name: text, clock: null, day: null };
  return null;
}

const isTimeFrom = (tail: string): boolean => {
  const found = clockIn(tail);
  if (found === null) return false;
  const rest = tail.replace(found.written, "").replaceAll(/[^\p{L}\d]/gu, "");
  return (
    rest === "" || /^(?:at|à|a)$/iu.test(rest) || dayIn(tail) !== null || /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}/u.test(tail)
  );
};

/** Distance between lines of one message: the least among lines that must go on, because the next word had no room. */
function wrapPitch(rows: readonly (readonly ReadLine[])[], xHeight: number): { pitch: number | null; reach: number } {
  const reach = Math.max(0, ...rows.flatMap((row) => row.map(({ line }) => right(line.box))));
  let pitch: number | null = null;
  rows.forEach((row, i) => {
    const next = rows[i + 1]?.[0];
    const last = row.at(-1);
    if (next === undefined || last === undefined || !noRoom(last, next, reach)) return;
    const step = next.line.baseline - last.line.baseline;
    if (step > xHeight * 1.8 && step < xHeight * 4 && (pitch === null || step < pitch)) pitch = step;
  });
  return { pitch, reach };
}

const noRoom = (last: ReadLine, next: ReadLine, reach: number): boolean =>
  right(last.line.box) + (next.words[0]?.box.width ?? 0) + last.line.xHeight * 0.5 > reach - 2;

const continues = (
  before: ReadLine,
  next: ReadLine,
  { pitch, reach }: { pitch: number | null; reach: number },
): boolean => {
  const step = next.line.baseline - before.line.baseline;
  // A line that had room for the next word was ended by its writer: more of one message only at exactly one line's distance.
  if (pitch !== null) return step <= pitch * (noRoom(before, next, reach) ? 1.06 : 1.01) + 0.5;
  return noRoom(before, next, reach);
};

function messageOf(
  open: readonly ReadLine[],
  name: NameLine | null,
  heading: ReadText | null,
  { layout, toPicture, zones }: Parts,
): ReadMessage {
  const box = open.map(({ line }) => line.box).reduce(union);
  const cut = box.y <= zones.top + layout.xHeight * 0.6 || bottom(box) >= zones.bottom - 2;
  return buildMessage(
    {
      box,
      lines: open,
      side: UNKNOWN,
      sender: name?.name ?? null,
      clock: name?.clock ?? null,
      day: name?.day ?? heading,
      quote: null,
      remarks: cut ? [{ code: "cut-off", box: toPicture(box) }] : [],
    },
    reachOf(open),
    layout.xHeight,
    toPicture,
  );
}
const UNKNOWN: Side = { self: null, why: "side-not-clear" };

/** The colour of the upright bar at the left of these lines, where an app draws one. */
function barBeside(lines: readonly ReadLine[]): readonly number[] | null {
  const box = lines.map(({ line }) => line.box).reduce(union);
  const y = box.y + box.height / 2;
  const bar = lines
    .flatMap(({ line }) => [...(line.bars ?? [])])
    .find(
      (mark) =>
        mark.box.y < y &&
        bottom(mark.box) > y &&
        right(mark.box) <= box.x + 2 &&
        box.x - right(mark.box) < box.height * 3,
    );
  return bar?.colour ?? null;
}

/** Gives a message without a name (it scrolled away) the sender whose bar has the same colour. */
function byBar(messages: readonly ReadMessage[], bars: readonly (readonly number[] | null)[]): readonly ReadMessage[] {
  const known = messages.flatMap(({ sender }, i) => {
    const colour = bars[i];
    return sender === null || colour == null ? [] : [{ sender, colour }];
  });
  return messages.map((message, i) => {
    const colour = bars[i];
    if (message.sender !== null || colour == null) return message;
    const same = known.find((one) => Math.max(...one.colour.map((c, k) => Math.abs(c - (colour[k] ?? 0)))) < 50);
    return same === undefined
      ? message
      : { ...message, sender: same.sender, remarks: [...message.remarks, { code: "side-assumed" as const }] };
  });
}

/** One letter in seven may be misread. Two people of one chat whose names are nearer than this are hardly told apart by eye. */
const ONE_NAME = 0.84;

/** One name is read a little differently from line to line; the spelling read most often stands for all. */
function oneSpelling(messages: readonly ReadMessage[]): readonly ReadMessage[] {
  const counts = new Map<string, Map<string, number>>();
  const keyOf = (sender: string): string =>
    [...counts.keys()].find((key) => likeness(key, folded(sender)) >= ONE_NAME) ?? folded(sender);
  for (const { sender } of messages) {
    if (sender === null) continue;
    const key = keyOf(sender);
    const spellings = counts.get(key) ?? new Map<string, number>();
    counts.set(key, spellings.set(sender, (spellings.get(sender) ?? 0) + 1));
  }
  return messages.map((message) => {
    if (message.sender === null) return message;
    const spellings = [...(counts.get(keyOf(message.sender)) ?? [])];
    const [most] = spellings.toSorted((a, b) => b[1] - a[1] || b[0].length - a[0].length);
    return most === undefined ? message : { ...message, sender: most[0] };
  });
}

const folded = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/[^\p{L}\d]/gu, "")
    .toUpperCase();
/** From so many letters on, a name inside a handle is more than chance. */
const LEAST_SHARED = 4;

/**
 * Who is who: "me" means me; the chat's title is the other side; in a chat of two, who is not the title is the person. A
 * name that a handle in the title holds (`Jordan`, `jordan_b_77`) is taken for it, and said to be an assumption.
 */
function withSides(messages: readonly ReadMessage[], titles: readonly string[]): readonly ReadMessage[] {
  const names = [...new Set(messages.flatMap(({ sender }) => (sender === null ? [] : [folded(sender)])))].filter(
    Boolean,
  );
  const wanted = titles.map(folded).filter((title) => title.length > 1);
  const hasMe = names.some((name) => ME.test(name));
  const exact = names.find((name) => wanted.includes(name));
  const held = names.filter((name) =>
    wanted.some(
      (title) => Math.min(title.length, name.length) >= LEAST_SHARED && (title.includes(name) || name.includes(title)),
    ),
  );
  const other = exact ?? (held.length === 1 ? held[0] : undefined);
  const sideOf = (sender: string | null): Side => {
    if (sender === null) return UNKNOWN;
    if (ME.test(sender)) return { self: true, why: "name-means-me" };
    if (hasMe) return { self: false, why: "name-is-the-other-side" };
    if (other === undefined) return UNKNOWN;
    if (folded(sender) === other)
      return { self: false, why: exact === undefined ? "name-like-the-other-side" : "name-is-the-other-side" };
    return names.length === 2 ? { self: true, why: "name-is-not-the-other-side" } : UNKNOWN;
  };
  return messages.map((message) => {
    const side = sideOf(message.sender);
    if (side.self === null) return message;
    const remarks = message.remarks.filter(({ code }) => code !== "side-not-clear");
    const assumed = side.why === "name-is-not-the-other-side" || side.why === "name-like-the-other-side";
    return { ...message, ...side, remarks: assumed ? [...remarks, { code: "side-assumed" as const }] : remarks };
  });
}
