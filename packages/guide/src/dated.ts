/**
 * How sure a fact is. `high`: the official text was read, or several sources agree. `medium`: one good third party, or
 * official text with a part inferred. `low`: weak or in conflict. `unverified`: nothing was found, and it is never shown
 * as fact.
 */
export type Confidence = "high" | "medium" | "low" | "unverified";

/** Where a fact was read and when (P9). All dates are ISO, as exact as they are known: `2024`, `2024-06-10`. */
export interface Dated {
  /** Who says so. Null where nothing was found. */
  readonly source: string | null;
  /** The date that the source itself carries. */
  readonly seenDate: string | null;
  /** When we last looked. */
  readonly checkedOn: string;
  readonly confidence: Confidence;
}
