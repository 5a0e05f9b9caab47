/**
 * Reports for people: PDF, text, calendar.
 * @module
 */
export * from "./destination.ts";
export type { Block, PaperDocument, PdfAttachment, PdfOptions } from "./document/paper-document.ts";
export type { FontName, FontSet } from "./fonts/font-set.ts";
export * from "./paper-input.ts";
export { phoneScript } from "./police/phone-script.ts";
export { type PoliceReportOptions, policeReport } from "./police/police-report.ts";
export { policeSummary } from "./police/summary.ts";
export * from "./text-paper.ts";
export { type PaperFile, timelineFiles } from "./timeline/timeline-files.ts";
