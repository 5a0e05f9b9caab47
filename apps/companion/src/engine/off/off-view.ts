import type { State } from "@holdfast/model";
import type { CheckResult, TacticId, TacticSignal } from "@holdfast/signals";

/** One tactic that was seen: the first words that show it, as they were written. */
export interface SeenTactic {
  readonly tactic: TacticId;
  readonly words: string;
  /** A reason code of signals. */
  readonly reason: string;
}
/** One check on one thing: a link, a mail, a file, a profile. Words under `check.<area>.<code>`. */
export interface CheckView {
  readonly area: "link" | "mail" | "file" | "profile" | "exposure" | "lists";
  /** What was looked at, as it was written. */
  readonly name: string;
  readonly result: CheckResult;
}
/** What the thing was taken for. `picture` is looked at as a file only: its words are read among the proof (P3). */
export type OffKind = "links" | "mail" | "profile" | "messages" | "chat" | "picture" | "file";

/** What was given shows. `none` means that nothing was found, never that it is safe. */
export interface OffView {
  readonly what: OffKind;
  /** The highest of all. */
  readonly state: State;
  /** In the order in which they first appear. */
  readonly seen: readonly SeenTactic[];
  readonly checks: readonly CheckView[];
  /** False where the language is not one that recognition knows: finding nothing says nothing then. */
  readonly languageCovered: boolean;
  /** Whether there was more than was read. */
  readonly cut: boolean;
}

/** The first signal of each tactic. */
export function seenIn(signals: readonly TacticSignal[]): readonly SeenTactic[] {
  const seen = new Map<TacticId, SeenTactic>();
  for (const { tactic, words, reason } of signals) {
    if (!seen.has(tactic)) seen.set(tactic, { tactic, words, reason });
  }
  return [...seen.values()];
}
