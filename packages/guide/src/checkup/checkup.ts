import type { WordsKey } from "../said.ts";
import { type CheckupPlatform, isCheckupDevice } from "./checkup-platform.ts";
import { SETTINGS } from "./data/settings.ts";
import { FIRST_GUARDS, type FirstGuard, GUARDS, type Setting } from "./setting.ts";

/**
 * One thing to look at. `setting`: a known setting. `act`: something to do that is no setting. `unknown`: nothing about
 * this was verified for this app, so it says what to look for and never where.
 */
export type CheckupItem =
  | { readonly kind: "setting"; readonly id: string; readonly setting: Setting }
  | {
      readonly kind: "act";
      readonly id: string;
      readonly title: WordsKey;
      readonly why: WordsKey;
      readonly how: WordsKey;
    }
  | { readonly kind: "unknown"; readonly id: string; readonly guards: FirstGuard; readonly lookFor: WordsKey };

/** What is asked before any setting. `yes` leaves for the help path: settings wait while somebody threatens. */
export interface CheckupOpening {
  readonly question: WordsKey;
  readonly why: WordsKey;
  readonly yes: { readonly label: WordsKey; readonly goes: "help" };
  readonly no: { readonly label: WordsKey; readonly goes: "check-up" };
}

export const ACCOUNT_AGES = ["real", "not-real", "not-sure", "not-said"] as const;
export type AccountAge = (typeof ACCOUNT_AGES)[number];

export interface Checkup {
  readonly platform: CheckupPlatform;
  readonly opening: CheckupOpening;
  /** The first question: teen protections hang on the age in the account. Null for a device. */
  readonly age: {
    readonly question: WordsKey;
    readonly why: WordsKey;
    readonly advice: Readonly<Partial<Record<AccountAge, WordsKey>>>;
  } | null;
  /** The four that matter most, in order. Empty for a device. */
  readonly first: readonly CheckupItem[];
  readonly rest: readonly CheckupItem[];
  /** Nothing at all was verified for this app: say so before the list. */
  readonly nothingVerified: boolean;
}

const OPENING: CheckupOpening = {
  question: "checkup.threatened.question",
  why: "checkup.threatened.why",
  yes: { label: "checkup.threatened.yes", goes: "help" },
  no: { label: "checkup.threatened.no", goes: "check-up" },
};

const AGE: NonNullable<Checkup["age"]> = {
  question: "checkup.age.question",
  why: "checkup.age.why",
  advice: { "not-real": "checkup.age.not-real.advice", "not-sure": "checkup.age.not-sure.advice" },
};

/** Apps in which others follow or befriend the account and stay when it goes private. */
const HAS_FOLLOWERS: ReadonlySet<CheckupPlatform> = new Set([
  "instagram",
  "facebook",
  "snapchat",
  "tiktok",
  "discord",
  "x",
  "roblox",
]);

const REMOVE_UNKNOWN = {
  kind: "act",
  title: "checkup.act.remove-unknown",
  why: "checkup.act.remove-unknown.why",
  how: "checkup.act.remove-unknown.how",
} as const;

/** The check-up of one app or device: what is asked first, the four that matter most, the rest. */
export function checkupFor(platform: CheckupPlatform): Checkup {
  const settings = SETTINGS.filter((one) => one.platform === platform);
  const device = isCheckupDevice(platform);
  const firsts: readonly string[] = device ? [] : FIRST_GUARDS;
  return {
    platform,
    opening: OPENING,
    age: device ? null : AGE,
    first: device ? [] : FIRST_GUARDS.flatMap((guards) => itemsOf(platform, guards, settings)),
    rest: GUARDS.filter((guard) => !firsts.includes(guard)).flatMap((guard) =>
      settings.filter((one) => one.guards === guard).map(settingItem),
    ),
    nothingVerified: settings.every(({ confidence }) => confidence === "unverified"),
  };
}

function itemsOf(platform: CheckupPlatform, guards: FirstGuard, settings: readonly Setting[]): readonly CheckupItem[] {
  const found = settings.filter((one) => one.guards === guards).map(settingItem);
  const items: CheckupItem[] =
    found.length > 0
      ? found
      : [{ kind: "unknown", id: `${platform}.${guards}`, guards, lookFor: `checkup.guard.${guards}.look-for` }];
  if (guards === "private" && HAS_FOLLOWERS.has(platform))
    items.push({ ...REMOVE_UNKNOWN, id: `${platform}.remove-unknown` });
  return items;
}

const settingItem = (setting: Setting): CheckupItem => ({ kind: "setting", id: setting.id, setting });

/** All of it, in order. */
export const checkupItems = ({ first, rest }: Checkup): readonly CheckupItem[] => [...first, ...rest];
