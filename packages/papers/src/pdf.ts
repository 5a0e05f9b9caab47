/**
 * Papers as PDF files. Apart from the rest so that an app loads pdfkit and the font table only when it makes a PDF.
 * @module
 */
export type { Block, PaperDocument, PdfAttachment, PdfOptions } from "./document/paper-document.ts";
export { renderPdf } from "./document/render-pdf.ts";
export { FONT_FILES, type FontFile } from "./fonts/font-files.ts";
export type { FontName, FontSet } from "./fonts/font-set.ts";
