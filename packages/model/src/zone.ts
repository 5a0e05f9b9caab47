import { type Instant, instant, type WallTime } from "./moment.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

/** Whether `zone` is an IANA time zone that this platform knows, such as `America/Toronto`. */
export function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en-CA", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false; // The constructor throws RangeError for an unknown name: that is the answer, not a fault.
  }
}

function format(zone: string): Intl.DateTimeFormat {
  let found = formats.get(zone);
  if (found === undefined) {
    found = new Intl.DateTimeFormat("en-CA", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
    formats.set(zone, found);
  }
  return found;
}

/** What the clock on the wall of `zone` shows at `utc`, as milliseconds on that clock. Whole seconds. */
function wallAt(utc: number, zone: string): number {
  const part: Record<string, number> = {};
  for (const { type, value } of format(zone).formatToParts(utc)) part[type] = Number(value);
  return Date.UTC(
    part["year"] ?? 0,
    (part["month"] ?? 1) - 1,
    part["day"] ?? 1,
    part["hour"] ?? 0,
    part["minute"] ?? 0,
    part["second"] ?? 0,
  );
}

const HOUR = 3_600_000;

/**
 * The instant at which clocks in `zone` showed `wall`, or why there is not exactly one: the hour that autumn repeats
 * happens twice, the hour that spring skips never. The caller keeps the wall time then; nothing is guessed.
 */
export function inZone(wall: WallTime, zone: string): Instant | "repeated" | "skipped" {
  const whole = wall.ms - (((wall.ms % 1000) + 1000) % 1000);
  const found = new Set<number>();
  // Offsets differ by at most a few hours around a change: try the offset on either side of it.
  for (const probe of [whole - 26 * HOUR, whole, whole + 26 * HOUR]) {
    const utc = whole - (wallAt(probe, zone) - probe);
    if (wallAt(utc, zone) === whole) found.add(utc);
  }
  const [only] = found;
  if (only === undefined) return "skipped";
  if (found.size > 1) return "repeated";
  return instant(only + (wall.ms - whole), wall.precision, wall.written, "zone-given");
}
