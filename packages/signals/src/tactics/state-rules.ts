import type { State } from "@holdfast/model";
import { groupOf, type TacticId } from "./tactic-ids.ts";

/** Messages and time that make a window; whichever is longer. Tactics that must meet, meet inside one. */
export const WINDOW_MESSAGES = 50;
export const WINDOW_MS: number = 72 * 3_600_000;

/** What one tactic alone leads to. */
const ALONE: Readonly<Partial<Record<TacticId, State>>> = {
  ...same("note", ["C1", "C2", "R1", "R2", "R3", "I1", "S1", "S2", "S3", "S4", "D1", "D2", "D3", "P1", "P2", "X3"]),
  ...same("warn", ["L1", "L2", "L3", "T1", "T2", "M1", "E2", "X1", "X2"]),
  ...same("alert", ["M2", "E1"]),
  ...same("crisis", ["T3", "V3"]),
};

/** Two tactics by the same side inside one window, in either order. `*` stands for any number of the group. */
const TOGETHER: readonly {
  readonly state: State;
  readonly one: readonly string[];
  readonly other: readonly string[];
}[] = [
  { state: "alert", one: ["T1", "T2"], other: ["D*", "P1"] },
  { state: "alert", one: ["T1"], other: ["L*"] },
  { state: "alert", one: ["M1"], other: ["D1"] },
  { state: "alert", one: ["E2"], other: ["D1"] },
  { state: "alert", one: ["L*"], other: ["D*"] },
  { state: "warn", one: ["S1", "S2"], other: ["C2", "I1", "R3", "S1", "S3"] },
];
const SOFT = "CRIS";

function same(state: State, ids: readonly TacticId[]): Partial<Record<TacticId, State>> {
  return Object.fromEntries(ids.map((id) => [id, state]));
}
const isOneOf = (tactic: TacticId, set: readonly string[]): boolean =>
  set.includes(tactic) || set.includes(`${groupOf(tactic)}*`);

/** What `tactic` leads to by itself. V1 and V2 lead to nothing. */
export const stateAlone = (tactic: TacticId): State => ALONE[tactic] ?? "none";

/** What two different tactics of one side lead to together, beyond what each does alone. */
export function stateTogether(a: TacticId, b: TacticId): State {
  if (a === b) return "none";
  for (const { state, one, other } of TOGETHER) {
    if ((isOneOf(a, one) && isOneOf(b, other)) || (isOneOf(b, one) && isOneOf(a, other))) return state;
  }
  const groups = [groupOf(a), groupOf(b)];
  if (groups[0] === groups[1] || !groups.every((g) => SOFT.includes(g))) return "none";
  // A friendly stranger who asks who you are is only that.
  const pair = [a, b].toSorted().join("");
  return pair === "C1R1" || pair === "C1R2" ? "none" : "nudge";
}
