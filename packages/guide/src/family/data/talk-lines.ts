// Data: ways to begin a talk, what to leave out and why, and the first five minutes. Sources: docs/prevention.md.

import type { WordsKey } from "../../said.ts";
import type { AvoidLine, StarterLine } from "../talk-line.ts";

export const STARTERS: readonly StarterLine[] = [
  { bands: ["8-10"], key: "family.starter.body-8" },
  { bands: ["8-10"], key: "family.starter.game-8" },
  { bands: ["8-10"], key: "family.starter.tell-8" },
  { bands: ["11-13", "14-17"], key: "family.starter.news-11" },
  { bands: ["11-13", "14-17"], key: "family.starter.first-11" },
  { bands: ["11-13", "14-17"], key: "family.starter.stop-11" },
  { bands: ["11-13", "14-17"], key: "family.starter.clean-11" },
  { bands: ["14-17"], key: "family.starter.friend-14" },
  { bands: ["14-17"], key: "family.starter.money-14" },
  { bands: ["adult"], key: "family.starter.adult-mail" },
  { bands: ["adult"], key: "family.starter.adult-know" },
];

export const AVOID: readonly AvoidLine[] = [
  { bands: ["8-10", "11-13", "14-17", "adult"], key: "family.avoid.how-could", why: "family.avoid.how-could.why" },
  { bands: ["8-10", "11-13", "14-17", "adult"], key: "family.avoid.show-me", why: "family.avoid.show-me.why" },
  { bands: ["8-10", "11-13", "14-17"], key: "family.avoid.told-you", why: "family.avoid.told-you.why" },
  { bands: ["8-10", "11-13", "14-17"], key: "family.avoid.phone", why: "family.avoid.phone.why" },
  { bands: ["11-13", "14-17"], key: "family.avoid.jail", why: "family.avoid.jail.why" },
  { bands: ["11-13", "14-17", "adult"], key: "family.avoid.forever", why: "family.avoid.forever.why" },
  { bands: ["8-10", "11-13", "14-17", "adult"], key: "family.avoid.why-trust", why: "family.avoid.why-trust.why" },
];

/** In order. What to say stands in quotation marks in the words. */
export const FIRST_MINUTES: readonly WordsKey[] = [
  "family.first-minutes.breathe",
  "family.first-minutes.thank",
  "family.first-minutes.not-fault",
  "family.first-minutes.safe",
  "family.first-minutes.three-no",
  "family.first-minutes.keep",
  "family.first-minutes.stay",
  "family.first-minutes.not-do",
];
