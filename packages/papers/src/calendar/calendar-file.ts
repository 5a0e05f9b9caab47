/** One whole day in a calendar. */
export interface CalendarDay {
  /** Unique, and the same whenever the same file is made again. */
  readonly uid: string;
  /** `2026-11-24`. */
  readonly day: string;
  readonly title: string;
}

const LINE_OCTETS = 75;

/** RFC 5545, section 3.3.11. */
const escaped = (text: string): string =>
  text
    .replaceAll("\\", "\\\\")
    .replaceAll(";", "\\;")
    .replaceAll(",", "\\,")
    .replace(/\r\n|\r|\n/gu, "\\n");

const compact = (day: string): string => day.replaceAll("-", "");

/** The day after. An event that ends on the day it begins lasts no time. */
function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** A line of at most 75 octets, the rest on lines that begin with a space; never cut within a character (section 3.1). */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let out = "";
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > LINE_OCTETS) {
      out += "\r\n ";
      octets = 1;
    }
    out += character;
    octets += size;
  }
  return out;
}

/**
 * An iCalendar file (RFC 5545) of whole days, without alarms: a phone that rings by itself can give somebody away.
 * `stamp` is when the file was made.
 */
export function calendarFile(days: readonly CalendarDay[], stamp: Date): string {
  const at = `${compact(stamp.toISOString().slice(0, 10))}T${stamp.toISOString().slice(11, 19).replaceAll(":", "")}Z`;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Holdfast//Reminders 1//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    ...days.flatMap(({ uid, day, title }) => [
      "BEGIN:VEVENT",
      `UID:${escaped(uid)}`,
      `DTSTAMP:${at}`,
      `DTSTART;VALUE=DATE:${compact(day)}`,
      `DTEND;VALUE=DATE:${compact(dayAfter(day))}`,
      `SUMMARY:${escaped(title)}`,
      "TRANSP:TRANSPARENT",
      "CLASS:PRIVATE",
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}
