import type { StructElement } from "pdfkit";
import { RULE } from "../colour.ts";
import type { Line } from "../text/line-layout.ts";
import { linesThatFit, type TextLook, type Writer } from "../writer.ts";

export interface Cell {
  readonly type: "TH" | "TD";
  readonly scope?: "Row" | "Column";
  readonly lines: readonly Line[];
  readonly look: TextLook;
  /** Left edge of the text, from the page's left edge. */
  readonly x: number;
}

export const PADDING_X = 6;
export const PADDING_Y = 4;
const HAIR = 0.6;
/** A row higher than this share of a page is broken over pages; a lower one moves to the next. */
const BREAKABLE = 0.4;
const TOGETHER = 2;

export const rowHeight = (cells: readonly Cell[]): number =>
  Math.max(0, ...cells.map(({ lines, look }) => lines.length * look.lineHeight)) + 2 * PADDING_Y;

/** Draws lines of every cell, from one line on, at the place the flow is at. */
function drawPart(
  { flow }: Writer,
  cells: readonly { readonly cell: Cell; readonly element: StructElement | null }[],
  from: number,
  count: number,
): void {
  const y = flow.y + PADDING_Y;
  for (const { cell, element } of cells) {
    const part = cell.lines.slice(from, from + count);
    if (part.length === 0) continue;
    const draw = (): void => flow.text(part, { ...cell.look, x: cell.x, y });
    if (element === null) draw();
    else element.add(draw);
  }
}

/** A row as content of a TR, or as an artifact where `parent` is null: a head repeated on another page. */
export function writeRow(
  writer: Writer,
  parent: StructElement | null,
  cells: readonly Cell[],
  onNewPage: () => void,
): void {
  const { flow } = writer;
  if (parent === null) {
    const tallest = Math.max(0, ...cells.map(({ lines }) => lines.length));
    flow.artifact("Pagination", () =>
      drawPart(
        writer,
        cells.map((cell) => ({ cell, element: null })),
        0,
        tallest,
      ),
    );
    flow.y += rowHeight(cells);
    return;
  }
  const row = flow.element(parent, "TR");
  const open = cells.map((cell) => ({
    cell,
    element: flow.element(row, cell.type, cell.scope === undefined ? {} : { scope: cell.scope }),
  }));
  writeParts(writer, open, onNewPage);
  for (const { element } of open) element.end();
  row.end();
  flow.artifact("Layout", () => flow.rectangle(flow.left, flow.y - HAIR / 2, flow.width, HAIR, RULE));
}

function writeParts(
  writer: Writer,
  open: readonly { readonly cell: Cell; readonly element: StructElement }[],
  onNewPage: () => void,
): void {
  const { flow } = writer;
  const cells = open.map(({ cell }) => cell);
  const tallest = Math.max(1, ...cells.map(({ lines }) => lines.length));
  const lineHeight = Math.max(1, ...cells.map(({ look }) => look.lineHeight));
  const height = rowHeight(cells);
  if (flow.y + height > flow.bottom && height < flow.room * BREAKABLE && !flow.atTop) {
    flow.newPage();
    onNewPage();
  }
  let fresh = false;
  for (let from = 0; from < tallest; ) {
    const fit = linesThatFit(flow, lineHeight, 2 * PADDING_Y);
    if (fit < Math.min(TOGETHER, tallest - from) && !fresh) {
      flow.newPage();
      onNewPage();
      fresh = true;
      continue;
    }
    const count = Math.max(1, Math.min(fit, tallest - from));
    drawPart(writer, open, from, count);
    flow.y += count * lineHeight + 2 * PADDING_Y;
    from += count;
    fresh = false;
  }
}
