import { inMonths } from "../in-months.ts";
import type { WordsKey } from "../said.ts";

/** Three months: our own choice; menus and defaults moved about as often in 2025 and 2026. */
export const CHECKUP_MONTHS = 3;

/** A whole day for a calendar, in the shape that the calendar writer of `papers` takes once its title is said. */
export interface PlannedDay {
  /** The same whenever the same day is planned again. */
  readonly uid: string;
  /** `2027-02-24`. */
  readonly day: string;
  /** Gives nothing away to whoever sees the calendar. */
  readonly title: WordsKey;
}

/** The next `count` days for a check-up, three months apart, counted from the device's day `on`. */
export function checkupReminders(on: string, count = 4): readonly PlannedDay[] {
  return Array.from({ length: count }, (_, n) => {
    const day = inMonths(on, CHECKUP_MONTHS * (n + 1));
    return { uid: `look-${day}@reminders.invalid`, day, title: "checkup.reminder" };
  });
}
