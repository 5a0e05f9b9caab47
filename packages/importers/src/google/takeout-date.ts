import { calendarMs, instant, type Moment, noTime } from "@holdfast/model";

/**
 * Data: how Takeout writes `created_date`, by the language of the account. English as read by several projects (2026-11);
 * French by CLDR 46 `fr` and `fr-CA` full dates, not seen in an export. A date of another language has no time.
 */
const ENGLISH = /^[A-Z][a-z]{5,8}, ([A-Z][a-z]{2,8}) (\d{1,2}), (\d{4}) at (\d{1,2}):(\d{2}):(\d{2})\s([AP]M) UTC$/u;
const FRENCH =
  /^[a-z]{5,8} (\d{1,2})(?:er)? ([a-zéû]{3,9}) (\d{4}) [àa] (\d{1,2})(?::| h )(\d{2})(?::| min )(\d{2})(?: s)? UTC$/u;
const MONTHS: readonly (readonly string[])[] = [
  ["january", "janvier"],
  ["february", "février"],
  ["march", "mars"],
  ["april", "avril"],
  ["may", "mai"],
  ["june", "juin"],
  ["july", "juillet"],
  ["august", "août"],
  ["september", "septembre"],
  ["october", "octobre"],
  ["november", "novembre"],
  ["december", "décembre"],
];
const monthOf = (name: string | undefined): number =>
  MONTHS.findIndex((names) => names.includes((name ?? "").toLowerCase())) + 1;

/** `Thursday, November 3, 2016 at 11:59:50 AM UTC`, blanks of any kind. */
export function takeoutDate(written: string): Moment {
  const plain = written.replaceAll(/[\u00a0\u202f\u2009]/gu, " ");
  const english = ENGLISH.exec(plain);
  if (english !== null) {
    const [, month, day, year, hour, minute, second, half] = english;
    const h = Number(hour);
    if (h < 1 || h > 12) return noTime(written);
    return momentOf([year, monthOf(month), day, (h % 12) + (half === "PM" ? 12 : 0), minute, second], written);
  }
  const [, day, month, year, hour, minute, second] = FRENCH.exec(plain) ?? [];
  return day === undefined ? noTime(written) : momentOf([year, monthOf(month), day, hour, minute, second], written);
}

function momentOf(parts: readonly (string | number | undefined)[], written: string): Moment {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map(Number);
  const ms = calendarMs(year, month, day, hour, minute, second);
  return ms === null ? noTime(written) : instant(ms, "second", written);
}
