import type { ReadYear } from "./date-reading.ts";

/** Years of the Buddhist calendar run 543 ahead; used in Thailand (CLDR 48, calendar preference of `TH`). */
const BUDDHIST_AHEAD = 543;

export const isBuddhistYear = (written: number, digits: number): boolean =>
  digits === 4 ? written >= 2400 && written <= 2700 : digits === 2 && written >= 52;

/**
 * Years of chat programs: two digits mean 20xx, or, from 52 on, a Buddhist year 25xx; four digits from 2400 on are
 * Buddhist. Say so in the ledger when `isBuddhistYear`.
 */
export const readChatYear: ReadYear = (written, digits) => {
  const buddhist = isBuddhistYear(written, digits);
  if (digits === 4) return buddhist ? written - BUDDHIST_AHEAD : written;
  return buddhist ? 2500 + written - BUDDHIST_AHEAD : 2000 + written;
};

/** Two digits as POSIX `%y` reads them: 69 to 99 are 19xx. */
export const readPosixYear: ReadYear = (written, digits) =>
  digits === 4 ? written : written >= 69 ? 1900 + written : 2000 + written;
