import { calendarMs, instant, type Moment, noTime, wallTime } from "@holdfast/model";

const TITLE = /^(\d{2})\.(\d{2})\.(\d{4}) (\d{2}):(\d{2}):(\d{2})(?: UTC([+-])(\d{2}):(\d{2}))?$/u;

/**
 * The time in the `title` of a message: `15.01.2024 10:00:00 UTC+02:00`. The program fixes day before month. Older
 * versions leave the offset out: the clock of the computer that exported.
 */
export function readTitleTime(written: string): Moment {
  const [, day, month, year, hour, minute, second, sign, hours, minutes] = TITLE.exec(written) ?? [];
  if (year === undefined) return noTime(written);
  const ms = calendarMs(Number(year), Number(month), Number(day), Number(hour), Number(minute), Number(second));
  if (ms === null) return noTime(written);
  if (sign === undefined) return wallTime(ms, "second", written);
  const offset = Number(hours) * 60 + Number(minutes);
  if (offset > 14 * 60 || Number(minutes) > 59) return noTime(written);
  return instant(ms - (sign === "-" ? -offset : offset) * 60_000, "second", written);
}
