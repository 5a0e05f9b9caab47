import { formatInstant, formatWall, type Moment, unreachable } from "@holdfast/model";

const spaced = (iso: string): string =>
  iso
    .replace("T", " ")
    .replace(/\.000(?=Z?$)/u, "")
    .replace(/:00(?=Z?$)/u, "");

/**
 * A time as the timeline shows it: `2023-10-05 19:45Z` when the file proves UTC, `2023-10-05 15:45` for a clock whose
 * zone is not known, and both readings of an ambiguous date.
 */
export function showMoment(at: Moment): string {
  switch (at.type) {
    case "instant":
      return spaced(formatInstant(at));
    case "wall": {
      const first = spaced(formatWall(at.ms, at.precision));
      return at.other === undefined ? first : `${first} | ${spaced(formatWall(at.other, at.precision))} ?`;
    }
    case "none":
      return "?";
    default:
      return unreachable(at);
  }
}
