import type { WordsKey } from "../said.ts";

/** Whom to tell first. Words under `practice.tell.who.<id>`. */
export const TELL_WHO = ["parent", "other-adult", "friend", "teacher", "partner", "helpline"] as const;
export type TellWho = (typeof TELL_WHO)[number];

/** The first sentence; `own` is written by the reader and kept nowhere. Words under `practice.tell.words.<id>`. */
export const FIRST_WORDS = ["help", "threat", "listen", "together", "helpline", "own"] as const;
export type FirstWords = (typeof FIRST_WORDS)[number];

/** The first sentences that fit a person. */
export const firstWords = (who: TellWho): readonly FirstWords[] =>
  who === "helpline" ? ["helpline", "own"] : ["help", "threat", "listen", "together", "own"];

export const tellWhoWords = (who: TellWho): WordsKey => `practice.tell.who.${who}`;
export const firstWordsWords = (words: FirstWords): WordsKey => `practice.tell.words.${words}`;
