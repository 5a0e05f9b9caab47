import { bottom, right, union } from "../image/raster.ts";
import type { ReadLine } from "../read/read-line.ts";
import type { ReadContainer } from "../read-screenshot.ts";
import { buildMessage, reachOf, textOf } from "./build-message.ts";
import { clockIn, dayIn } from "./clock.ts";
import type { Composed, Parts } from "./compose-sides.ts";
import type { ReadMessage, ReadText } from "./read-screenshot-types.ts";
import type { Side } from "./side.ts";

/** What an app calls the person in a list of messages: Snapchat, in both languages. */
const ME = /^(?:me|moi)$/iu;

interface NameLine {
  readonly name: string;
  readonly clock: ReadText | null;
  readonly day: ReadText | null;
}

/**
 * A conversation in one column, with a name over each speaker's messages (Discord, Snapchat). Null when no line looks like
 * a name: then it is not a conversation, and the text stays text.
 */
export function composeNames(parts: Parts & { readonly pills: readonly ReadContainer[] }): Composed | null {
  const { layout, lines, toPicture, header } = parts;
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
    if (open.length > 0) messages.push(messageOf(open, name, heading, parts));
    open = [];
  };
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
      name = found;
      named++;
      continue;
    }
    if (Math.abs(first.line.box.x - bodyLeft) > xHeight * 1.5 || row.every(({ confidence }) => confidence < 0.2)) {
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
  const sided = withSides(messages, header.name?.text ?? null);
  return { mode: "names", messages: sided, between, other, remarks: [] };
}

function rowsOf(lines: readonly ReadLine[]): readonly (readonly ReadLine[])[] {
  const rows: ReadLine[][] = [];
  for (const line of [...lines].sort((a, b) => a.line.baseline - b.line.baseline)) {
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
  return rows.map((row) => row.sort((a, b) => a.line.box.x - b.line.box.x));
}

const isCentred = (row: readonly ReadLine[], width: number): boolean => {
  const box = row.map(({ line }) => line.box).reduce(union);
  return Math.abs(box.x * 2 + box.width - width) < width * 0.06 && box.x > width * 0.15;
};
const middleOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function mode(values: readonly number[], step: number): number {
  const bins = new Map<number, number[]>();
  for (const value of values) {
    const bin = Math.round(value / (step * 0.6));
    const held = bins.get(bin);
    if (held === undefined) bins.set(bin, [value]);
    else held.push(value);
  }
  const most = [...bins.values()].sort((a, b) => b.length - a.length)[0] ?? [];
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
    if (at > 0) {
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
  if (pitch !== null) return step <= pitch * 1.06 + 1;
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

const alike = (a: string, b: string): boolean => {
  const fold = (text: string): string => text.replaceAll(/[^\p{L}\d]/gu, "").toUpperCase();
  return fold(a) === fold(b) && fold(a) !== "";
};

/** Who is who: "me" means me; the chat's title is the other side; in a chat of two, who is not the title is the person. */
function withSides(messages: readonly ReadMessage[], title: string | null): readonly ReadMessage[] {
  const names = new Set(messages.flatMap(({ sender }) => sender ?? []));
  const hasMe = [...names].some((name) => ME.test(name));
  const others = [...names].filter((name) => !ME.test(name));
  const titled = title === null ? undefined : others.find((name) => alike(name, title));
  const sideOf = (sender: string | null): Side => {
    if (sender === null) return UNKNOWN;
    if (ME.test(sender)) return { self: true, why: "name-means-me" };
    if (hasMe || sender === titled) return { self: false, why: "name-is-the-other-side" };
    if (titled !== undefined && names.size === 2) return { self: true, why: "name-is-not-the-other-side" };
    return UNKNOWN;
  };
  return messages.map((message) => {
    const side = sideOf(message.sender);
    if (side.self === null) return message;
    const remarks = message.remarks.filter(({ code }) => code !== "side-not-clear");
    return {
      ...message,
      ...side,
      remarks: side.why === "name-is-not-the-other-side" ? [...remarks, { code: "side-assumed" as const }] : remarks,
    };
  });
}
