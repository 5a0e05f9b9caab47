import type { PlannedDay } from "../checkup/checkup-reminders.ts";
import { inDays } from "../in-months.ts";
import { STORIES } from "./stories.ts";
import { type Story, type StoryTurn, turnOf } from "./story.ts";

/**
 * Weeks after the practice. Without a return, games fade first (Nat. Commun. 16:2062, 2025); the weeks themselves are our
 * judgement (docs/prevention.md).
 */
export const BOOSTER_WEEKS = [1, 4, 12] as const;

/** One question of a booster: one turn of one story, asked as `answerTrick` asks it. */
export interface BoosterQuestion {
  readonly story: Story;
  readonly turn: StoryTurn;
}

/** Three turns a booster, one of them harmless at least, no turn twice. */
const QUESTIONS: readonly (readonly (readonly [story: string, turn: string])[])[] = [
  [
    ["sweet-talk", "secret"],
    ["lab-partner", "page"],
    ["new-follower", "photo"],
  ],
  [
    ["team-rides", "group"],
    ["recovery", "fee"],
    ["game-friend", "camera"],
  ],
  [
    ["webcam-mail", "mail"],
    ["bike-buyer", "meet"],
    ["school-mail", "rules"],
  ],
];

/** The days to come back, counted from the device's day `on`. */
export function boosterDays(on: string): readonly PlannedDay[] {
  return BOOSTER_WEEKS.map((weeks) => {
    const day = inDays(on, weeks * 7);
    return { uid: `three-${day}@reminders.invalid`, day, title: "practice.again.reminder" };
  });
}

/** The questions of the `n`th booster, from 0. Empty beyond the last. */
export function boosterQuestions(n: number): readonly BoosterQuestion[] {
  return (QUESTIONS[n] ?? []).map(([id, turn]) => {
    const story = STORIES.find((one) => one.id === id);
    if (story === undefined) throw new Error("practice: a booster names a story that is not there");
    return { story, turn: turnOf(story, turn) };
  });
}
