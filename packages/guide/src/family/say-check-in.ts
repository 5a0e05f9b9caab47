import type { State } from "@holdfast/model";
import type { CheckupPlatform } from "../checkup/checkup-platform.ts";
import type { Said, WordsKey } from "../said.ts";
import { CHECK_IN_QUESTIONS, type CheckIn, type CheckInCounts } from "./check-in.ts";

/** One line of a check-in as both devices show it. The ids are for the page, which knows their names. */
export type CheckInLine =
  | { readonly kind: "question"; readonly question: WordsKey; readonly answer: WordsKey }
  | {
      readonly kind: "checkup";
      readonly platform: CheckupPlatform;
      readonly counts: CheckInCounts;
      readonly before: number | null;
    }
  | { readonly kind: "count"; readonly said: Said }
  | { readonly kind: "checks"; readonly count: number; readonly worst: State };

/** The lines of a check-in, the same for whoever made it and whoever gets it. `previous` is the last one shared, or null. */
export function checkInLines(checkIn: CheckIn, previous: CheckIn | null): readonly CheckInLine[] {
  const { answers, checkups, removed, practised, checks } = checkIn;
  const lines: CheckInLine[] = CHECK_IN_QUESTIONS.map((question) => ({
    kind: "question",
    question: `family.check-in.question.${question}`,
    answer: `family.check-in.answer.${answers[question]}`,
  }));
  for (const counts of checkups ?? []) {
    const then = previous?.checkups?.find(({ platform }) => platform === counts.platform);
    lines.push({ kind: "checkup", platform: counts.platform, counts, before: then?.done ?? null });
  }
  if (removed !== null)
    lines.push({ kind: "count", said: { key: "family.check-in.line.removed", params: { n: removed } } });
  if (practised !== null)
    lines.push({ kind: "count", said: { key: "family.check-in.line.practice", params: { n: practised } } });
  if (checks !== null) lines.push({ kind: "checks", count: checks.count, worst: checks.worst });
  return lines;
}

/** Whether `next` came after `previous`: an old check-in shown again must not pass for a new one. */
export const isNewerCheckIn = (previous: CheckIn | null, next: CheckIn): boolean =>
  previous === null || (next.number > previous.number && next.on >= previous.on);
