import type { ReadMessage } from "../compose/read-screenshot-types.ts";

/** Letters and digits alone, lower case: what two readings of one text have in common. */
export const folded = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\d]/gu, "");

/** From 0 to 1: how much of two readings is the same, letters and digits only. Readings of one message differ by an error or two. */
export function likeness(a: string, b: string): number {
  const [x, y] = [folded(a), folded(b)];
  const longest = Math.max(x.length, y.length);
  if (longest === 0) return a.trim() === b.trim() ? 1 : 0;
  // Lengths that differ much cannot be alike, and need no table.
  if (Math.abs(x.length - y.length) > longest * 0.25) return 0;
  return 1 - distance(x, y) / longest;
}

/** Letters: more than this of a message are not compared, so that a page of text cannot take a minute. */
const MOST_COMPARED = 600;

function distance(long: string, other: string): number {
  const [a, b] = [long.slice(0, MOST_COMPARED), other.slice(0, MOST_COMPARED)];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, change);
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Below this two readings are of two messages. */
export const ALIKE = 0.84;

export const isCutOff = ({ remarks }: Pick<ReadMessage, "remarks">): boolean =>
  remarks.some(({ code }) => code === "cut-off");

/** Whether two readings can be of one message. A part of a message, cut off in one picture, is like the whole in another. */
export function sameMessage(a: ReadMessage, b: ReadMessage): boolean {
  if (a.self !== null && b.self !== null && a.self !== b.self) return false;
  if (likeness(a.text, b.text) >= ALIKE) return true;
  if (!isCutOff(a) && !isCutOff(b)) return false;
  const [x, y] = [folded(a.text), folded(b.text)];
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  return short.length >= 6 && (long.endsWith(short.slice(-12)) || long.startsWith(short.slice(0, 12)));
}
