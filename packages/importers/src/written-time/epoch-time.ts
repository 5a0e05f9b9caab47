import { instant, type Moment, YEARS } from "@holdfast/model";

/** What a count since 1970 counts. */
export type EpochUnit = "s" | "ms" | "us" | "ns";

const FIRST_SECOND = Date.UTC(YEARS.first, 0) / 1000;
const END_SECOND = Date.UTC(YEARS.last + 1, 0) / 1000;
const UNITS: readonly (readonly [EpochUnit, number])[] = [
  ["s", 0],
  ["ms", 3],
  ["us", 6],
  ["ns", 9],
];

/**
 * A count since 1970 in UTC. Its size tells the unit: for the years that any reader accepts the four ranges do not touch.
 * Null where it fits none of them. Digits beyond milliseconds are cut off, never rounded.
 */
export function readEpoch(written: string): { readonly at: Moment; readonly unit: EpochUnit } | null {
  const [, digits, fraction] = /^(\d{9,19})(?:\.(\d{1,9}))?$/u.exec(written) ?? [];
  if (digits === undefined) return null;
  for (const [unit, zeros] of UNITS) {
    const second = Number(digits.slice(0, digits.length - zeros));
    if (second < FIRST_SECOND || second >= END_SECOND) continue;
    if (unit !== "s" && fraction !== undefined && !/^0*$/u.test(fraction)) return null;
    const below = zeros === 0 ? (fraction ?? "") : digits.slice(digits.length - zeros);
    const ms = second * 1000 + Number(below.padEnd(3, "0").slice(0, 3));
    return { at: instant(ms, below === "" ? "second" : "millisecond", written), unit };
  }
  return null;
}
