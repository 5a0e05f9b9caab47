import type { QrCode } from "qrcode-generator";
import { TINT } from "../colour.ts";
import { CAPTION, CODE } from "../look.ts";
import type { PageFlow } from "../page-flow.ts";
import type { Block } from "../paper-document.ts";
import { QUIET_MODULES, qrOf } from "../qr.ts";
import { type Writer, writeLines } from "../writer.ts";

type Of<T extends Block["type"]> = Extract<Block, { type: T }>;

const PADDING = 14;
const QR_SIDE = 104;
const AFTER = 14;
const WHITE = "1 1 1";
const BLACK = "0 0 0";

function drawQr(flow: PageFlow, code: QrCode, x: number, y: number): void {
  const count = code.getModuleCount();
  const side = QR_SIDE / (count + 2 * QUIET_MODULES);
  const dark: [number, number, number, number][] = [];
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < count; ) {
      let end = column;
      while (end < count && code.isDark(row, end)) end += 1;
      const at = (n: number): number => (n + QUIET_MODULES) * side;
      if (end > column) dark.push([x + at(column), y + at(row), (end - column) * side, side]);
      column = Math.max(end, column + 1);
    }
  }
  flow.rectangle(x, y, QR_SIDE, QR_SIDE, WHITE);
  flow.rectangles(dark, BLACK);
}

export function writeCode(writer: Writer, { text, caption, qr }: Of<"code">): void {
  const { flow, root } = writer;
  const code = qr === undefined ? null : qrOf(qr);
  const wide = flow.width - 2 * PADDING - (code === null ? 0 : QR_SIDE + PADDING);
  const captionLines = caption === "" ? [] : writer.layout(caption, wide, CAPTION);
  const codeLines = text === "" ? [] : writer.layout(text, wide, CODE);
  const textHeight = captionLines.length * CAPTION.lineHeight + 6 + codeLines.length * CODE.lineHeight;
  const height = Math.max(textHeight, code === null ? 0 : QR_SIDE) + 2 * PADDING;
  flow.keep(height);
  const top = flow.y;
  const framed = top + height <= flow.bottom;
  if (framed) flow.artifact("Layout", () => flow.rectangle(flow.left, top, flow.width, height, TINT));
  flow.y += framed ? (height - textHeight) / 2 : 0;
  for (const [lines, look] of [
    [captionLines, CAPTION],
    [codeLines, CODE],
  ] as const) {
    if (lines.length === 0) continue;
    const paragraph = flow.element(root, "P");
    writeLines(writer, paragraph, lines, look, flow.left + PADDING);
    paragraph.end();
    if (look === CAPTION) flow.y += 6;
  }
  if (framed) flow.y = top + height;
  if (code !== null) writeQr(writer, code, `${caption} ${text}`.trim(), framed ? top + (height - QR_SIDE) / 2 : null);
  flow.y += AFTER;
}

/** Beside the code's text, or under it where that was too long for one page. */
function writeQr({ flow, root }: Writer, code: QrCode, alt: string, beside: number | null): void {
  if (beside === null) flow.keep(QR_SIDE);
  const x = flow.left + flow.width - QR_SIDE - PADDING;
  const y = beside ?? flow.y;
  const figure = flow.element(root, "Figure", { alt, bbox: [x, y, x + QR_SIDE, y + QR_SIDE] });
  figure.add(() => drawQr(flow, code, x, y));
  figure.end();
  if (beside === null) flow.y += QR_SIDE;
}
