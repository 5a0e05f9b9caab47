import type { Moment } from "@holdfast/model";
import type { EvidenceWords, Language } from "@holdfast/words";

const LOCALES: Readonly<Record<Language, string>> = { en: "en-CA", fr: "fr-CA" };
const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, day: boolean, zone: string | undefined): Intl.DateTimeFormat {
  const name = `${language} ${day} ${zone}`;
  let found = formats.get(name);
  if (found === undefined) {
    found = new Intl.DateTimeFormat(LOCALES[language], {
      year: "numeric",
      month: "short",
      day: "numeric",
      ...(day ? {} : { hour: "numeric", minute: "2-digit" }),
      // Times that the file proves are shown on this device's clock, and say so; others as they were written.
      ...(zone === undefined && !day ? { timeZoneName: "short" } : {}),
      ...(zone === undefined ? {} : { timeZone: zone }),
    });
    formats.set(name, found);
  }
  return found;
}

/** A time in words: on this device's clock with its zone where the file proves it, as written where it does not. */
export function sayMoment(
  at: Moment,
  language: Language,
  words: Pick<EvidenceWords, "moment.none" | "moment.or">,
): string {
  switch (at.type) {
    case "none":
      return words["moment.none"]();
    case "instant":
      return format(language, at.precision === "day", undefined).format(at.ms);
    case "wall": {
      const say = (ms: number): string => format(language, at.precision === "day", "UTC").format(ms);
      return at.other === undefined ? say(at.ms) : words["moment.or"]({ first: say(at.ms), second: say(at.other) });
    }
  }
}

/** Only the day. */
export function sayDay(
  at: Moment,
  language: Language,
  words: Pick<EvidenceWords, "moment.none" | "moment.or">,
): string {
  return at.type === "none" ? words["moment.none"]() : sayMoment({ ...at, precision: "day" }, language, words);
}

/** A size as people say it: "240 KB" is "240 ko" in French. */
export function saySize(bytes: number, language: Language): string {
  const [value, unit] =
    bytes < 1000
      ? [bytes, "byte"]
      : bytes < 1_000_000
        ? [bytes / 1000, "kilobyte"]
        : bytes < 1_000_000_000
          ? [bytes / 1_000_000, "megabyte"]
          : [bytes / 1_000_000_000, "gigabyte"];
  return new Intl.NumberFormat(LOCALES[language], {
    style: "unit",
    unit,
    unitDisplay: bytes < 1000 ? "long" : "short",
    maximumFractionDigits: value < 10 && bytes >= 1000 ? 1 : 0,
  }).format(value);
}
