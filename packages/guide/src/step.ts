import type { PaymentRail } from "@holdfast/model";
import type { ContactId } from "./directory.ts";
import type { GuidePlatform } from "./guide-platform.ts";
import type { Topic } from "./platform-entry.ts";
import type { Said, WordsKey } from "./said.ts";

/** P6, finer: helpers speak first, the money and a fraud centre have their place, a leaked password is changed. */
export const STEP_IDS = [
  "danger",
  "first-words",
  "stop",
  "capture",
  "cancel-payment",
  "tell",
  "safety",
  "police",
  "cybertip",
  "fraud",
  "report-account",
  "block",
  "password",
  "removal",
  "privacy",
  "after",
] as const;
export type StepId = (typeof STEP_IDS)[number];

export type When = "now" | "today" | "this-week" | "later";

/**
 * `next`: the first that is open. `later`: open, after it. `done`: ticked off, or done before the plan began.
 * `not-needed`: kept in view and asked of nobody (the danger check while nothing points to danger).
 */
export type StepStatus = "next" | "later" | "done" | "not-needed";

/** A line of a step; with `link`, the contact it speaks of. */
export interface Line extends Said {
  readonly link?: ContactId;
}

/** Lines shown before the rest is folded. */
export const MAX_HOW = 5;

export interface Step {
  readonly id: StepId;
  readonly when: When;
  readonly title: WordsKey;
  readonly why: WordsKey;
  /** What matters most for this person, at most `MAX_HOW` lines. */
  readonly how: readonly Line[];
  /** The rest, to unfold. */
  readonly more: readonly Line[];
  /** Whom to turn to, best first; all fit for the person's age. */
  readonly links: readonly ContactId[];
  /** The apps it is about, in the person's order; ask `platformGuide` for each of `topics`. */
  readonly platforms: readonly GuidePlatform[];
  readonly topics: readonly Topic[];
  /** How money went; ask `paymentGuide` for each. */
  readonly rails: readonly PaymentRail[];
  readonly status: StepStatus;
  /** What to say to somebody who has done it already, or has done things in another order. Never a reproach. */
  readonly note?: Said;
}
