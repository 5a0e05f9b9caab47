import type { WordsKey } from "../said.ts";
import type { TrickAnswer } from "./score.ts";
import { type PracticeTactic, type Story, type StoryChoice, type StoryTurn, tricksOf, turnOf } from "./story.ts";
import { type FirstWords, firstWords, type TellWho } from "./telling.ts";

/**
 * Where a reader is. `trick`: asked for the trick. `choose`: asked what to do. `tell-who` and `tell-words`: rehearsing the
 * telling, after a trick. `end`: done.
 */
export type StoryPhase = "trick" | "choose" | "tell-who" | "tell-words" | "end";

/** One reading of one story. Never changed: each step gives a new one. */
export interface StoryRun {
  readonly story: Story;
  readonly phase: StoryPhase;
  readonly turn: StoryTurn;
  /** What was read and chosen before this turn. */
  readonly trail: readonly { readonly turn: StoryTurn; readonly choice: StoryChoice }[];
  readonly answers: readonly TrickAnswer[];
  readonly telling: { readonly who: TellWho | null; readonly words: FirstWords | null };
}

export function startStory(story: Story): StoryRun {
  const turn = turnOf(story, story.start);
  return { story, turn, phase: phaseOf(story, turn), trail: [], answers: [], telling: { who: null, words: null } };
}

/** What the reader says of this turn: a tactic, or that there is none. @throws outside the phase `trick`. */
export function answerTrick(run: StoryRun, said: PracticeTactic | "none"): StoryRun {
  mustBe(run, "trick");
  const tricks = tricksOf(run.story, run.turn);
  const answer: TrickAnswer = { story: run.story.id, turn: run.turn.id, tricks, said };
  return { ...run, phase: "choose", answers: [...run.answers, answer] };
}

/** Goes where a choice leads. @throws outside the phase `choose`, or if the turn has no such choice. */
export function choose(run: StoryRun, id: string): StoryRun {
  mustBe(run, "choose");
  const choice = run.turn.choices.find((one) => one.id === id);
  if (choice === undefined) throw new Error("practice: the turn has no choice of that id");
  const turn = turnOf(run.story, choice.goes);
  return { ...run, turn, phase: phaseOf(run.story, turn), trail: [...run.trail, { turn: run.turn, choice }] };
}

/** Picks the person to tell. What is picked is kept nowhere but here. @throws outside the phase `tell-who`. */
export function tellWho(run: StoryRun, who: TellWho): StoryRun {
  mustBe(run, "tell-who");
  return { ...run, phase: "tell-words", telling: { who, words: null } };
}

/** Picks the first sentence; words of one's own stay with the reader. @throws outside the phase `tell-words`. */
export function tellWords(run: StoryRun, words: FirstWords): StoryRun {
  mustBe(run, "tell-words");
  const { who } = run.telling;
  if (who === null || !firstWords(who).includes(words)) throw new Error("practice: no such first sentence for them");
  return { ...run, phase: "end", telling: { who, words } };
}

/** What went over the screen as a chat so far: whose message, and its words. */
export function chatOf(run: StoryRun): readonly { readonly from: "other" | "me"; readonly key: WordsKey }[] {
  const said = (turn: StoryTurn) =>
    turn.lines.flatMap(({ from, key }) => (from === "other" ? [{ from, key } as const] : []));
  return [
    ...run.trail.flatMap(({ turn, choice }) => [
      ...said(turn),
      ...(choice.spoken ? [{ from: "me", key: choice.label } as const] : []),
    ]),
    ...said(run.turn),
  ];
}

function phaseOf(story: Story, turn: StoryTurn): StoryPhase {
  if (turn.choices.length === 0) return story.kind === "trick" ? "tell-who" : "end";
  return turn.asks ? "trick" : "choose";
}

function mustBe(run: StoryRun, phase: StoryPhase): void {
  if (run.phase !== phase) throw new Error(`practice: expected the phase ${phase}, found ${run.phase}`);
}
