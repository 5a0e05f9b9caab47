import type { State } from "@holdfast/model";
import { createRecogniser, type TacticId } from "@holdfast/signals";

/** One tactic that was seen: the first words that show it, as they were pasted. */
export interface SeenTactic {
  readonly tactic: TacticId;
  readonly words: string;
  /** A reason code of signals. */
  readonly reason: string;
}
/** What pasted lines show. `none` means that nothing was found, never that it is safe. */
export interface OffView {
  readonly state: State;
  /** In the order in which they first appear. */
  readonly seen: readonly SeenTactic[];
  /** False where the language is not one that recognition knows: finding nothing says nothing then. */
  readonly languageCovered: boolean;
  /** Characters read; fewer than given where the text is longer than `MAX_PASTED`. */
  readonly read: number;
}

/** Characters read of pasted text. A whole chat belongs among the proof, where it is read from its file. */
export const MAX_PASTED = 200_000;

export interface OffMethods {
  /** Reads pasted lines as the other person's messages, one a line. Needs no casefile and keeps nothing. */
  checkPasted(text: string): Promise<OffView>;
}

export const offMethods = (): OffMethods => ({
  checkPasted: async (text) => {
    const read = text.slice(0, MAX_PASTED);
    const recogniser = createRecogniser();
    for (const line of read.split(/\r?\n/u)) {
      if (line.trim() !== "") recogniser.push({ from: "other", text: line });
    }
    const { state, signals, language } = recogniser.result();
    const seen = new Map<TacticId, SeenTactic>();
    for (const { tactic, words, reason } of signals) {
      if (!seen.has(tactic)) seen.set(tactic, { tactic, words, reason });
    }
    return { state, seen: [...seen.values()], languageCovered: language?.coverage !== "none", read: read.length };
  },
});
