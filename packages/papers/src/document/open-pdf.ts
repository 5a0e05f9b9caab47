import PDFDocument from "pdfkit";
import type { PaperDocument, PdfOptions } from "./paper-document.ts";

const TOOL = "Holdfast";
const XML_ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
/** What XML 1.0 cannot hold at all. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** pdfkit writes the title into the XMP packet as it is. As an object it is itself in the Info dictionary and escaped there. */
class InfoText extends String {
  override toString(): string {
    return this.valueOf()
      .replace(NOT_XML, "\ufffd")
      .replace(/[&<>]/gu, (char) => XML_ESCAPES[char] ?? "");
  }
  /** The inherited one would count in the escaped text. */
  override charCodeAt(index: number): number {
    return this.valueOf().charCodeAt(index);
  }
}

/** Distance from the page's edges to the text, in points. */
export const MARGIN = 60;

export interface OpenPdf {
  readonly pdf: PDFDocument;
  /** Ends the document and gives the file. */
  readonly finish: () => Promise<Uint8Array>;
}

/** A document built to PDF/A-3a, tagged, with nothing in it yet. Nobody has certified it: no validator was at hand. */
export function openPdf(paper: PaperDocument, { createdAt, paper: size = "letter" }: PdfOptions): OpenPdf {
  const pdf = new PDFDocument({
    pdfVersion: "1.7",
    subset: "PDF/A-3a",
    lang: paper.language === "fr" ? "fr-CA" : "en-CA",
    tagged: true,
    displayTitle: true,
    info: {
      Title: new InfoText(paper.title),
      Subject: new InfoText(paper.subject),
      Creator: TOOL,
      Producer: TOOL,
      // pdfkit derives the file's ID from these, so the same input gives the same bytes.
      CreationDate: new Date(createdAt),
    },
    font: null,
    size,
    margin: MARGIN,
    bufferPages: true,
    autoFirstPage: false,
  });
  const chunks: Uint8Array[] = [];
  pdf.on("data", (chunk) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => pdf.on("end", resolve));
  const finish = async (): Promise<Uint8Array> => {
    pdf.end();
    await ended;
    return new Uint8Array(await new Blob(chunks).arrayBuffer());
  };
  return { pdf, finish };
}
