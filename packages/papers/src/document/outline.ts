import type PDFDocument from "pdfkit";
import type { OutlineItem } from "pdfkit";

/** Bookmarks from the headings, nested by level; a level that was left out is not invented. */
export class Outline {
  readonly #pdf: PDFDocument;
  readonly #open: { readonly level: number; readonly item: OutlineItem }[] = [];

  constructor(pdf: PDFDocument) {
    this.#pdf = pdf;
  }

  /** A bookmark to this height of the current page. */
  add(level: number, title: string, top: number): void {
    while ((this.#open.at(-1)?.level ?? 0) >= level) this.#open.pop();
    const parent = this.#open.at(-1)?.item ?? this.#pdf.outline;
    // pdfkit takes `left` from the right edge.
    const place = { top: Math.max(0, top), left: this.#pdf.page.width, zoom: 0, fit: false, expanded: true };
    this.#open.push({ level, item: parent.addItem(title, place) });
  }
}
