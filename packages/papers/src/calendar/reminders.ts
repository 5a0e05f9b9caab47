import { YEARS } from "@holdfast/model";
import type { Language } from "@holdfast/words";
import { caseIndex } from "../facts/case-index.ts";
import { platformsOf } from "../facts/platforms-of.ts";
import { sayIn } from "../facts/say.ts";
import type { PaperInput } from "../paper-input.ts";
import { calendarFile } from "./calendar-file.ts";
import { DOWNLOADS } from "./download-facts.ts";

export const REMINDERS = ["call-back", "check-answer", "money", "fetch-file", "file-soon-gone", "check-in"] as const;
export type ReminderId = (typeof REMINDERS)[number];

/** One thing to come back to. */
export interface Reminder {
  readonly id: ReminderId;
  /** The apps it is about; not in the title, which anybody may see. */
  readonly platforms: readonly string[];
  /** `2026-11-24`, counted from the device's day. */
  readonly day: string;
  /** Gives nothing away to whoever sees the calendar. */
  readonly title: string;
}

const DAY_MS = 86_400_000;
/** Days after the paper is made. Our own judgement: soon enough to matter, late enough for an answer. */
const AFTER: Readonly<Record<Exclude<ReminderId, "fetch-file" | "file-soon-gone">, number>> = {
  money: 2,
  "check-answer": 3,
  "call-back": 7,
  "check-in": 14,
};

/** The device's clock; one that is far off gives the first day that it could be, so that the file can be read at all. */
function clockOf({ madeAt }: PaperInput): number {
  const year = Number.isFinite(madeAt) ? new Date(madeAt).getUTCFullYear() : Number.NaN;
  return year >= YEARS.first && year <= YEARS.last ? madeAt : Date.UTC(YEARS.first, 0, 1);
}

/** What to come back to, earliest first, by what the person said and which apps are named. */
export function reminderList(input: PaperInput, language: Language): readonly Reminder[] {
  const { words } = sayIn(language);
  const { situation } = input;
  const platforms = platformsOf(input, caseIndex(input)).map(({ platform }) => platform);
  const found: Reminder[] = [];
  const start = clockOf(input);
  const add = (id: ReminderId, days: number, platform?: string): void => {
    const day = new Date(start + days * DAY_MS).toISOString().slice(0, 10);
    const named = platform === undefined ? [] : [platform];
    const same = found.findIndex((other) => other.id === id && other.day === day);
    const known = found[same];
    if (known === undefined) found.push({ id, day, title: words[`papers.reminder.${id}`](), platforms: named });
    else found[same] = { ...known, platforms: [...known.platforms, ...named] };
  };
  if ((situation.payments ?? []).length > 0 || situation.paid === "yes") add("money", AFTER.money);
  if (platforms.length > 0) add("check-answer", AFTER["check-answer"]);
  add("call-back", AFTER["call-back"]);
  add("check-in", AFTER["check-in"]);
  for (const { platform, ready, lasts } of DOWNLOADS) {
    if (!platforms.includes(platform)) continue;
    add("fetch-file", ready, platform);
    if (lasts !== null && lasts > 1) add("file-soon-gone", ready + lasts - 1, platform);
  }
  return found.toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
}

/** The reminders as a calendar file, for the person's own calendar. Suggested name: `reminders.ics`. */
export function reminders(input: PaperInput, language: Language): string {
  const stamp = new Date(clockOf(input));
  const base = compactStamp(stamp);
  const days = reminderList(input, language).map(({ id, day, title }) => ({
    // A number in place of the word: some calendars show ids.
    uid: `${base}-${REMINDERS.indexOf(id)}-${day}@reminders.invalid`,
    day,
    title,
  }));
  return calendarFile(days, stamp);
}

const compactStamp = (stamp: Date): string =>
  stamp
    .toISOString()
    .replaceAll(/[^0-9]/gu, "")
    .slice(0, 14);
