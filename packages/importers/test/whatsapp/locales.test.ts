import { momentToJson } from "@holdfast/model";
import { describe, expect, it } from "vitest";
import { AFTER_NOON, BEFORE_NOON } from "../../src/whatsapp/header-words.ts";
import { assumedCodes, importerFor, importText, toBytes } from "./import-text.ts";

/** Locales of WhatsApp's interface that write Gregorian or Buddhist years in digits that the reader knows. */
const LOCALES =
  "af am ar ar-EG ar-SA az bg bn bs ca cs cy da de de-AT de-CH el en-US en-GB en-CA en-AU en-IN en-ZA en-NZ en-IE en-HK en-SG es es-MX es-AR es-CO es-US es-CL et eu fi fil fr fr-CA fr-CH fr-BE ga gl gu he hi hr hu hy id is it it-CH ja ka kk km kn ko lt lv mk ml mn mr ms my nb nl nl-BE pa pl pt-BR pt-PT ro ru sk sl sq sr sv sw ta te th tr uk ur uz vi zh-CN zh-TW zh-HK ne so".split(
    " ",
  );
const TIMES = [
  Date.UTC(2023, 9, 5, 15, 45, 12),
  Date.UTC(2023, 9, 25, 8, 5, 9),
  Date.UTC(2023, 10, 2, 0, 8, 30),
  Date.UTC(2023, 11, 28, 12, 3, 44),
];

type Style = Intl.DateTimeFormatOptions;
const STYLES: readonly (readonly [string, Style, (written: string) => string])[] = [
  ["Android", { dateStyle: "short", timeStyle: "short" }, (w) => `${w} - `],
  ["Android, 12 hours", { dateStyle: "short", timeStyle: "short", hourCycle: "h12" }, (w) => `${w} - `],
  ["iOS", { dateStyle: "short", timeStyle: "medium" }, (w) => `[${w}] `],
  ["iOS, 12 hours", { dateStyle: "short", timeStyle: "medium", hourCycle: "h12" }, (w) => `[${w}] `],
];
const cases = LOCALES.flatMap((locale) => STYLES.map((style) => [locale, ...style] as const));
describe("every locale of the platform", () => {
  it.each(cases)("%s, %s: time and sender come back", async (locale, _, style, frame) => {
    const format = new Intl.DateTimeFormat(locale, { ...style, timeZone: "UTC" });
    const text = TIMES.map((ms, i) => `${frame(format.format(ms))}Kayla: message ${i}\n`).join("");
    expect(importerFor("chat.txt", toBytes(text))?.source).toBe("whatsapp");
    const { messages, ledger } = await importText(text);
    const seconds = style.timeStyle === "medium";
    expect(messages.map((m) => [m.sender, m.text, momentToJson(m.at).wall, m.at.certainty])).toEqual(
      TIMES.map((ms, i) => {
        const iso = new Date(seconds ? ms : ms - (ms % 60_000)).toISOString().slice(0, 19);
        return ["Kayla", `message ${i}`, iso, "zone-unknown"];
      }),
    );
    const buddhist = locale === "th" ? ["buddhist-year"] : [];
    expect(assumedCodes(ledger).filter((code) => code !== "year-last-assumed")).toEqual(buddhist);
  });

  it("has no word for both halves of the day", () => {
    expect(AFTER_NOON.filter((word) => BEFORE_NOON.includes(word))).toEqual([]);
  });
});
