import { type PracticeTactic, STORIES, type TrickAnswer, tricksOf, turnOf } from "@holdfast/guide/practice";
import { keepAnswers, loadAnswers } from "../../store/kept-answers.ts";

const SLOT = "practice";
/** Newest answers that are kept: enough for every story many times over. */
const MOST = 300;

/** The answers so far, oldest first. What is kept is story, turn and what was said; the right answers are looked up. */
export function practiceAnswers(): readonly TrickAnswer[] {
  const found = loadAnswers()[SLOT];
  if (!Array.isArray(found)) return [];
  return found.flatMap((one: unknown) => answerIn(one));
}

export function keepPractice(answers: readonly TrickAnswer[]): void {
  const all = [...practiceAnswers(), ...answers].slice(-MOST);
  keepAnswers(
    SLOT,
    all.map(({ story, turn, said }) => [story, turn, said]),
  );
}

export const playedStories = (): ReadonlySet<string> => new Set(practiceAnswers().map(({ story }) => story));

function answerIn(value: unknown): readonly TrickAnswer[] {
  if (!Array.isArray(value)) return [];
  const [id, at, said]: unknown[] = value;
  const story = STORIES.find((one) => one.id === id);
  if (story === undefined || typeof said !== "string" || !story.turns.some((turn) => turn.id === at)) return [];
  const turn = turnOf(story, String(at));
  // An id that is none any more is a wrong name, and still says that a trick was seen.
  return [{ story: story.id, turn: turn.id, tricks: tricksOf(story, turn), said: said as PracticeTactic | "none" }];
}
