import type { PlannedDay } from "../checkup/checkup-reminders.ts";
import { inDays, inMonths } from "../in-months.ts";
import type { CheckInRhythm } from "./family-plan.ts";

/** The next `count` days for a check-in, counted from the device's day `on`. Empty where the two agreed on none. */
export function checkInDays(on: string, rhythm: CheckInRhythm, count = 6): readonly PlannedDay[] {
  if (rhythm === "none") return [];
  return Array.from({ length: count }, (_, n) => {
    const day = dayOf(on, rhythm, n + 1);
    return { uid: `talk-${day}@reminders.invalid`, day, title: "family.check-in.reminder" };
  });
}

function dayOf(on: string, rhythm: Exclude<CheckInRhythm, "none">, n: number): string {
  switch (rhythm) {
    case "weekly":
      return inDays(on, 7 * n);
    case "monthly":
      return inMonths(on, n);
    case "each-term":
      return inMonths(on, 3 * n);
  }
}
