import { HEADS, type HeadTactic, TELLING } from "./message-model.ts";
import type { MessageRow } from "./message-row.ts";

/** A message of one side, as the model reads it. */
export interface Scored {
  readonly index: number;
  readonly scores: Float64Array;
  readonly row: MessageRow;
  readonly text: string;
  readonly place: "subject" | undefined;
}

/** What makes an alert, as the state rules have it: a threat or a claim, and what goes with it. */
const MADE_OF: readonly (readonly [readonly HeadTactic[], readonly HeadTactic[]])[] = [
  [["T1"], ["D1", "D2", "D3", "P1", "L1", "L2"]],
  [
    ["L1", "L2"],
    ["D1", "D2", "D3"],
  ],
  [["E2"], ["D1"]],
];

/** The two messages that say a threat and a demand best; empty when none says either clearly enough. */
export function threatPair(recent: readonly Scored[]): readonly (readonly [Scored, HeadTactic])[] {
  let best: readonly (readonly [Scored, HeadTactic])[] = [];
  let most = Number.NEGATIVE_INFINITY;
  for (const [ones, others] of MADE_OF) {
    const [one, oneScore] = bestOf(recent, ones);
    const [other, otherScore] = bestOf(recent, others);
    if (one === null || other === null || oneScore < TELLING.threat || otherScore < TELLING.demand) continue;
    if (oneScore + otherScore <= most) continue;
    most = oneScore + otherScore;
    best = [one, other];
  }
  return best;
}

/** The message that speaks most for any of `tactics`, and how much. */
function bestOf(
  recent: readonly Scored[],
  tactics: readonly HeadTactic[],
): readonly [readonly [Scored, HeadTactic] | null, number] {
  let best: readonly [Scored, HeadTactic] | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const scored of recent) {
    for (const tactic of tactics) {
      const score = scored.scores[HEADS.indexOf(tactic)] ?? 0;
      if (score <= most) continue;
      most = score;
      best = [scored, tactic];
    }
  }
  return [best, most];
}
