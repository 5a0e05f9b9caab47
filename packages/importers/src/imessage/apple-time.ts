import { instant, type Moment, noTime, YEARS } from "@holdfast/model";
import type { SqliteValue } from "../sqlite/record.ts";

/** Apple counts from here. */
const EPOCH_MS = Date.UTC(2001, 0, 1);
/** Numbers from here on count nanoseconds: as seconds they would lie after the year 5000 (macOS 10.13 and later). */
const NANOSECONDS_FROM = 100_000_000_000n;
const FIRST_MS = Date.UTC(YEARS.first, 0);
const END_MS = Date.UTC(YEARS.last + 1, 0);

/** Seconds or nanoseconds since 2001-01-01 UTC; 0 and null are no time. What lies below a millisecond is cut off. */
export function appleTime(value: SqliteValue | undefined): Moment {
  if (typeof value !== "number" && typeof value !== "bigint") return noTime("");
  if (typeof value === "number" && !Number.isInteger(value)) {
    const ms = EPOCH_MS + Math.floor(value * 1000);
    return value > 0 && ms < END_MS ? instant(ms, "millisecond", String(value)) : noTime(String(value));
  }
  const count = BigInt(value);
  const written = String(count);
  if (count === 0n) return noTime(written);
  const fine = count >= NANOSECONDS_FROM || count <= -NANOSECONDS_FROM;
  const ms = EPOCH_MS + (fine ? Number(count / 1_000_000n) : Number(count) * 1000);
  return ms >= FIRST_MS && ms < END_MS ? instant(ms, fine ? "millisecond" : "second", written) : noTime(written);
}
