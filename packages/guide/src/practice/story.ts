import type { State } from "@holdfast/model";
import type { WordsKey } from "../said.ts";

/** The id of a tactic that has a name and a reason in the catalogue: `C1`, `S2`, … the ids of `signals`. */
export type PracticeTactic = WordsKey extends infer Key
  ? Key extends `tactic.${infer Id}.name`
    ? Exclude<Id, `V${string}`>
    : never
  : never;

/** `scene`: what the reader is told; it stands in no chat. Only lines of `other` carry tactics. */
export interface StoryLine {
  readonly from: "other" | "scene";
  readonly key: WordsKey;
  /** What `signals` finds in the same words; a test holds the two together. */
  readonly tactics: readonly PracticeTactic[];
}

/**
 * `exit`: out, or a clear no. `help`: out after a mistake, which always works. `stay`: no harm yet. `mistake`: what people do
 * under pressure; it is never scolded and never the end. `ok`: fine in a harmless chat, a no included. `accuse`: takes an
 * honest person for a crook; counted as a false alarm and mended.
 */
export type ChoiceKind = "exit" | "help" | "stay" | "mistake" | "ok" | "accuse";

export interface StoryChoice {
  readonly id: string;
  readonly kind: ChoiceKind;
  /** True: `label` is a message that the reader sends. False: something that the reader does. */
  readonly spoken: boolean;
  readonly label: WordsKey;
  /** What comes of it. */
  readonly result: WordsKey;
  /** The next turn. Turns only go forward, so every path ends. */
  readonly goes: string;
}

/** A few lines, then a question, then a choice. A turn without choices is an end, and `recap` says the story in short. */
export interface StoryTurn {
  readonly id: string;
  readonly lines: readonly StoryLine[];
  /** What recognition says of the chat up to here, on every path that leads here. */
  readonly state: State;
  /** Whether the reader is asked for the trick. */
  readonly asks: boolean;
  readonly choices: readonly StoryChoice[];
  readonly recap: WordsKey | null;
}

export const STORY_THEMES = [
  "money",
  "mail",
  "fake",
  "known",
  "recovery",
  "photo",
  "school",
  "stranger",
  "secret",
] as const;
export type StoryTheme = (typeof STORY_THEMES)[number];

/** One chat to play through. Data: others can write more without touching code. */
export interface Story {
  readonly id: string;
  /** In a harmless story a line may still show one soft tactic: one sign alone is no trick. */
  readonly kind: "trick" | "harmless";
  readonly theme: StoryTheme;
  readonly audience: "all" | "adult";
  readonly title: WordsKey;
  readonly intro: WordsKey;
  readonly start: string;
  readonly turns: readonly StoryTurn[];
}

/** @throws if the story has no such turn. */
export function turnOf(story: Story, id: string): StoryTurn {
  const found = story.turns.find((turn) => turn.id === id);
  if (found === undefined) throw new Error(`practice: ${story.id} has no turn of that id`);
  return found;
}

/** The tactics of a turn that the reader should see as a trick; none in a harmless story. */
export const tricksOf = (story: Story, turn: StoryTurn): readonly PracticeTactic[] =>
  story.kind === "harmless" ? [] : [...new Set(turn.lines.flatMap(({ tactics }) => tactics))];
