import type { Dated } from "../dated.ts";
import type { WordsKey } from "../said.ts";
import type { CheckupPlatform } from "./checkup-platform.ts";

/** What a setting guards, in the order of a check-up. Words under `checkup.guard.<id>`. */
export const GUARDS = [
  "private",
  "contact",
  "friends-list",
  "find-me",
  "age",
  "sign-in",
  "sessions",
  "tags",
  "location",
  "activity",
  "images",
  "warnings",
  "family",
  "camera",
  "download",
] as const;
export type Guard = (typeof GUARDS)[number];

/**
 * The four that matter most, since the lever of this crime is the list of contacts and not the picture. Our own judgement,
 * from the figures of C3P and Thorn; docs/prevention.md says so.
 */
export const FIRST_GUARDS: readonly ["private", "contact", "friends-list", "find-me"] = [
  "private",
  "contact",
  "friends-list",
  "find-me",
];
export type FirstGuard = (typeof FIRST_GUARDS)[number];

/** A way through menus, as its source writes it: labels parted by ` > `. */
export interface MenuPath {
  readonly text: string;
  /** The date that the source of this path carries, as exact as it is known; null where it carries none. */
  readonly seenDate: string | null;
}

/** One setting of one app or device. */
export interface Setting extends Dated {
  /** `instagram.private-account`. */
  readonly id: string;
  readonly platform: CheckupPlatform;
  readonly guards: Guard;
  /** As the app writes it. `fr` is null where no source shows the French name: never translate it. */
  readonly name: { readonly en: string; readonly fr: string | null };
  /** There is no switch: the app does it by itself. */
  readonly automatic: boolean;
  /** Why it matters for this crime. */
  readonly why: WordsKey;
  /** How it stands for teens before anybody touches it; null where no source says. */
  readonly teen: WordsKey | null;
  /** Null where no source shows one. Ask `settingWay`, which knows when a path is too old to be shown as one. */
  readonly paths: { readonly en: MenuPath | null; readonly fr: MenuPath | null };
  readonly url: string | null;
  /** `destination`: a page of the app itself. `evidence`: where the text was read; name it, send nobody there. */
  readonly urlRole: "destination" | "evidence" | null;
}
