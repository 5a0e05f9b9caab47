import type { YearPlace } from "../dates/date-reading.ts";

/**
 * How the date and time are set off from what follows.
 * - `bracket`: `[date, time] Author: body` (iOS). `dash`: `date, time - Author: body` (Android).
 * - `comma`: `date time, Author : body` (Android in Korean).
 * - `colon`, `semicolon`, `bare`: `date time: Author: body`, `date time; …`, `date time Author: body`; such lines occur in
 *   ordinary text, so they count only in files that are written in that layout throughout.
 */
export type Layout = "bracket" | "dash" | "comma" | "colon" | "semicolon" | "bare";

/** Everything about a header but its numbers and the half of the day. All lines of one export share one style. */
export interface HeaderStyle {
  readonly id: number;
  readonly key: string;
  readonly layout: Layout;
  /** null where the header has no year that can be read: then it gives no date. */
  readonly year: { readonly place: YearPlace; readonly digits: number } | null;
  readonly seconds: boolean;
  /** There is a year, of a calendar that cannot be told (Iranian and Islamic years look alike): then it gives no date. */
  readonly otherCalendar: boolean;
}

/** Whether such a line in a body is unlikely unless it was copied from a chat. */
export const isStrong = (style: HeaderStyle): boolean =>
  style.layout === "bracket" || style.layout === "dash" || style.layout === "comma";
