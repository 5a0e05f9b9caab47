import { calendarMs } from "@holdfast/model";
import { isDigit } from "./json-bytes.ts";

let lastDay = -1;
let lastDayMs = 0;

const two = (b: Uint8Array, at: number): number => {
  const high = b[at];
  const low = b[at + 1];
  if (high === undefined || low === undefined || !isDigit(high) || !isDigit(low)) return Number.NaN;
  return (high - 0x30) * 10 + (low - 0x30);
};

/**
 * The clock reading `YYYY-MM-DD?HH:MM:SS` at `at` (any one byte between day and hour), in milliseconds on its own
 * clock; -1 when it is not one. Nineteen bytes are looked at.
 */
export function clockAt(b: Uint8Array, at: number): number {
  if (b[at + 4] !== 0x2d || b[at + 7] !== 0x2d || b[at + 13] !== 0x3a || b[at + 16] !== 0x3a) return -1;
  const year = two(b, at) * 100 + two(b, at + 2);
  const month = two(b, at + 5);
  const dayOfMonth = two(b, at + 8);
  const day = year * 10_000 + month * 100 + dayOfMonth;
  if (day !== lastDay) {
    const ms = Number.isNaN(day) ? null : calendarMs(year, month, dayOfMonth);
    if (ms === null) return -1;
    lastDay = day;
    lastDayMs = ms;
  }
  const hour = two(b, at + 11);
  const minute = two(b, at + 14);
  const second = two(b, at + 17);
  // Written so that NaN, which is in no range, is refused.
  if (hour <= 23 && minute <= 59 && second <= 59) return lastDayMs + ((hour * 60 + minute) * 60 + second) * 1000;
  return -1;
}
