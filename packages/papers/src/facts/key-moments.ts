import type { CaseIndex, Entry } from "./case-index.ts";
import { holdsDemand, holdsThreat } from "./tactic-groups.ts";

export const MOMENTS = [
  "first-contact",
  "move",
  "first-threat",
  "first-demand",
  "again-after-payment",
  "last",
] as const;
export type MomentId = (typeof MOMENTS)[number];
export interface KeyMoment {
  readonly id: MomentId;
  readonly entry: Entry;
}

const has =
  (tactic: string) =>
  ({ signals }: Entry): boolean =>
    signals.some((signal) => signal.tactic === tactic);

/**
 * The moments that an officer asks for, of the conversation in which most was found: between two conversations no order
 * can be claimed (their clocks may differ).
 */
export function keyMoments(index: CaseIndex): readonly KeyMoment[] {
  const main = mainConversation(index);
  const words = main.filter(({ message }) => message.kind !== "system");
  const moments: KeyMoment[] = [];
  const add = (id: MomentId, entry: Entry | undefined): void => {
    if (entry !== undefined) moments.push({ id, entry });
  };
  add("first-contact", words[0]);
  add("move", main.find(has("C2")));
  add(
    "first-threat",
    main.find(({ signals }) => holdsThreat(signals)),
  );
  add(
    "first-demand",
    main.find(({ signals }) => holdsDemand(signals)),
  );
  add("again-after-payment", main.find(has("E1")));
  add("last", words.length > 1 ? words.at(-1) : undefined);
  return moments;
}

/** The conversation with the most signals; with none, the longest. */
export function mainConversation({ ofConversation }: CaseIndex): readonly Entry[] {
  let best: readonly Entry[] = [];
  let most = -1;
  for (const entries of ofConversation.values()) {
    const signals = entries.reduce((sum, entry) => sum + entry.signals.length, 0);
    if (signals > most || (signals === most && entries.length > best.length)) [best, most] = [entries, signals];
  }
  return best;
}
