import { calendarMs, instant, type Moment, noTime, wallTime, YEARS } from "@holdfast/model";

const FIRST_MS = Date.UTC(YEARS.first, 0);
const END_MS = Date.UTC(YEARS.last + 1, 0);
/** Numbers from here on count microseconds: as milliseconds they would lie after the year 5138. */
const MICROSECONDS_FROM = 1e14;

const CREATED = /^(\d{4})-(\d{2})-(\d{2}) (\d{2}):(\d{2}):(\d{2})( UTC)?$/u;

/**
 * The time of a chat or snap. `Created(microseconds)` holds milliseconds in most exports and microseconds in some, so
 * its size decides; it may be 0 or absent, as `Created` may be empty. Where both stand and do not name the same second,
 * `Created` counts, since people read it, and the message is flagged.
 */
export function snapTime(
  created: string | null,
  digits: string | null,
): { readonly at: Moment; readonly disagree: boolean } {
  const text = readCreated(created ?? "");
  const number = readNumber(digits ?? "");
  if (number === null) return { at: text, disagree: false };
  const fine = instant(number, "millisecond", digits ?? "");
  if (text.type === "none") return { at: fine, disagree: false };
  if (text.ms !== Math.floor(number / 1000) * 1000) return { at: text, disagree: true };
  return { at: fine, disagree: false };
}

function readNumber(digits: string): number | null {
  if (!/^\d{1,17}$/u.test(digits)) return null;
  const value = Number(digits);
  const ms = value >= MICROSECONDS_FROM ? Math.floor(value / 1000) : value;
  return ms >= FIRST_MS && ms < END_MS ? ms : null;
}

function readCreated(written: string): Moment {
  const [, year, month, day, hour, minute, second, utc] = CREATED.exec(written) ?? [];
  if (year === undefined) return noTime(written);
  const ms = calendarMs(Number(year), Number(month), Number(day), Number(hour), Number(minute), Number(second));
  if (ms === null) return noTime(written);
  return utc === undefined ? wallTime(ms, "second", written) : instant(ms, "second", written);
}
