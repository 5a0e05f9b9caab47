import type PDFDocument from "pdfkit";
import type { StructElement, StructOptions } from "pdfkit";
import type { Colour } from "./colour.ts";
import { MARGIN } from "./open-pdf.ts";
import { showOperators } from "./text/font-face.ts";
import type { Line } from "./text/line-layout.ts";

/** Room kept at the foot of the page for the footer. */
const FOOT = 24;

const number = (n: number): string => String(Math.round(n * 1000) / 1000);

export interface TextPlace {
  readonly x: number;
  /** Top of the first line, from the page's upper edge. */
  readonly y: number;
  readonly size: number;
  readonly lineHeight: number;
  readonly colour: Colour;
}

/**
 * Pages one after another, and the place on the page that is written next. Coordinates are points from the page's upper
 * left corner. Everything drawn is either content of a structure element or an artifact.
 */
export class PageFlow {
  /** Next free place, from the page's upper edge. */
  y: number = MARGIN;
  readonly #pdf: PDFDocument;
  #pages = 0;

  constructor(pdf: PDFDocument) {
    this.#pdf = pdf;
    this.newPage();
  }

  get left(): number {
    return MARGIN;
  }
  get width(): number {
    return this.#pdf.page.width - 2 * MARGIN;
  }
  get bottom(): number {
    return this.#pdf.page.height - MARGIN - FOOT;
  }
  get pageCount(): number {
    return this.#pages;
  }
  /** Height that a page offers. */
  get room(): number {
    return this.bottom - MARGIN;
  }
  get atTop(): boolean {
    return this.y === MARGIN;
  }

  newPage(): void {
    this.#pdf.addPage();
    this.#pages += 1;
    this.y = MARGIN;
  }

  /** Starts a new page where less than this is left, unless the page is still empty. */
  keep(height: number): void {
    if (this.y + height > this.bottom && !this.atTop) this.newPage();
  }

  /** A new element under a parent that hangs in the tree. Its owner ends it. */
  element(parent: StructElement, type: string, options: StructOptions = {}): StructElement {
    const element = this.#pdf.struct(type, options);
    parent.add(element);
    return element;
  }

  /** Draws what belongs to no element: rules, grounds, footers, repeated table heads. */
  artifact(type: "Pagination" | "Layout", draw: () => void): void {
    this.#pdf.markContent("Artifact", { type });
    draw();
    this.#pdf.endMarkedContent();
  }

  /** Draws lines of text; the caller has seen to it that they fit. */
  text(lines: readonly Line[], { x, y, size, lineHeight, colour }: TextPlace): void {
    const { height, fonts } = this.#pdf.page;
    const operators: string[] = [];
    let font = "";
    for (const [i, line] of lines.entries()) {
      // The base line stands where the middle of the letters' height is the middle of the line.
      const baseline = height - (y + i * lineHeight + lineHeight / 2 + size * 0.36);
      let pen = Number.NaN;
      for (const part of line.parts) {
        if (part.face.id !== font) {
          font = part.face.id;
          fonts[font] ??= part.face.resource();
          operators.push(`/${font} ${number(size)} Tf`);
        }
        if (Math.abs(part.x - pen) > 0.01 || Number.isNaN(pen))
          operators.push(`1 0 0 1 ${number(x + part.x)} ${number(baseline)} Tm`);
        operators.push(showOperators(part.shaped, size));
        pen = part.x + (part.shaped.width * size) / 1000;
      }
    }
    this.#pdf.addContent(`q 1 0 0 -1 0 ${number(height)} cm ${colour} rg BT\n${operators.join("\n")}\nET Q`);
  }

  rectangle(x: number, y: number, width: number, height: number, colour: Colour): void {
    this.#pdf.addContent(`q ${colour} rg ${[x, y, width, height].map(number).join(" ")} re f Q`);
  }

  /** Many rectangles in one path, each as left, top, width, height. */
  rectangles(all: readonly (readonly [number, number, number, number])[], colour: Colour): void {
    const path = all.map((sides) => `${sides.map(number).join(" ")} re`).join("\n");
    this.#pdf.addContent(`q ${colour} rg\n${path}\nf Q`);
  }

  /** Goes through the pages once all are there. */
  eachPage(draw: (page: number) => void): void {
    for (let page = 0; page < this.#pages; page += 1) {
      this.#pdf.switchToPage(page);
      draw(page);
    }
  }
}
