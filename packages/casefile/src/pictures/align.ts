import type { Message } from "@holdfast/model";
import { ALIKE, clockIn, folded, isCutOff, likeness, type StitchedMessage } from "@holdfast/screenshots";

/** What a message is recognised by in another record of the same conversation. */
interface Said {
  /** Letters and digits alone: an emoji is not read from pixels, and spaces may be lost. */
  readonly letters: string;
  readonly self: boolean | null;
  readonly sender: string | null;
  /** Minutes of the clock, in a quarter of an hour: zones differ by whole quarters. Null where none is known. */
  readonly minute: number | null;
  readonly cut: boolean;
}
/** A message read from pixels and the message of the export that it is, by index. */
export interface Pair {
  readonly read: number;
  readonly written: number;
}

/** Letters of a message that hardly stands twice in one conversation. "ok" does. */
const TELLING = 12;
/** Letters at either end by which the other record of a message is looked up; a reading seldom errs at both. */
const END = 9;
/** Places of one beginning or end that are looked at: what stands more often tells nothing. */
const MAX_PLACES = 12;
const MAX_ANCHORS = 1_500;
/** Messages of an export between two sure pairs that are compared one by one. */
const MAX_BETWEEN = 300;

export const saidInPixels = ({ text, self, sender, clock, correction, ...read }: StitchedMessage): Said => {
  const time = clock === null ? null : (clockIn(clock.text)?.time ?? null);
  return {
    letters: folded(correction?.corrected ?? text),
    self,
    sender,
    minute: time === null ? null : time.minute % 15,
    cut: isCutOff(read),
  };
};

export const saidInExport = ({ text, self, sender, at, kind }: Message): Said => ({
  letters: kind === "text" || kind === "media" || kind === "deleted" ? folded(text) : "",
  self,
  sender,
  minute: at.type === "none" || at.precision === "day" ? null : Math.floor(at.ms / 60_000) % 15,
  cut: false,
});

/** How many of the messages of `pairs` are long enough to tell one conversation from another. */
export const telling = (pairs: readonly Pair[], read: readonly Said[]): number =>
  pairs.filter((pair) => (read[pair.read]?.letters.length ?? 0) >= TELLING).length;

/**
 * Which messages of the export those read from pixels are: in one order in both, letters alike but for an error or two,
 * nobody on two sides. Empty where none is sure.
 */
export function align(read: readonly Said[], written: readonly Said[]): readonly Pair[] {
  const anchors = chained(anchorsOf(read, written));
  const [first] = anchors;
  const last = anchors.at(-1);
  if (first === undefined || last === undefined) return [];
  const pairs: Pair[] = [];
  const reach = (count: number): number => count * 3 + 10;
  pairs.push(...between(read, written, 0, first.read, Math.max(0, first.written - reach(first.read)), first.written));
  for (const [i, pair] of anchors.entries()) {
    const before = anchors[i - 1];
    if (before !== undefined)
      pairs.push(...between(read, written, before.read + 1, pair.read, before.written + 1, pair.written));
    pairs.push(pair);
  }
  const left = read.length - last.read;
  const end = Math.min(written.length, last.written + 1 + reach(left));
  pairs.push(...between(read, written, last.read + 1, read.length, last.written + 1, end));
  return oneSideEach(pairs, read, written);
}

function anchorsOf(read: readonly Said[], written: readonly Said[]): readonly Pair[] {
  const places = new Map<string, number[]>();
  for (const [i, { letters }] of written.entries()) {
    if (letters.length < TELLING) continue;
    for (const end of endsOf(letters)) {
      const known = places.get(end);
      if (known === undefined) places.set(end, [i]);
      else known.push(i);
    }
  }
  const anchors: Pair[] = [];
  for (const [i, said] of read.entries()) {
    if (said.letters.length < TELLING) continue;
    const found = new Set(
      endsOf(said.letters).flatMap((end) => {
        const at = places.get(end) ?? [];
        return at.length > MAX_PLACES ? [] : at;
      }),
    );
    for (const at of [...found].toSorted((a, b) => a - b)) {
      const other = written[at];
      if (other !== undefined && same(said, other) && anchors.length < MAX_ANCHORS) {
        anchors.push({ read: i, written: at });
      }
    }
  }
  return anchors;
}

