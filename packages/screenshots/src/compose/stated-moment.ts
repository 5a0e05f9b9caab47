import { calendarMs, type Moment, noTime, wallTime } from "@holdfast/model";
import { clockIn, dayIn } from "./clock.ts";
import type { MissingTime, ReadText } from "./read-screenshot-types.ts";

/** The time that a day heading and a clock state together, and what they leave out. The zone is always missing. */
export function statedMoment(
  day: ReadText | null,
  clock: ReadText | null,
): { at: Moment; missing: readonly MissingTime[] } {
  const written = [day?.text, clock?.text].filter((text) => text !== undefined).join(" ");
  const date = day === null ? null : dayIn(day.text);
  const time = clock === null ? null : (clockIn(clock.text)?.time ?? null);
  const missing: MissingTime[] = [];
  if (date === null || date.month === null || date.day === null) missing.push("day");
  if (date === null || date.year === null) missing.push("year");
  if (time === null) missing.push("clock");
  else if (time.halfUnknown) missing.push("half-of-day");
  missing.push("zone");
  if (date?.year == null || date.month === null || date.day === null) return { at: noTime(written), missing };
  const ms = calendarMs(date.year, date.month, date.day, time?.hour ?? 0, time?.minute ?? 0);
  if (ms === null) return { at: noTime(written), missing };
  return { at: wallTime(ms, time === null ? "day" : "minute", written, "stated"), missing };
}
