import { calendarMs, instant, type Moment, noTime, type Precision, wallTime } from "@holdfast/model";
import { monthByName } from "../csv/month-names.ts";

const BLANKS = /[\u00a0\u2000-\u200a\u202f ]+/gu;
const MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

const WEEKDAY = String.raw`(?:\p{L}{2,12}\.?,? )?`;
const MONTH_FIRST = new RegExp(String.raw`^${WEEKDAY}(\p{L}{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)`, "u");
const DAY_FIRST = new RegExp(
  String.raw`^${WEEKDAY}(?:le )?(\d{1,2})(?:er|st|nd|rd|th|\.)? (?:de )?(\p{L}{3,10})\.?,?(?: de)? (\d{4})(?!\d)`,
  "u",
);
const YEAR_FIRST = /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?!\d)/u;
const NUMBERS = /^(\d{1,2})([-./])(\d{1,2})\2(\d{4})(?!\d)/u;
const CLOCK =
  /^(?:,? ?| ?[·|] ?)(?:at |à |a las )?(\d{1,2})(?: ?h ?|[:.])(\d{2})(?:(?:[:.]| ?min ?)(\d{2})(?: ?s)?)? ?([ap]\.? ?m\.?)?(?: ?(?:UTC|GMT)(?:([+-])(\d{1,2})(?::?(\d{2}))?)?)?$/iu;
const UTC_NAMED = /(?:UTC|GMT)/iu;

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Day and month the other way round, where nothing tells and both are possible. */
  readonly swapped: boolean;
  readonly length: number;
}

/**
 * Whether a short text looks like a date with a clock time, in whatever language: a year of four digits and a time.
 * Enough to find where a page writes its times, not to read them.
 */
export const looksLikeTime = (text: string): boolean =>
  text.length <= 64 && /(?<!\d)(?:19|20)\d\d(?!\d)/u.test(text) && /(?<!\d)\d{1,2} ?[:.hH] ?\d{2}(?!\d)/u.test(text);

/**
 * A time as web pages write it in English or French: `Sep 22, 2017 6:33 am`, `19 Oct 2019, 14:37`, `13 sept. 2020 à 12 h
 * 26`, `Nov 10, 2022 4:03:24pm`, and dates in numbers. `order`: what the person said of numbers. A wall time unless the
 * text names UTC; no time where it is none that can be told.
 */
export function readWordedTime(written: string, order?: "dmy" | "mdy" | "ymd"): Moment {
  const text = written.replaceAll(MARKS, "").replaceAll(BLANKS, " ").trim();
  const date = readDay(text, order);
  if (date === null) return noTime(written);
  const [clock, hours, minutes, seconds, half, sign, zoneHours, zoneMinutes] =
    CLOCK.exec(text.slice(date.length)) ?? [];
  if (clock === undefined || hours === undefined || minutes === undefined) return noTime(written);
  const hour = half === undefined ? Number(hours) : hourOf(Number(hours), /^p/iu.test(half));
  const ms = at(date, date.month, date.day, hour, Number(minutes), Number(seconds ?? 0));
  if (ms === null) return noTime(written);
  const precision: Precision = seconds === undefined ? "minute" : "second";
  if (UTC_NAMED.test(clock)) {
    const offset = (Number(zoneHours ?? 0) * 60 + Number(zoneMinutes ?? 0)) * 60_000;
    if (offset > 14 * 3_600_000) return noTime(written);
    return instant(ms - (sign === "-" ? -offset : offset), precision, written);
  }
  if (!date.swapped) return wallTime(ms, precision, written);
  const other = at(date, date.day, date.month, hour, Number(minutes), Number(seconds ?? 0));
  const first = wallTime(ms, precision, written, other === null ? "zone-unknown" : "order-assumed");
  return other === null ? first : { ...first, other: wallTime(other, precision, written).ms };
}

const at = (
  { year }: Day,
  month: number,
  day: number,
  hour: number | null,
  minute: number,
  second: number,
): number | null => (hour === null ? null : calendarMs(year, month, day, hour, minute, second));

function readDay(text: string, order: "dmy" | "mdy" | "ymd" | undefined): Day | null {
  const worded = [MONTH_FIRST.exec(text), DAY_FIRST.exec(text)] as const;
  const [all, name, day, year] =
    worded[0] !== null ? worded[0] : worded[1] !== null ? [worded[1][0], worded[1][2], worded[1][1], worded[1][3]] : [];
  const month = monthByName(name ?? "");
  if (all !== undefined && month !== null) {
    return { year: Number(year), month, day: Number(day), swapped: false, length: all.length };
  }
  const first = YEAR_FIRST.exec(text);
  if (first !== null) {
    return {
      year: Number(first[1]),
      month: Number(first[3]),
      day: Number(first[4]),
      swapped: false,
      length: first[0].length,
    };
  }
  const numbers = NUMBERS.exec(text);
  if (numbers === null) return null;
  const [a, b] = [Number(numbers[1]), Number(numbers[3])];
  const dayFirst = order === "mdy" ? a > 12 : b <= 12 || order === "dmy";
  const said = order === "dmy" || order === "mdy";
  const swapped = !said && a <= 12 && b <= 12 && a !== b;
  const [dayOf, monthOf] = dayFirst ? [a, b] : [b, a];
  return { year: Number(numbers[4]), month: monthOf, day: dayOf, swapped, length: numbers[0].length };
}

/** An hour of the twelve-hour clock: 12 AM is 0, 12 PM is 12; null where there is no such hour. */
function hourOf(hour: number, afternoon: boolean): number | null {
  return hour < 1 || hour > 12 ? null : (hour % 12) + (afternoon ? 12 : 0);
}
