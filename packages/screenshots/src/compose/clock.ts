/** A time of day as an app writes it beside a message. */
export interface ClockTime {
  /** 0 to 23, where the text says which half of the day or counts to 24. */
  readonly hour: number;
  readonly minute: number;
  /** "3:42" may be either half of the day. */
  readonly halfUnknown: boolean;
}

/**
 * 3:42 PM, 15:42, 15 h 42, 15h42, 3:42 p.m. The engine reads a small colon as a point now and then; a point is taken only
 * where nothing but the time stands there, which the callers make sure of; so is an n between spaces, which is a small h.
 */
const CLOCK = /(\d{1,2})(?:\s?[:.hH]\s?| n )(\d{2})(?!\d)(?:\s?([AaPp])\.?\s?[Mm]\.?)?/u;
const HOUR_ONLY = /^(\d{1,2})\s?(?:h|([ap])\.?m\.?)$/iu;

export function clockIn(text: string): { time: ClockTime; written: string } | null {
  const match = CLOCK.exec(text);
  if (match === null) return null;
  const [written, h = "", m = "", half] = match;
  const before = text[match.index - 1] ?? "";
  // A sum is written like a time with a point in it.
  if (/[\d$€£¥]/u.test(before) || /^\s?[$€£¥%]/u.test(text.slice(match.index + written.length))) return null;
  let hour = Number(h);
  const minute = Number(m);
  if (hour > 23 || minute > 59) return null;
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (/p/iu.test(half) ? 12 : 0);
  }
  return {
    time: { hour, minute, halfUnknown: half === undefined && hour >= 1 && hour <= 12 && !h.startsWith("0") },
    written: written.trim(),
  };
}

/** Whether `text` is a time and next to nothing else: ticks after it are read as a stray sign or two. */
export function isClockAlone(text: string): boolean {
  const found = clockIn(text);
  if (found === null) return HOUR_ONLY.test(text.trim());
  const rest = text.replace(found.written, "").replaceAll(/[\s\p{P}\p{S}]/gu, "");
  return rest.length <= 2;
}

export interface StatedDay {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** "Today", "hier", "Monday": known only to who knows when the screenshot was taken. */
  readonly relative: boolean;
}

/** Month names and their short forms, English and French, without accents; the first letters decide. */
const MONTHS: readonly (readonly string[])[] = [
  ["jan"],
  ["feb", "fev"],
  ["mar"],
  ["apr", "avr"],
  ["may", "mai"],
  ["jun", "juin"],
  ["jul", "juil"],
  ["aug", "aou"],
  ["sep"],
  ["oct"],
  ["nov"],
  ["dec"],
];
const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun", "lun", "mar", "mer", "jeu", "ven", "sam", "dim"];
const DAY_WORD =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)(?:day)?$|^(?:lun|mar|mercre|jeu|vendre|same)di$|^dimanche$|^(?:tue|thu|thur|wed|sat|lun|mer|jeu|ven|sam|dim)$/u;
const RELATIVE = /^(?:today|yesterday|aujourd.?hui|hier|just now)\b/u;

const folded = (text: string): string => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

function monthOf(word: string): number | null {
  if (word.length < 3) return null;
  const at = MONTHS.findIndex((names) => names.some((name) => word.startsWith(name)));
  return at < 0 || word.length > 9 ? null : at + 1;
}

/** A day heading: "Today", "mer. 12 févr.", "Saturday, March 8", "Mar 8, 2025 9:47 AM". Null when it is anything else. */
export function dayIn(text: string): StatedDay | null {
  const clock = clockIn(text);
  const plain = folded(clock === null ? text : text.replace(clock.written, " "))
    .replaceAll(/[.,·•|–—-]/gu, " ")
    .replaceAll(/\b(?:at|a|le|the|on)\b|à/gu, " ")
    .trim();
  if (plain === "" || plain.length > 34) return null;
  if (RELATIVE.test(plain)) {
    const rest = plain.replace(RELATIVE, "").replaceAll(/[^\p{L}\d]/gu, "");
    return rest.length <= 2 ? { year: null, month: null, day: null, relative: true } : null;
  }
  const words = plain.split(/\s+/u);
  let [year, month, day, weekday]: [number | null, number | null, number | null, boolean] = [null, null, null, false];
  for (const [i, word] of words.entries()) {
    const number = /^(\d{1,4})(?:st|nd|rd|th|er|e)?$/u.exec(word)?.[1];
    if (number !== undefined) {
      const n = Number(number);
      if (number.length === 4 && n >= 1990 && n <= 2100) year = n;
      else if (number.length <= 2 && n >= 1 && n <= 31 && day === null) day = n;
      else return null;
      continue;
    }
    // "mar" is Tuesday in French before a number and a month, and March otherwise.
    const alsoMonth = words.slice(i + 1).some((later) => monthOf(later) !== null && !/^\d/u.test(later));
    if (month === null && monthOf(word) !== null && !(DAYS.includes(word) && alsoMonth) && !DAY_WORD.test(word))
      month = monthOf(word);
    else if (month === null && word === "mar" && !alsoMonth && words.length > 1) month = 3;
    else if (DAY_WORD.test(word) || DAYS.includes(word)) weekday = true;
    else return null;
  }
  if (month !== null && day !== null) return { year, month, day, relative: false };
  if (weekday && day === null && month === null) return { year: null, month: null, day: null, relative: true };
  return null;
}
