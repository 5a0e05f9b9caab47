import type { TacticId } from "./tactic-ids.ts";

/**
 * What must have been seen inside the window for a rule to count, when its words alone do not tell enough.
 * `menace`: a condition or a deadline in the same breath. `coerced`: the same side threatened or claimed leverage.
 * `demanded`: the same side made a demand. `images`: images were asked for, offered or sent.
 * `asked`: the same side asked for an image or offered one. `paid`: the person said so.
 * `paired`: a half threat and a half demand of one side, a few messages apart: each makes the other count.
 * `material`: somebody spoke lately of images, recordings or secrets of the person; not of the trip or the team.
 * `demanding`: a demand stands in the same message.
 * `pleaded`: the other side begged lately not to do it, or asked what for. Never counted against anybody.
 */
export type Need =
  | "menace"
  | "coerced"
  | "demanded"
  | "images"
  | "asked"
  | "paid"
  | "paired"
  | "material"
  | "pleaded"
  | "demanding";

export interface Rule {
  readonly id: string;
  readonly tactic: TacticId;
  /** In the language of pattern.ts. The first that matches gives the words. */
  readonly patterns: readonly string[];
  /** Slots that must all be filled inside one sentence, in any order, at most `SLOT_REACH` words apart. */
  readonly slots?: readonly string[];
  /** Concepts that clear a match when they stand in the same message. */
  readonly unless?: readonly string[];
  /** Coercion by the same side overrules `unless`. */
  readonly firm?: boolean;
  /** True: a match does not count when the writer speaks of what he does himself ("i send you a pic"). */
  readonly notOwn?: boolean;
  /** One of these must hold. */
  readonly needs?: readonly Need[];
  /** All of these must hold, whatever `needs` says. */
  readonly with?: readonly Need[];
  /** True: says so little that, of a pair, the other must not be faint. */
  readonly faint?: boolean;
  /** Most words of a message in which it counts: what is short in a threat is common in a long talk. */
  readonly most?: number;
  /** True: counts only where no threat and no claim of the same side was seen yet, which would say it better. */
  readonly lone?: boolean;
  /** Kept for a few messages when its need is not met yet: a threat may stand before its demand. */
  readonly waits?: boolean;
  /** Sentences that the rule must and must not match; a test runs them. `before` sets the scene. */
  readonly example: string;
  readonly counter: string;
  readonly before?: readonly string[];
}
