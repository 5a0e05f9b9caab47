import { bottom, right } from "../image/raster.ts";
import type { ReadLine } from "../read/read-line.ts";
import { dayIn, isClockAlone } from "./clock.ts";

/** Words that stand under a name and are no handle: how long ago somebody was there. Read 2026-11 from general knowledge of the apps. */
const PRESENCE =
  /^(?:active|online|last seen|typing|en ligne|actif|active il|vu|écrit|tap here|appuyez|text message|message texte|sms|chat|imessage|members|membres|business|instagram|messenger)\b/iu;
const HANDLE = /^@?[\p{Ll}\d][\p{Ll}\d._-]{1,31}$/u;
const PHONE = /^\+?[\d(][\d\s().-]{5,}$/u;

export interface Header {
  readonly name: { line: ReadLine; text: string } | null;
  readonly handle: { line: ReadLine; text: string } | null;
  /** The lines that were looked at. */
  readonly lines: readonly ReadLine[];
}

/** Signs at either end that are arrows, pictures and marks read as letters. */
const trimmed = (line: ReadLine): string => {
  const words = [...line.words];
  const poor = (at: number): boolean => {
    const word = words[at];
    if (word === undefined) return false;
    // Names are seldom in the engine's dictionary, so a low confidence alone means nothing; a short sign before one does.
    return (
      !/[\p{L}\d]/u.test(word.text) || (at === 0 && words.length > 1 && word.text.length < 3 && word.confidence < 0.5)
    );
  };
  while (words.length > 0 && poor(0)) words.shift();
  while (words.length > 0 && poor(words.length - 1)) words.pop();
  return words
    .map(({ text }) => text)
    .join(" ")
    .replace(/^[<‹←«•|]+\s*|\s*[>›»•|]+$/gu, "");
};

/** The name of the chat and the handle under it, among the lines above the messages. */
export function headerOf(lines: readonly ReadLine[], width: number, xHeight: number): Header {
  const none = { name: null, handle: null, lines };
  const candidates = lines
    .map((line) => ({ line, text: trimmed(line) }))
    .filter(({ line, text }) => {
      if (!/[\p{L}\d]{2}/u.test(text) || line.line.xHeight < xHeight * 0.6) return false;
      if (line.line.xHeight > xHeight * 1.75 || dayIn(text) !== null) return false;
      // What stands at the right is buttons.
      if (line.line.box.x > width * 0.6) return false;
      // The row with the time and the battery stands at the very top.
      return !(isClockAlone(text) && line.line.box.y < width * 0.14);
    });
  const size = ({ line }: { line: ReadLine }): number =>
    Math.min(line.line.xHeight, xHeight * 1.4) + line.confidence * 2;
  const name = candidates
    .filter(({ text }) => /\p{L}{2}/u.test(text) && !PRESENCE.test(text))
    .toSorted((a, b) => size(b) - size(a))
    .filter((one, _, [largest]) => largest !== undefined && size(one) > size(largest) * 0.82)
    .toSorted((a, b) => a.line.line.box.y - b.line.line.box.y)[0];
  if (name === undefined) return none;
  const over = candidates.find(
    ({ line }) =>
      line !== name.line &&
      name.line.line.box.y >= bottom(line.line.box) - 2 &&
      name.line.line.box.y - bottom(line.line.box) < xHeight * 1.6 &&
      (HANDLE.test(name.text) || PHONE.test(name.text)),
  );
  if (over !== undefined) return { name: over, handle: name, lines };
  const under = candidates
    .filter(({ line }) => line !== name.line && line.line.box.y >= bottom(name.line.line.box) - 2)
    .filter(({ line }) => line.line.box.y - bottom(name.line.line.box) < xHeight * 2.6)
    .filter(
      ({ line }) =>
        Math.abs(line.line.box.x - name.line.line.box.x) < xHeight * 2 ||
        Math.abs(middle(line) - middle(name.line)) < xHeight * 2,
    )
    .toSorted((a, b) => a.line.line.box.y - b.line.line.box.y)[0];
  const isHandle = (text: string): boolean => (HANDLE.test(text) && !PRESENCE.test(text)) || PHONE.test(text);
  if (under !== undefined && isHandle(under.text)) return { name, handle: under, lines };
  if (/^@\S+$/u.test(name.text)) return { name, handle: name, lines };
  return { ...none, name };
}

const middle = ({ line }: ReadLine): number => (line.box.x + right(line.box)) / 2;
