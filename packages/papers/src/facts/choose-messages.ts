import type { CaseIndex, Entry } from "./case-index.ts";
import { mainConversation } from "./key-moments.ts";
import { rankOf } from "./tactic-groups.ts";

/** Messages that one report quotes, key messages and context together. */
export const MAX_QUOTED = 120;
/** Messages shown before and after each key message. */
const CONTEXT = 2;
/** Shown of each end of a conversation in which nothing was recognised. */
const ENDS = 8;

export interface Chosen {
  readonly entry: Entry;
  /** False for context. */
  readonly key: boolean;
}
/** Messages that follow each other in one conversation. */
export type Run = readonly Chosen[];

/** The key messages, the gravest first where there is no room for all, with what stands around them. */
export function chooseMessages(index: CaseIndex, limit: number = MAX_QUOTED): readonly Run[] {
  const ranked = index.entries.flatMap((entry) => {
    const rank = rankOf(entry.signals);
    return rank === null ? [] : [{ entry, rank }];
  });
  // The first message of each tactic comes before the fifth of a graver one: a report without any demand is no use.
  const firstOf = new Set<number>();
  const seen = new Set<string>();
  for (const { entry } of ranked) {
    for (const { tactic } of entry.signals) {
      if (seen.has(tactic)) continue;
      seen.add(tactic);
      firstOf.add(entry.index);
    }
  }
  const order = ranked.toSorted(
    (a, b) =>
      Number(firstOf.has(b.entry.index)) - Number(firstOf.has(a.entry.index)) ||
      a.rank - b.rank ||
      a.entry.index - b.entry.index,
  );
  const keys = new Set(order.slice(0, limit).map(({ entry }) => entry.index));
  const chosen = new Set(keys);
  for (const { entry } of order) {
    if (chosen.size >= limit) break;
    for (const near of around(entry, index)) if (chosen.size < limit) chosen.add(near.index);
  }
  if (ranked.length === 0)
    for (const entry of endsOf(mainConversation(index))) if (chosen.size < limit) chosen.add(entry.index);
  return runs(index, chosen, keys);
}

function around(entry: Entry, { entries }: CaseIndex): Entry[] {
  const near: Entry[] = [];
  for (let away = 1; away <= CONTEXT; away++) {
    for (const at of [entry.index - away, entry.index + away]) {
      const other = entries[at];
      if (other !== undefined && other.message.conversation === entry.message.conversation) near.push(other);
    }
  }
  return near;
}

const endsOf = (entries: readonly Entry[]): readonly Entry[] =>
  entries.length <= ENDS * 2 ? entries : [...entries.slice(0, ENDS), ...entries.slice(-ENDS)];

function runs({ entries }: CaseIndex, chosen: ReadonlySet<number>, keys: ReadonlySet<number>): readonly Run[] {
  const all: Chosen[][] = [];
  let last: Entry | null = null;
  for (const index of [...chosen].toSorted((a, b) => a - b)) {
    const entry = entries[index];
    if (entry === undefined) continue;
    const follows =
      last !== null && last.index === index - 1 && last.message.conversation === entry.message.conversation;
    const item = { entry, key: keys.has(index) };
    if (follows) all.at(-1)?.push(item);
    else all.push([item]);
    last = entry;
  }
  return all;
}
