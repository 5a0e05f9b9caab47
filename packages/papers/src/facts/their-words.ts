import type { CaseIndex, Entry } from "./case-index.ts";
import { excerpt } from "./excerpt.ts";
import { manyLines } from "./one-line.ts";
import { rankOf } from "./tactic-groups.ts";

/** The gravest messages, in order of time; the first of each where several are as grave. */
export function gravest(
  { marked }: CaseIndex,
  count: number,
  fits: (entry: Entry) => boolean = () => true,
): readonly Entry[] {
  return marked
    .flatMap((entry) => {
      const rank = rankOf(entry.signals);
      return rank === null || !fits(entry) ? [] : [{ entry, rank }];
    })
    .toSorted((a, b) => a.rank - b.rank || a.entry.index - b.entry.index)
    .slice(0, count)
    .map(({ entry }) => entry)
    .toSorted((a, b) => a.index - b.index);
}

/** The words of a message for a plain text: as written, at most `max` of them, controls shown by their number. */
export const wordsOf = ({ message, signals }: Entry, max: number): string =>
  manyLines(excerpt(message.text, max, signals[0]?.start ?? 0).text);
