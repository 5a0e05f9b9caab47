/**
 * Reports for people: PDF, text, calendar.
 * @module
 */
export { type Reminder, type ReminderId, reminderList, reminders } from "./calendar/reminders.ts";
export { cybertipWorksheet } from "./cybertip/worksheet.ts";
export * from "./destination.ts";
export type { Block, PaperDocument, PdfAttachment, PdfOptions } from "./document/paper-document.ts";
export type { FontName, FontSet } from "./fonts/font-set.ts";
export { cafcWorksheet } from "./money/cafc-worksheet.ts";
export { type MoneyLetter, moneyLetters } from "./money/money-letters.ts";
export type { MoneyRecipient } from "./money/money-recipient.ts";
export * from "./paper-input.ts";
export { type PlatformReport, platformReports } from "./platform/platform-reports.ts";
export { phoneScript } from "./police/phone-script.ts";
export { type PoliceReportOptions, policeReport } from "./police/police-report.ts";
export { policeSummary } from "./police/summary.ts";
export { removalPointer } from "./removal/removal-pointer.ts";
export {
  helperWords,
  LISTENERS,
  type Listener,
  REGISTERS,
  type Register,
  registerOf,
  tellSomeone,
} from "./tell/tell-someone.ts";
export * from "./text-paper.ts";
export { textPapers } from "./text-papers.ts";
export { type PaperFile, timelineFiles } from "./timeline/timeline-files.ts";