const endsOf = (letters: string): readonly string[] => [`<${letters.slice(0, END)}`, `>${letters.slice(-END)}`];

/** The longest run of pairs that goes forward in both; of two as long, the one with fewer leaps. */
function chained(anchors: readonly Pair[]): readonly Pair[] {
  const best: { score: number; before: number }[] = [];
  let top = -1;
  for (const [i, pair] of anchors.entries()) {
    let own = { score: 1, before: -1 };
    for (let j = 0; j < i; j++) {
      const other = anchors[j];
      if (other === undefined || other.read >= pair.read || other.written >= pair.written) continue;
      const leap = Math.abs(pair.written - other.written - (pair.read - other.read));
      const score = (best[j]?.score ?? 0) + 1 - Math.min(0.5, leap * 0.001);
      if (score > own.score) own = { score, before: j };
    }
    best.push(own);
    if (top < 0 || own.score > (best[top]?.score ?? 0)) top = i;
  }
  const chain: Pair[] = [];
  for (let at = top; at >= 0; at = best[at]?.before ?? -1) chain.unshift(anchors[at] as Pair); // An index of `anchors`.
  return chain;
}

/** The longest common run of [from, to) and [start, end), message by message. */
function between(
  read: readonly Said[],
  written: readonly Said[],
  from: number,
  to: number,
  start: number,
  end: number,
): readonly Pair[] {
  const rows = to - from;
  const columns = end - start;
  if (rows <= 0 || columns <= 0 || columns > MAX_BETWEEN || rows > MAX_BETWEEN) return [];
  const alike = (i: number, j: number): boolean => same(read[from + i] as Said, written[start + j] as Said); // In range.
  const length = Array.from({ length: rows + 1 }, () => new Uint16Array(columns + 1));
  const at = (i: number, j: number): number => length[i]?.[j] ?? 0;
  const fits = Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_unused, j) => alike(i, j)));
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--) {
      const row = length[i];
      if (row !== undefined)
        row[j] = fits[i]?.[j] === true ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (fits[i]?.[j] === true) pairs.push({ read: from + i++, written: start + j++ });
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

function same(a: Said, b: Said): boolean {
  if (a.letters === "" || b.letters === "") return false;
  if (a.self !== null && b.self !== null && a.self !== b.self) return false;
  const [short, long] = a.letters.length < b.letters.length ? [a.letters, b.letters] : [b.letters, a.letters];
  if (short.length < TELLING) {
    // A clock is read wrong now and then, so it counts only where the words say little.
    const clocks = a.minute === null || b.minute === null || a.minute === b.minute;
    return clocks && (short.length < 6 ? short === long : likeness(short, long) >= ALIKE);
  }
  if (likeness(short, long) >= ALIKE) return true;
  return (
    a.cut && a.letters === short && (long.startsWith(short.slice(0, TELLING)) || long.endsWith(short.slice(-TELLING)))
  );
}

/** Without the pairs that put a sender of the export on the side on which most of their messages do not stand. */
function oneSideEach(pairs: readonly Pair[], read: readonly Said[], written: readonly Said[]): readonly Pair[] {
  const sides = new Map<string, number>();
  const sideOf = ({ read: i, written: j }: Pair): { sender: string; step: number } | null => {
    const self = read[i]?.self ?? null;
    const sender = written[j]?.sender ?? null;
    return self === null || sender === null ? null : { sender, step: self ? 1 : -1 };
  };
  for (const pair of pairs) {
    const side = sideOf(pair);
    if (side !== null) sides.set(side.sender, (sides.get(side.sender) ?? 0) + side.step);
  }
  return pairs.filter((pair) => {
    const side = sideOf(pair);
    return side === null || (sides.get(side.sender) ?? 0) * side.step > 0;
  });
}
