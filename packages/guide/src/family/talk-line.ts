import type { WordsKey } from "../said.ts";
import type { AgeBand } from "./clause.ts";

export interface StarterLine {
  readonly bands: readonly AgeBand[];
  readonly key: WordsKey;
}
/** A sentence to leave out, and why. */
export interface AvoidLine extends StarterLine {
  readonly why: WordsKey;
}
