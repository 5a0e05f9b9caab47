import { type PracticeTactic, type Story, type StoryTurn, tricksOf } from "./story.ts";

/** Offered beside the right ones: those that the stories teach, soft and hard in turn. */
const KNOWN: readonly PracticeTactic[] = [
  "R1",
  "T1",
  "C2",
  "D1",
  "S2",
  "P1",
  "I1",
  "L1",
  "R2",
  "L2",
  "S1",
  "E1",
  "R3",
  "M1",
  "S3",
  "E2",
  "C1",
  "D3",
  "L3",
  "P2",
];
const MOST_RIGHT = 2;
const OPTIONS = 4;

/**
 * The names to choose from, the right ones among them, at most four; "nothing here" is offered besides. The same turn always
 * gives the same options in the same order, and the order says nothing about which is right.
 */
export function trickOptions(story: Story, turn: StoryTurn): readonly PracticeTactic[] {
  const right = tricksOf(story, turn).slice(0, MOST_RIGHT);
  const all = new Set(turn.lines.flatMap(({ tactics }) => tactics));
  const others = KNOWN.filter((tactic) => !all.has(tactic));
  const start = mixed(`${story.id}/${turn.id}`) % others.length;
  const wrong = [...others.slice(start), ...others.slice(0, start)].slice(0, OPTIONS - right.length);
  return [...right, ...wrong].toSorted((a, b) => mixed(`${turn.id}${a}`) - mixed(`${turn.id}${b}`));
}

/** FNV-1a, 32 bits: spreads, and hides nothing. */
function mixed(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}
