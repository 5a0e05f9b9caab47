import type { Box } from "../image/raster.ts";
import type { Fill } from "../segment/fill.ts";
import type { Line } from "../segment/lines.ts";

/** What was read first and what was put in its place, and why. The reading is never thrown away. */
export interface Repair {
  readonly read: string;
  readonly put: string;
  /** Words under `screenshots.repair.<code>`. */
  readonly why: RepairReason;
}
export const REPAIR_REASONS = [
  "lone-stroke-is-i",
  "small-l-before-apostrophe-is-i",
  "half-of-a-short-form",
  "two-strokes-are-il",
  "sign-not-in-this-kind-of-address",
] as const;
export type RepairReason = (typeof REPAIR_REASONS)[number];

export interface ReadWord {
  readonly text: string;
  /** 0 to 1. The engine's own guess, not a probability. */
  readonly confidence: number;
  readonly box: Box;
}
/** One line of print with its words. Boxes in pixels of the layout. */
export interface ReadLine {
  readonly line: Line;
  readonly fill: Fill;
  readonly words: readonly ReadWord[];
  readonly text: string;
  readonly confidence: number;
  readonly repairs: readonly Repair[];
}

export const NO_TEXT = { words: [], text: "", confidence: 0, repairs: [] } as const;
