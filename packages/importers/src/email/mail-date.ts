import { calendarMs, instant, type Moment, noTime, wallTime } from "@holdfast/model";

export interface MailDate {
  readonly at: Moment;
  /** Ledger codes of what had to be assumed. */
  readonly remarks: readonly string[];
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

// RFC 5322 §4.3. All other letters and names "convey no information about the local time zone": kept as clock time.
const ZONES: Readonly<Record<string, number>> = {
  UT: 0,
  GMT: 0,
  UTC: 0,
  Z: 0,
  EDT: -240,
  EST: -300,
  CDT: -300,
  CST: -360,
  MDT: -360,
  MST: -420,
  PDT: -420,
  PST: -480,
};
const PLAIN_NAMES = new Set(["UT", "GMT", "UTC", "Z"]);

/** Longest date that is looked at. */
const MAX_DATE_CHARS = 200;
/** No clock on earth is further from UTC: +14:00. */
const MAX_OFFSET_MINUTES = 14 * 60;

const RFC_5322 =
  /^(?:(?<weekday>[A-Za-z]{3})\w*\s*,?\s*)?(?<day>\d{1,2})\s+(?<month>[A-Za-z]{3})\w*\.?\s+(?<year>\d{2,4})\s+(?<hour>\d{1,2})\s*:\s*(?<minute>\d{2})(?:\s*:\s*(?<second>\d{2}))?(?:\s+(?<zone>[+-]\d{4}|[A-Za-z]{1,5}))?$/u;
const ISO_8601 =
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})[T ](?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d+)?)?\s?(?<zone>Z|[+-]\d{2}:?\d{2})?$/u;

/** Without comments, RFC 5322 §3.2.2: parentheses, nested, with backslash quoting. */
function withoutComments(text: string): string {
  let out = "";
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i] ?? "";
    if (c === "\\" && depth > 0) i++;
    else if (c === "(") depth++;
    else if (c === ")" && depth > 0) depth--;
    else if (depth === 0) out += c;
  }
  return out;
}

/** RFC 5322 §4.3: two digits below 50 are of this century; three digits count from 1900. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 2) return year < 50 ? 2000 + year : 1900 + year;
  return digits.length === 3 ? 1900 + year : year;
}

/** The `Date` of a mail. `written` is the field's value, unfolded. */
export function mailDate(written: string): MailDate {
  const nothing = (code: string): MailDate => ({ at: noTime(written), remarks: [code] });
  if (written.trim() === "") return nothing("email-date-missing");
  if (written.length > MAX_DATE_CHARS) return nothing("email-date-unreadable");
  const text = withoutComments(written).trim();
  const rfc = RFC_5322.exec(text)?.groups;
  const found = rfc ?? ISO_8601.exec(text)?.groups;
  if (found === undefined) return nothing("email-date-unreadable");
  const remarks: string[] = rfc === undefined ? ["email-date-not-standard"] : [];
  const month = rfc === undefined ? Number(found["month"]) : MONTHS.indexOf((found["month"] ?? "").toLowerCase()) + 1;
  const second = found["second"];
  // A leap second is the second after :59.
  const leap = second === "60" ? 1000 : 0;
  const ms = calendarMs(
    fullYear(found["year"] ?? ""),
    month,
    Number(found["day"]),
    Number(found["hour"]),
    Number(found["minute"]),
    leap > 0 ? 59 : Number(second ?? 0),
  );
  if (ms === null) return nothing("email-date-unreadable");
  const wall = ms + leap;
  const weekday = found["weekday"];
  if (weekday !== undefined && WEEKDAYS[new Date(ms).getUTCDay()] !== weekday.toLowerCase()) {
    remarks.push("email-weekday-disagrees");
  }
  const precision = second === undefined ? "minute" : "second";
  const zone = found["zone"];
  const offset = zone === undefined ? "email-date-without-zone" : offsetOf(zone, remarks);
  if (typeof offset === "string") return { at: wallTime(wall, precision, written), remarks: [...remarks, offset] };
  return { at: instant(wall - offset * 60_000, precision, written), remarks };
}

/** Minutes ahead of UTC, or the code that says why there are none. */
function offsetOf(zone: string, remarks: string[]): number | string {
  const digits = /^([+-])(\d{2}):?(\d{2})$/u.exec(zone);
  if (digits !== null) {
    const minutes = Number(digits[2]) * 60 + Number(digits[3]);
    if (Number(digits[3]) > 59 || minutes > MAX_OFFSET_MINUTES) return "email-zone-name-unknown";
    // RFC 5322 §3.3: -0000 is UTC, and says nothing about where the sender was.
    if (digits[1] === "-" && minutes === 0) remarks.push("email-sender-zone-not-stated");
    return digits[1] === "-" ? 0 - minutes : minutes;
  }
  const name = zone.toUpperCase();
  const known = Object.hasOwn(ZONES, name) ? ZONES[name] : undefined;
  if (known === undefined) return "email-zone-name-unknown";
  if (!PLAIN_NAMES.has(name)) remarks.push("email-zone-name-obsolete");
  return known;
}
