import { type UtcMs, utcMs, type WallMs, wallMs } from "./ids.ts";

/** How fine the file wrote the time. Anything finer in a formatted time is a zero that nobody measured. */
export type Precision = "day" | "minute" | "second" | "millisecond";

/**
 * How much of a time is proved.
 * - `certain`: the file gives UTC or an offset.
 * - `zone-given`: a clock reading, turned into UTC with a zone that the person named.
 * - `zone-unknown`: a clock reading whose day and month are proved by the file, its zone not written.
 * - `order-assumed`: as before, and day and month could be the other way round; `other` is the second reading.
 * - `stated`: read from pixels or typed by the person.
 * - `missing`: the file gives none, or something that is not a time.
 */
export type Certainty = "certain" | "zone-given" | "zone-unknown" | "order-assumed" | "stated" | "missing";

/** A point on the UTC time line. */
export interface Instant {
  readonly type: "instant";
  readonly ms: UtcMs;
  readonly precision: Precision;
  readonly certainty: "certain" | "zone-given";
  /** The text it was read from, exactly. */
  readonly written: string;
}
/** A clock reading whose zone is not known. */
export interface WallTime {
  readonly type: "wall";
  readonly ms: WallMs;
  readonly precision: Precision;
  readonly certainty: "zone-unknown" | "order-assumed" | "stated";
  /** The second reading of an ambiguous date. Present exactly when `certainty` is `order-assumed`. */
  readonly other?: WallMs;
  readonly written: string;
}
/** No time, or text that is not one. */
export interface NoTime {
  readonly type: "none";
  readonly certainty: "missing";
  readonly written: string;
}
export type Moment = Instant | WallTime | NoTime;

export const instant = (
  ms: number,
  precision: Precision,
  written: string,
  certainty: Instant["certainty"] = "certain",
): Instant => ({ type: "instant", ms: utcMs(ms), precision, certainty, written });

export const wallTime = (
  ms: number,
  precision: Precision,
  written: string,
  certainty: WallTime["certainty"] = "zone-unknown",
): WallTime => ({ type: "wall", ms: wallMs(ms), precision, certainty, written });

export const noTime = (written: string): NoTime => ({ type: "none", certainty: "missing", written });

/** Earliest and latest years any reader accepts; a year outside is not read as a date at all. */
export const YEARS = { first: 1990, last: 2100 } as const;

/**
 * Milliseconds of a calendar date and time on its own clock, or null where no such day or time exists
 * (31 February, 25:00, a year outside `YEARS`). `month` counts from 1.
 */
export function calendarMs(
  year: number,
  month: number,
  day: number,
  hour = 0,
  minute = 0,
  second = 0,
  millisecond = 0,
): number | null {
  if (year < YEARS.first || year > YEARS.last || month < 1 || month > 12 || day < 1 || day > 31) return null;
  if (hour > 23 || minute > 59 || second > 59 || millisecond > 999) return null;
  if (day > 28 && day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return Date.UTC(year, month - 1, day, hour, minute, second, millisecond);
}

const iso = (ms: number, precision: Precision): string => {
  const full = new Date(ms).toISOString();
  return precision === "millisecond" ? full.slice(0, 23) : full.slice(0, 19);
};

/** `2023-10-05T15:45:00Z`; milliseconds only when the file wrote them. */
export const formatInstant = (at: Instant): string => `${iso(at.ms, at.precision)}Z`;
/** `2023-10-05T15:45:00`, with no zone because none is known. */
export const formatWall = (ms: WallMs, precision: Precision): string => iso(ms, precision);

/** A moment as it stands in JSON: in the command line's output and in a package's timeline. */
export interface MomentJson {
  readonly utc?: string;
  readonly wall?: string;
  readonly otherWall?: string;
  readonly precision?: Precision;
  readonly certainty: Certainty;
  readonly written: string;
}

export function momentToJson(at: Moment): MomentJson {
  switch (at.type) {
    case "instant":
      return { utc: formatInstant(at), precision: at.precision, certainty: at.certainty, written: at.written };
    case "wall": {
      const wall = formatWall(at.ms, at.precision);
      const rest = { precision: at.precision, certainty: at.certainty, written: at.written };
      return at.other === undefined
        ? { wall, ...rest }
        : { wall, otherWall: formatWall(at.other, at.precision), ...rest };
    }
    case "none":
      return { certainty: at.certainty, written: at.written };
  }
}

/** A moment back from its JSON, exactly. What is not one becomes a moment without a time. */
export function momentFromJson({ utc, wall, otherWall, precision = "second", certainty, written }: MomentJson): Moment {
  if (utc !== undefined) {
    return instant(Date.parse(utc), precision, written, certainty === "zone-given" ? certainty : "certain");
  }
  if (wall === undefined) return noTime(written);
  const at = wallTime(Date.parse(`${wall}Z`), precision, written, wallCertainty(certainty));
  return otherWall === undefined ? at : { ...at, other: wallMs(Date.parse(`${otherWall}Z`)) };
}

const wallCertainty = (certainty: Certainty): WallTime["certainty"] =>
  certainty === "order-assumed" || certainty === "stated" ? certainty : "zone-unknown";

/**
 * A number to sort by. Wall times and instants are compared as if the zone were UTC, which is wrong by up to half a
 * day: use it to lay messages out, never to claim an order between two conversations. No time sorts last.
 */
export const sortKey = (at: Moment): number => (at.type === "none" ? Number.POSITIVE_INFINITY : at.ms);
