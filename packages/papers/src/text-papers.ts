import type { Language } from "@holdfast/words";
import { cybertipWorksheet } from "./cybertip/worksheet.ts";
import type { Destination } from "./destination.ts";
import { cafcWorksheet } from "./money/cafc-worksheet.ts";
import { moneyLetters } from "./money/money-letters.ts";
import type { PaperInput } from "./paper-input.ts";
import { platformReports } from "./platform/platform-reports.ts";
import { phoneScript } from "./police/phone-script.ts";
import { policeSummary } from "./police/summary.ts";
import { removalPointer } from "./removal/removal-pointer.ts";
import { helperWords, LISTENERS, tellSomeone } from "./tell/tell-someone.ts";
import type { TextPaper } from "./text-paper.ts";

/**
 * The papers of words for one destination, the most useful first: one a platform, one a payment service, one a listener.
 * No two sections of one destination have the same id. The police report itself is `policeReport`.
 */
export function textPapers(input: PaperInput, language: Language, destination: Destination): readonly TextPaper[] {
  switch (destination) {
    case "police":
      return [phoneScript(input, language), policeSummary(input, language)];
    case "cybertip":
      return [cybertipWorksheet(input, language)];
    case "platform":
      return platformReports(input, language).map(({ paper }) => paper);
    case "parent":
      return [...LISTENERS.map((listener) => tellSomeone(input, language, listener)), helperWords(input, language)];
    case "bank":
      return moneyLetters(input, language).map(({ paper }) => paper);
    case "cafc":
      return [cafcWorksheet(input, language)];
    case "removal":
      return [removalPointer(input, language)];
  }
}
