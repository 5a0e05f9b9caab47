import { calendarMs } from "@holdfast/model";

/** A DOS date and time as written, `YYYY-MM-DDTHH:MM:SS` in steps of two seconds, zone unknown; null where it is none. */
export function dosTime(raw: number): string | null {
  const [date, time] = [Math.floor(raw / 0x1_0000), raw % 0x1_0000];
  const ms = calendarMs(
    1980 + (date >>> 9),
    (date >>> 5) & 15,
    date & 31,
    time >>> 11,
    (time >>> 5) & 63,
    (time & 31) * 2,
  );
  return ms === null ? null : new Date(ms).toISOString().slice(0, 19);
}
