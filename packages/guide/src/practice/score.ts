import type { Said } from "../said.ts";
import type { PracticeTactic } from "./story.ts";

/** What a reader said of one turn. */
export interface TrickAnswer {
  readonly story: string;
  readonly turn: string;
  /** The tricks that were there; empty in a harmless turn. */
  readonly tricks: readonly PracticeTactic[];
  readonly said: PracticeTactic | "none";
}

/** `hit`: saw that there was a trick. `named`: and named it. `false-alarm`: saw one where there is none. */
export type TrickOutcome = "named" | "hit" | "miss" | "clear" | "false-alarm";

export function trickOutcome({ tricks, said }: TrickAnswer): TrickOutcome {
  if (tricks.length === 0) return said === "none" ? "clear" : "false-alarm";
  if (said === "none") return "miss";
  return tricks.includes(said) ? "named" : "hit";
}

/**
 * Hits and false alarms, side by side and never as one number: who suspects everybody has all the hits. Rates are 0 to 1,
 * null where nothing of the kind was asked.
 */
export interface PracticeScore {
  readonly tricks: number;
  readonly hits: number;
  readonly named: number;
  readonly harmless: number;
  readonly falseAlarms: number;
  readonly hitRate: number | null;
  readonly falseAlarmRate: number | null;
}

/** The score over any number of answers, of one story or of many. */
export function practiceScore(answers: readonly TrickAnswer[]): PracticeScore {
  const count = (...wanted: readonly TrickOutcome[]): number =>
    answers.filter((answer) => wanted.includes(trickOutcome(answer))).length;
  const [tricks, hits] = [count("named", "hit", "miss"), count("named", "hit")];
  const [harmless, falseAlarms] = [count("clear", "false-alarm"), count("false-alarm")];
  return {
    tricks,
    hits,
    named: count("named"),
    harmless,
    falseAlarms,
    hitRate: tricks === 0 ? null : hits / tricks,
    falseAlarmRate: harmless === 0 ? null : falseAlarms / harmless,
  };
}

/** Enough harmless turns to say that somebody suspects too much, and the share from which we say it. Our own judgement. */
const ENOUGH_HARMLESS = 3;
const TOO_MANY_ALARMS = 1 / 3;

/** The score in words; says nothing of the kind that was not asked. */
export function sayScore(score: PracticeScore): readonly Said[] {
  const { tricks, hits, harmless, falseAlarms, falseAlarmRate } = score;
  const said: Said[] = [];
  if (tricks > 0) said.push({ key: "practice.score.hits", params: { hits, tricks } });
  if (harmless > 0) said.push({ key: "practice.score.alarms", params: { alarms: falseAlarms, harmless } });
  if (tricks > hits) said.push({ key: "practice.score.look" });
  if (harmless >= ENOUGH_HARMLESS && falseAlarmRate !== null && falseAlarmRate >= TOO_MANY_ALARMS)
    said.push({ key: "practice.score.trust" });
  return said;
}
