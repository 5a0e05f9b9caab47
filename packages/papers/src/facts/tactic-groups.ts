import type { Signal } from "@holdfast/model";
import type { Say } from "./say.ts";

/** Tactics that a report quotes, the gravest first. Ids as in `signals`; names under `tactic.<id>.name`. */
const GRAVITY: readonly string[] = [
  "T3",
  "T1",
  "D1",
  "D2",
  "E1",
  "T2",
  "D3",
  "L1",
  "L2",
  "L3",
  "M2",
  "M1",
  "S4",
  "E2",
  "P1",
  "P2",
  "S2",
]; // prettier
const RANKS: ReadonlyMap<string, number> = new Map(GRAVITY.map((tactic, rank) => [tactic, rank]));

const isThreat = (tactic: string): boolean => /^[TLM]/u.test(tactic);
const isDemand = (tactic: string): boolean => /^D|^E1$/u.test(tactic);

/** What a message is, by its gravest tactic; null when it holds nothing that a report quotes. */
export function rankOf(signals: readonly Signal[]): number | null {
  let best: number | null = null;
  for (const { tactic } of signals) {
    const rank = RANKS.get(tactic);
    if (rank !== undefined && (best === null || rank < best)) best = rank;
  }
  return best;
}

export const holdsThreat = (signals: readonly Signal[]): boolean => signals.some(({ tactic }) => isThreat(tactic));
export const holdsDemand = (signals: readonly Signal[]): boolean => signals.some(({ tactic }) => isDemand(tactic));
export const holdsDanger = (signals: readonly Signal[]): boolean => signals.some(({ tactic }) => tactic === "T3");

/** The tactic in words; its id where the words do not know it. */
export const sayTactic = (tactic: string, say: Say): string =>
  say.lookup(`tactic.${tactic}.name`) ?? tactic.slice(0, 8);
