import { instant, type Moment, noTime, wallTime } from "@holdfast/model";
import { clockAt } from "../json/clock-digits.ts";
import { isDigit } from "../json/json-bytes.ts";

/**
 * `2023-01-01T10:00:00.494+02:00`, `…Z`, or with a blank for the `T`; the fraction may have up to seven digits, of which
 * three count. With no offset it is a clock reading, unless `bare` says that such times are UTC. `written` is the text
 * of the bytes [start, end).
 */
export function readOffsetTime(
  b: Uint8Array,
  start: number,
  end: number,
  written: string,
  bare: "utc" | "unknown",
): Moment {
  const clock = end - start >= 19 ? clockAt(b, start) : -1;
  if (clock < 0) return noTime(written);
  let i = start + 19;
  let ms = clock;
  let fine = false;
  if (b[i] === 0x2e) {
    let scale = 100;
    for (i++; i < end && isDigit(b[i]); i++) {
      ms += ((b[i] ?? 0x30) - 0x30) * Math.floor(scale);
      scale /= 10;
      fine = true;
    }
  }
  const precision = fine ? "millisecond" : "second";
  if (i === end) {
    if (bare === "utc") return instant(ms, precision, written);
    return wallTime(ms, precision, written);
  }
  const offset = offsetAt(b, i, end);
  return offset === null ? noTime(written) : instant(ms - offset * 60_000, precision, written);
}

/** Minutes ahead of UTC of `Z` or `+HH:MM`, or null. */
function offsetAt(b: Uint8Array, at: number, end: number): number | null {
  const sign = b[at];
  if (sign === 0x5a) return at + 1 === end ? 0 : null;
  if ((sign !== 0x2b && sign !== 0x2d) || end - at !== 6 || b[at + 3] !== 0x3a) return null;
  let digits = 0;
  for (const i of [at + 1, at + 2, at + 4, at + 5]) {
    const c = b[i];
    if (c === undefined || !isDigit(c)) return null;
    digits = digits * 10 + (c - 0x30);
  }
  const minutes = Math.floor(digits / 100) * 60 + (digits % 100);
  if (digits % 100 > 59 || minutes > 14 * 60) return null;
  return sign === 0x2d ? -minutes : minutes;
}
