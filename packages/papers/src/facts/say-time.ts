import { formatInstant, formatWall, type Moment, type Precision, type UtcMs, wallMs } from "@holdfast/model";
import { oneLine } from "./one-line.ts";
import type { Say } from "./say.ts";

/** Years of four digits. What a file says beyond them is no time. */
const FIRST_MS = Date.UTC(1000, 0, 1);
const LAST_MS = Date.UTC(9999, 11, 31, 23, 59, 59, 999);
export const isDate = (ms: number): boolean => ms >= FIRST_MS && ms <= LAST_MS;
const MAX_WRITTEN = 60;

/** Only as fine as the file wrote it. */
function fit(iso: string, precision: Precision): string {
  const spaced = iso.replace("T", " ").replace("Z", "");
  if (precision === "day") return spaced.slice(0, -9);
  return precision === "minute" ? spaced.slice(0, -3) : spaced;
}

/** A time with its zone, or with the words that none is known. Never a guess. */
export function sayTime(at: Moment, say: Say): string {
  const { words } = say;
  if (at.type === "none" || !isDate(at.ms)) {
    const written = oneLine(at.written, MAX_WRITTEN);
    const none = words["papers.time.none"]();
    return written === "" ? none : `${none} (${written})`;
  }
  if (at.type === "instant") {
    const utc = fit(formatInstant(at), at.precision);
    return at.certainty === "certain"
      ? words["papers.time.utc"]({ at: utc })
      : words["papers.time.utc-zone-given"]({ at: utc });
  }
  const wall = fit(formatWall(wallMs(at.ms), at.precision), at.precision);
  if (at.other !== undefined && isDate(at.other)) {
    return words["papers.time.wall-two"]({ at: wall, other: fit(formatWall(at.other, at.precision), at.precision) });
  }
  return at.certainty === "stated"
    ? words["papers.time.stated"]({ at: wall })
    : words["papers.time.wall"]({ at: wall });
}

/** A time of the device's own clock, which nothing proves (P4). */
export function sayDeviceTime(ms: UtcMs, say: Say): string {
  if (!isDate(ms)) return say.words["papers.time.none"]();
  const iso = new Date(ms).toISOString().slice(0, 19).replace("T", " ");
  return say.words["papers.time.device"]({ at: iso });
}
