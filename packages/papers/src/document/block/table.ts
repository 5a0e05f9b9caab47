import { TEAL } from "../colour.ts";
import { CAPTION, CELL, CELL_HEAD, LABEL, VALUE } from "../look.ts";
import type { Block } from "../paper-document.ts";
import { type Writer, writeLines } from "../writer.ts";
import { type Cell, PADDING_X, rowHeight, writeRow } from "./table-row.ts";

type Of<T extends Block["type"]> = Extract<Block, { type: T }>;

const AFTER = 14;
const HEAD_RULE = 1.2;
/** Rows that are measured to share out the width where the caller has not. */
const MEASURED_ROWS = 100;
const WIDEST_SHARE = 0.5;
const NARROWEST = 36;
/** A head higher than this share of a page is not repeated: there would be no room for rows. */
const REPEATABLE = 0.25;

interface Column {
  readonly x: number;
  readonly width: number;
}

function columnsOf({ flow }: Writer, shares: readonly number[]): Column[] {
  const sane = shares.map((share) => (Number.isFinite(share) && share > 0 ? share : 1));
  const total = sane.reduce((sum, share) => sum + share, 0);
  let x = flow.left;
  return sane.map((share) => {
    const width = (share / total) * flow.width;
    const column = { x, width };
    x += width;
    return column;
  });
}

/** Shares by what stands in the columns: wide text gets more, no column gets all. */
function measuredShares(writer: Writer, { head, rows }: Of<"table">, count: number): number[] {
  const sample = [head, ...rows.slice(0, MEASURED_ROWS)];
  const widest = writer.flow.width * WIDEST_SHARE;
  return Array.from({ length: count }, (_, column) => {
    const widths = sample.map((row, i) => {
      const lines = writer.layout(row[column] ?? "", widest, i === 0 ? CELL_HEAD : CELL);
      return lines.length > 1 ? widest : (lines[0]?.width ?? 0);
    });
    return Math.max(NARROWEST, ...widths) + 2 * PADDING_X;
  });
}

export async function writeTable(writer: Writer, block: Of<"table">): Promise<void> {
  const { flow, root } = writer;
  const { caption, head, rows, widths } = block;
  const count = rows.reduce((most, row) => Math.max(most, row.length), head.length);
  if (count === 0) return;
  const given = widths !== undefined && widths.length === count ? widths : null;
  const columns = columnsOf(writer, given ?? measuredShares(writer, block, count));
  const cellsOf = (row: readonly string[], isHead: boolean): Cell[] =>
    columns.map(({ x, width }, i) => {
      const look = isHead ? CELL_HEAD : CELL;
      const lines = writer.layout(row[i] ?? "", Math.max(1, width - 2 * PADDING_X), look);
      const common = { lines, look, x: x + PADDING_X };
      return isHead ? { ...common, type: "TH", scope: "Column" } : { ...common, type: "TD" };
    });
  const headCells = cellsOf(head, true);
  const headHeight = rowHeight(headCells);
  const table = flow.element(root, "Table");
  flow.keep(CAPTION.lineHeight * 2 + headHeight + 3 * CELL.lineHeight);
  if (caption !== "") {
    const title = flow.element(table, "Caption");
    writeLines(writer, title, writer.layout(caption, flow.width, CAPTION), CAPTION, flow.left);
    title.end();
    flow.y += 3;
  }
  const underHead = (): void =>
    flow.artifact("Layout", () => flow.rectangle(flow.left, flow.y - HEAD_RULE / 2, flow.width, HEAD_RULE, TEAL));
  if (head.length > 0) {
    const group = flow.element(table, "THead");
    writeRow(writer, group, headCells, () => {});
    group.end();
    underHead();
  }
  const repeatHead = (): void => {
    if (head.length === 0 || headHeight > flow.room * REPEATABLE) return;
    writeRow(writer, null, headCells, () => {});
    underHead();
  };
  const body = flow.element(table, "TBody");
  for (const row of rows) {
    writeRow(writer, body, cellsOf(row, false), repeatHead);
    await writer.pacer.step();
  }
  body.end();
  table.end();
  flow.y += AFTER;
}

const LABEL_SHARE = 0.32;

/** Label and value pairs: a table whose row heads are the labels. */
export async function writeFacts(writer: Writer, { rows }: Of<"facts">): Promise<void> {
  if (rows.length === 0) return;
  const { flow, root } = writer;
  const [labels, values] = columnsOf(writer, [LABEL_SHARE, 1 - LABEL_SHARE]);
  if (labels === undefined || values === undefined) return;
  const table = flow.element(root, "Table");
  for (const { label, value } of rows) {
    const cell = (text: string, { x, width }: Column, look: typeof LABEL): Pick<Cell, "lines" | "look" | "x"> => ({
      lines: writer.layout(text, width - PADDING_X, look),
      look,
      x,
    });
    const cells: Cell[] = [
      { ...cell(label, labels, LABEL), type: "TH", scope: "Row" },
      { ...cell(value, values, VALUE), type: "TD" },
    ];
    writeRow(writer, table, cells, () => {});
    await writer.pacer.step();
  }
  table.end();
  flow.y += AFTER;
}
