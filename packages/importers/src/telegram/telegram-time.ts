import { instant, type Moment, noTime, wallTime, YEARS } from "@holdfast/model";
import { clockAt } from "../json/clock-digits.ts";
import { digitsAt } from "../json/json-item.ts";
import type { JsonScan } from "../json/json-scan.ts";
import { F } from "./telegram-plan.ts";

const FIRST_SECOND = Date.UTC(YEARS.first, 0) / 1000;
const LAST_SECOND = Date.UTC(YEARS.last + 1, 0) / 1000;
const QUARTER = 900_000;
/** Zones reach from UTC-12 to UTC+14. */
const WIDEST = 14 * 3_600_000;

/** A message's time, and what its two spellings say about each other. */
export interface TelegramTime {
  readonly at: Moment;
  /** Minutes that the exporting computer's clock was ahead of UTC; null when the message does not say. */
  readonly offset: number | null;
  /** `date` and `date_unixtime` cannot both be right. */
  readonly disagree: boolean;
}

/**
 * `date_unixtime` is UTC (tdesktop 3.7.6, June 2022); `date` is the clock of the exporting computer, with no zone.
 * The first is believed where there is one.
 */
export function readTime(scan: JsonScan): TelegramTime {
  const wall = clockOf(scan);
  const seconds = secondsOf(scan);
  if (seconds >= FIRST_SECOND && seconds < LAST_SECOND) {
    const ms = seconds * 1000;
    const ahead = wall - ms;
    const known = wall >= 0 && ahead % QUARTER === 0 && Math.abs(ahead) <= WIDEST;
    return {
      at: instant(ms, "second", scan.scalar(F.date_unixtime) ?? ""),
      offset: known ? ahead / 60_000 : null,
      disagree: wall >= 0 && !known,
    };
  }
  const written = scan.scalar(F.date) ?? scan.scalar(F.date_unixtime) ?? "";
  if (wall < 0) return { at: noTime(written), offset: null, disagree: false };
  return { at: wallTime(wall, "second", written), offset: null, disagree: false };
}

/** `date` in milliseconds on its own clock, or -1. */
function clockOf(scan: JsonScan): number {
  const start = scan.starts[F.date] ?? -1;
  // The quotes, and `YYYY-MM-DDTHH:MM:SS`.
  return start >= 0 && (scan.ends[F.date] ?? 0) - start === 21 ? clockAt(scan.bytes, start + 1) : -1;
}

/** `date_unixtime`, a string of digits or a number; -1 when it is neither. */
function secondsOf(scan: JsonScan): number {
  const start = scan.starts[F.date_unixtime] ?? -1;
  if (start < 0) return -1;
  const quoted = scan.bytes[start] === 0x22 ? 1 : 0;
  return digitsAt(scan.bytes, start + quoted, (scan.ends[F.date_unixtime] ?? 0) - quoted);
}
