/** How much a conversation asks for attention. Ordered: each state includes the attention of those before it. */
export const STATES = ["none", "note", "nudge", "warn", "alert", "crisis"] as const;
export type State = (typeof STATES)[number];

/** The order of `STATES`: higher asks for more attention. */
export const stateRank = (state: State): number => STATES.indexOf(state);
export const higherState = (a: State, b: State): State => (stateRank(a) >= stateRank(b) ? a : b);

/** One tactic seen in one message, with the words that show it. */
export interface Signal {
  /** Zero-based index of the message in its conversation. */
  readonly message: number;
  /** The id of the tactic: `T1`, `D1`, … Names, reasons and what to do stand in `words/` under `tactic.<id>.*`. */
  readonly tactic: string;
  /** The half-open range [start, end) of the words, in UTF-16 units of the message's text as written, or of what `in` names. */
  readonly start: number;
  readonly end: number;
  /** The characters at [start, end), exactly. */
  readonly words: string;
  /** A kebab-case code of why this counts. */
  readonly reason: string;
  /** Absent: the text. Otherwise the range lies in the subject line, or in the name of an attachment. */
  readonly in?: "subject" | "attachment";
  /** The highest state that this signal may lead to, where the words alone cannot tell a threat from a quote or a joke. */
  readonly cap?: State;
}
