import type { Precision } from "@holdfast/model";
import type { YearPlace } from "../dates/date-reading.ts";
import { monthByName } from "./month-names.ts";

/** A date of three numbers as a table writes it, with its clock. */
export interface NumericDate {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly place: YearPlace;
  /** Digits of the year. */
  readonly digits: 2 | 4;
  readonly clock: Clock;
  /** Set where a month's name leaves one order only. */
  readonly order?: "dmy";
}

interface Clock {
  readonly ms: number;
  readonly precision: Precision;
  /** Minutes east of UTC where written; null when no zone is. */
  readonly offset: number | null;
}

const CLOCK =
  /^(?:,? +|T|, ?)(?:at +|à +|a las +)?(\d{1,2})(?:[:.hH](\d{2}))(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?[ \u00a0\u202f]*([AaPp]\.?[ \u00a0]?[Mm]\.?)?(?: ?(Z|UTC|GMT|[+-]\d{2}:?\d{2}))?$/u;
const NUMBERS = /^(\d{1,4})([-./])(\d{1,2})\2(\d{4}|\d{1,2})(?!\d)/u;
const DAY_FIRST =
  /^(?:\p{L}{2,10}\.?,? +)?(\d{1,2})(?:st|nd|rd|th|er|º)?[ -](?:de )?(\p{L}{3,10})\.?,?[ -](?:de )?(\d{4})(?!\d)/u;
const MONTH_FIRST = /^(?:\p{L}{2,10}\.?,? +)?(\p{L}{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/u;

/** A date and time that is not written as ISO 8601; null where it is none that can be told. */
export function readWrittenDate(written: string): NumericDate | null {
  const numbers = NUMBERS.exec(written);
  if (numbers !== null) {
    const [all, a = "", , b = "", c = ""] = numbers;
    const clock = readClock(written.slice(all.length));
    if (clock === null || a.length === 3 || (a.length === 4 && c.length === 4)) return null;
    const place: YearPlace = a.length === 4 ? "first" : c.length === 4 ? "last" : "either";
    if (place === "either" && c.length !== 2) return null;
    return { a: Number(a), b: Number(b), c: Number(c), place, digits: place === "either" ? 2 : 4, clock };
  }
  const [dayFirst, monthFirst] = [DAY_FIRST.exec(written), MONTH_FIRST.exec(written)];
  const [all, day, name, year] =
    dayFirst !== null
      ? [dayFirst[0], dayFirst[1], dayFirst[2], dayFirst[3]]
      : monthFirst !== null
        ? [monthFirst[0], monthFirst[2], monthFirst[1], monthFirst[3]]
        : [];
  const month = monthByName(name ?? "");
  const clock = readClock(written.slice(all?.length ?? 0));
  if (all === undefined || month === null || clock === null) return null;
  return { a: Number(day), b: month, c: Number(year), place: "last", digits: 4, clock, order: "dmy" };
}

function readClock(rest: string): Clock | null {
  if (rest === "") return { ms: 0, precision: "day", offset: null };
  const [, hours, minutes, seconds, fraction, half, zone] = CLOCK.exec(rest) ?? [];
  if (hours === undefined || minutes === undefined) return null;
  const hour = half === undefined ? Number(hours) : hourOf(Number(hours), /^p/iu.test(half));
  if (hour === null || hour > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return null;
  const ms = ((hour * 60 + Number(minutes)) * 60 + Number(seconds ?? 0)) * 1000;
  const precision = seconds === undefined ? "minute" : fraction === undefined ? "second" : "millisecond";
  const offset = zone === undefined ? null : offsetOf(zone);
  if (Number.isNaN(offset)) return null;
  return { ms: ms + Number((fraction ?? "").padEnd(3, "0").slice(0, 3)), precision, offset };
}

/** An hour of the twelve-hour clock: 12 AM is 0, 12 PM is 12; null where there is no such hour. */
function hourOf(hour: number, afternoon: boolean): number | null {
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (afternoon ? 12 : 0);
}

function offsetOf(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/u.exec(zone) ?? [];
  if (hours === undefined) return 0;
  const offset = Number(hours) * 60 + Number(minutes);
  return offset > 14 * 60 ? Number.NaN : sign === "-" ? -offset : offset;
}
