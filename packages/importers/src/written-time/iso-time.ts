import { calendarMs, instant, type Moment, noTime, type Precision, wallTime } from "@holdfast/model";

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:(?:[Tt]| {1,2})(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)? ?(Z|z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/u;

/**
 * A date and time year first, as ISO 8601, RFC 3339 and SQL write it. With `Z`, `UTC`, `GMT` or an offset it is certain;
 * with none its zone is not known. A date alone is a day. No time where it is not written so, or there is no such day.
 */
export function readIso(written: string): Moment {
  const [, year, month, day, hour, minute, second, fraction, zone] = ISO.exec(written) ?? [];
  if (year === undefined) return noTime(written);
  const ms = calendarMs(
    Number(year),
    Number(month),
    Number(day),
    Number(hour ?? 0),
    Number(minute ?? 0),
    Number(second ?? 0),
    Number((fraction ?? "").padEnd(3, "0").slice(0, 3)),
  );
  if (ms === null) return noTime(written);
  const precision = precisionOf(hour, second, fraction);
  if (zone === undefined) return wallTime(ms, precision, written);
  const offset = offsetMinutes(zone);
  return offset === null ? noTime(written) : instant(ms - offset * 60_000, precision, written);
}

function precisionOf(hour?: string, second?: string, fraction?: string): Precision {
  if (hour === undefined) return "day";
  if (second === undefined) return "minute";
  return fraction === undefined ? "second" : "millisecond";
}

function offsetMinutes(zone: string): number | null {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})?$/u.exec(zone) ?? [];
  if (hours === undefined) return 0;
  const offset = Number(hours) * 60 + Number(minutes ?? 0);
  // Offsets in use run from -12:00 to +14:00.
  if (offset > 14 * 60 || Number(minutes ?? 0) > 59) return null;
  return sign === "-" ? -offset : offset;
}
