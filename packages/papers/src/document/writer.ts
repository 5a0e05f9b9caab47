import type { StructElement } from "pdfkit";
import type { Colour } from "./colour.ts";
import type { Outline } from "./outline.ts";
import type { Pacer } from "./pacer.ts";
import type { PageFlow } from "./page-flow.ts";
import type { Line } from "./text/line-layout.ts";
import type { TextStyle } from "./text/pieces.ts";

/** What a block needs to write itself. */
export interface Writer {
  readonly flow: PageFlow;
  readonly outline: Outline;
  /** The element that blocks become children of. */
  readonly root: StructElement;
  readonly pacer: Pacer;
  layout(text: string, width: number, style: TextStyle): Line[];
}

export interface TextLook extends TextStyle {
  readonly lineHeight: number;
  readonly colour: Colour;
}

/** Fewer lines than this are not left alone at the foot of a page. */
const TOGETHER = 2;
const ROUNDING = 1e-6;

/** How many lines fit above the foot of the page. */
export const linesThatFit = (flow: PageFlow, lineHeight: number, padding = 0): number =>
  Math.max(0, Math.floor((flow.bottom - flow.y - padding) / lineHeight + ROUNDING));

/** Writes lines as the content of an element, over as many pages as they need. `behind` draws under each page's part. */
export function writeLines(
  { flow }: Writer,
  element: StructElement,
  lines: readonly Line[],
  look: TextLook,
  x: number,
  behind?: (y: number, height: number) => void,
): void {
  for (let start = 0; start < lines.length; ) {
    const fit = linesThatFit(flow, look.lineHeight);
    if (fit < Math.min(TOGETHER, lines.length - start) && !flow.atTop) {
      flow.newPage();
      continue;
    }
    const part = lines.slice(start, start + Math.max(1, fit));
    const { y } = flow;
    if (behind !== undefined) flow.artifact("Layout", () => behind(y, part.length * look.lineHeight));
    element.add(() => flow.text(part, { ...look, x, y }));
    flow.y += part.length * look.lineHeight;
    start += part.length;
  }
}
