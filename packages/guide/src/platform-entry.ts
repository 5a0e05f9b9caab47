import type { Audience } from "./contact.ts";
import type { Country } from "./country.ts";
import type { Dated } from "./dated.ts";
import type { GuidePlatform } from "./guide-platform.ts";
import type { WordsKey } from "./said.ts";

/** `removal`: to have a picture that was posted taken down. `identify`: what police need to find the account. */
export const TOPICS = ["capture", "identify", "export", "report", "block", "removal"] as const;
export type Topic = (typeof TOPICS)[number];

/**
 * How one thing is done in one app. Menu names stand in English only where the app's own text was read; French names
 * the place instead, because no French menu was read.
 */
export interface PlatformEntry extends Dated {
  readonly id: string;
  /** `any`: holds for every app. */
  readonly platforms: readonly GuidePlatform[] | "any";
  readonly topic: Topic;
  readonly audience: Audience;
  readonly country: Country | "any";
  /** In order. Empty where nothing was verified. */
  readonly steps: readonly WordsKey[];
  /** What to look for, where nothing was verified. Say so beside it, and never call it a step. */
  readonly lookFor: readonly WordsKey[];
  /** The one fact about this app that changes what to do. */
  readonly hint?: WordsKey;
  readonly url: string | null;
  /**
   * `destination`: an address to open. `evidence`: the page the text was read from, some of them by third parties:
   * name it as the source and send nobody there.
   */
  readonly urlRole: "evidence" | "destination" | null;
}
