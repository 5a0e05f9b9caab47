import type { OcrLanguage } from "./ocr-engine.ts";
import type { Repair } from "./read-line.ts";

/**
 * Puts right what the engine is known to mistake and the context proves: a lone upright stroke is the English "I", and so
 * is a small l before 'm, 'll, 've or 'd, where no English word begins so. Nothing else is touched: a guess that looks
 * right is worse than an error that looks wrong.
 */
export function repaired(word: string, language: OcrLanguage): { text: string; repair: Repair | null } {
  const straight = word.replaceAll("’", "'").replaceAll("‘", "'");
  if (language === "en") {
    if (/^[|l!]$/u.test(straight) && straight !== "!")
      return { text: "I", repair: { read: word, put: "I", why: "lone-stroke-is-i" } };
    const short = /^[l|]('(?:m|ll|ve|d)[.,!?]*)$/u.exec(straight);
    if (short !== null) {
      const put = `I${short[1] ?? ""}`;
      return { text: put, repair: { read: word, put, why: "small-l-before-apostrophe-is-i" } };
    }
  }
  return { text: word, repair: null };
}
