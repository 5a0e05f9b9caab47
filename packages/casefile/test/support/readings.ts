import { BytesSource, type ItemId, noTime } from "@holdfast/model";
import type { ReadMessage, ReadScreenshot } from "@holdfast/screenshots";
import { makeSha256 } from "@holdfast/seal";
import { addReadings, addScreenshot, type Casefile } from "../../src/index.ts";
import { png } from "./evidence.ts";
import { must } from "./must.ts";

let row = 0;
/** `<` the other side, `>` the person. Each in a place of its own. */
export const said = (words: string, more: Partial<ReadMessage> = {}): ReadMessage => ({
  kind: "text",
  text: words.slice(1),
  self: words.startsWith(">"),
  why: words.startsWith(">") ? "stands-right" : "stands-left",
  box: { x: 10, y: row++ * 40, width: 200, height: 30 },
  confidence: 0.9,
  sender: null,
  clock: null,
  day: null,
  at: noTime(""),
  missing: ["day", "year", "clock", "zone"],
  quote: null,
  repairs: [],
  remarks: [],
  ...more,
});

export const clock = (text: string): Partial<ReadMessage> => ({
  clock: { text, box: { x: 0, y: 0, width: 9, height: 9 }, confidence: 0.9 },
  at: noTime(text),
});

const named = (text: string | null) =>
  text === null ? null : { text, box: { x: 20, y: 2, width: 90, height: 12 }, confidence: 0.95 };

export const screen = (
  name: string | null,
  messages: readonly ReadMessage[],
  more: Partial<ReadScreenshot> = {},
): ReadScreenshot => ({
  width: 400,
  height: 800,
  language: "en",
  mode: messages.length === 0 ? "text" : "sides",
  header: { name: named(name), handle: null },
  messages,
  between: [],
  other: [],
  remarks: [],
  ...more,
});

let shade = 0;
/** A confirmed screenshot in the casefile, not read yet. */
export async function withShot(casefile: Casefile, name: string): Promise<{ casefile: Casefile; item: ItemId }> {
  shade += 1;
  const source = new BytesSource(png(shade));
  return addScreenshot(casefile, { name, source, arrival: "file", confirmedNoNudity: true }, makeSha256);
}

/** Confirmed screenshots, read. */
export async function withScreens(before: Casefile, screens: readonly ReadScreenshot[]): Promise<Casefile> {
  let casefile = before;
  for (const [i, read] of screens.entries()) {
    const shot = await withShot(casefile, `Screenshot ${i + 1}.png`);
    casefile = must(addReadings(shot.casefile, [{ item: shot.item, confirmedNoNudity: true, read }]));
  }
  return casefile;
}
