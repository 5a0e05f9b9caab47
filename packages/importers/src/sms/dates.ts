import { calendarMs, instant, type Moment, noTime, YEARS } from "@holdfast/model";

/** Readings below this are seconds: as milliseconds they would lie before March 1973. */
const FIRST_MILLISECONDS = 100_000_000_000;
const DIGITS = /^\d{1,15}$/u;
const FIRST = Date.UTC(YEARS.first, 0, 1);
const END = Date.UTC(YEARS.last + 1, 0, 1);

export interface ReadDate {
  readonly at: Moment;
  /** The number was taken for seconds because of its size. */
  readonly seconds: boolean;
}

/** The `date` attribute: milliseconds since 1970 in UTC; some programs write seconds for MMS. */
export function backupDate(written: string): ReadDate {
  if (!DIGITS.test(written)) return { at: noTime(written), seconds: false };
  const value = Number(written);
  const seconds = value < FIRST_MILLISECONDS;
  const ms = seconds ? value * 1000 : value;
  if (ms < FIRST || ms >= END) return { at: noTime(written), seconds: false };
  return { at: instant(ms, seconds ? "second" : "millisecond", written), seconds };
}

// As English-language phones write it, in their own zone: `Oct 5, 2023 3:45:12 PM`, `5 Oct 2023 15:45:12`.
const READABLE =
  /^(?:(?<m1>[A-Z][a-z]{2})[a-z]* (?<d1>\d{1,2})|(?<d2>\d{1,2}) (?<m2>[A-Z][a-z]{2})[a-z]*),? (?<y>\d{4}),? (?<h>\d{1,2}):(?<min>\d{2}):(?<s>\d{2})(?:\s(?<half>[AaPp])\.?[Mm]\.?)?$/u;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const QUARTER = 900_000;

/**
 * Minutes that the phone's clock was ahead of UTC, from `readable_date`; null where it cannot be told. It is said in
 * the ledger and never used: the instant is already certain.
 */
export function readableOffset(at: Moment, readable: string): number | null {
  if (at.type !== "instant") return null;
  const found = READABLE.exec(readable.slice(0, 60))?.groups;
  if (found === undefined) return null;
  const month = MONTHS.indexOf(found["m1"] ?? found["m2"] ?? "") + 1;
  const half = found["half"]?.toLowerCase();
  const hour = Number(found["h"]);
  if (half !== undefined && (hour < 1 || hour > 12)) return null;
  const hours = half === undefined ? hour : (hour % 12) + (half === "p" ? 12 : 0);
  const day = Number(found["d1"] ?? found["d2"]);
  const wall = calendarMs(Number(found["y"]), month, day, hours, Number(found["min"]), Number(found["s"]));
  if (wall === null) return null;
  const difference = wall - Math.floor(at.ms / 1000) * 1000;
  if (difference % QUARTER !== 0 || Math.abs(difference) > 14 * 4 * QUARTER) return null;
  return difference / 60_000;
}

/** `UTC-04:00`. */
export function offsetName(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (n: number): string => String(n).padStart(2, "0");
  return `UTC${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
