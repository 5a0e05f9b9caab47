import { RULE, TEAL, TINT } from "../colour.ts";
import { BODY, HEADINGS } from "../look.ts";
import type { Block } from "../paper-document.ts";
import { type Writer, writeLines } from "../writer.ts";

type Of<T extends Block["type"]> = Extract<Block, { type: T }>;

const AFTER = 8;
/** Lines of what follows that a heading stays together with. */
const LINES_KEPT = 3;

export function writeHeading(writer: Writer, { level, text }: Of<"heading">): void {
  if (text === "") return;
  const { flow, root } = writer;
  const look = HEADINGS[level];
  const lines = writer.layout(text, flow.width, look);
  if (!flow.atTop) flow.y += look.before;
  flow.keep(lines.length * look.lineHeight + look.after + LINES_KEPT * BODY.lineHeight);
  writer.outline.add(level, text, flow.y - look.after);
  const heading = flow.element(root, `H${level}`);
  writeLines(writer, heading, lines, look, flow.left);
  heading.end();
  flow.y += look.after;
}

const BAR = 2.5;
const QUOTE_INDENT = 14;
const PADDING = 9;

export function writeParagraph(writer: Writer, { text, tone }: Of<"paragraph">): void {
  if (text === "") return;
  const { flow, root } = writer;
  const { left, width } = flow;
  const inset = tone === undefined ? 0 : QUOTE_INDENT;
  const lines = writer.layout(text, width - inset - (tone === "note" ? PADDING : 0), BODY);
  const outer = tone === "quote" ? flow.element(root, "BlockQuote") : null;
  const paragraph = flow.element(outer ?? root, "P");
  if (tone === "note") {
    flow.keep(Math.min(lines.length, LINES_KEPT) * BODY.lineHeight + 2 * PADDING);
    flow.y += PADDING;
    writeLines(writer, paragraph, lines, BODY, left + inset, (y, height) => {
      flow.rectangle(left, y - PADDING, width, height + 2 * PADDING, TINT);
      flow.rectangle(left, y - PADDING, BAR, height + 2 * PADDING, TEAL);
    });
    flow.y += PADDING;
  } else if (tone === "quote") {
    writeLines(writer, paragraph, lines, BODY, left + inset, (y, height) => flow.rectangle(left, y, BAR, height, RULE));
  } else writeLines(writer, paragraph, lines, BODY, left);
  paragraph.end();
  outer?.end();
  flow.y += AFTER;
}

const LABEL_WIDTH = 18;
const ITEM_AFTER = 3;
const BULLET = "\u2022";

export async function writeList(writer: Writer, { ordered, items }: Of<"list">): Promise<void> {
  if (items.length === 0) return;
  const { flow, root } = writer;
  const list = flow.element(root, "L");
  const indent = ordered ? LABEL_WIDTH + 6 * (String(items.length).length - 1) : LABEL_WIDTH;
  for (const [i, item] of items.entries()) {
    const lines = writer.layout(item, flow.width - indent, BODY);
    const mark = writer.layout(ordered ? `${i + 1}.` : BULLET, indent, BODY);
    flow.keep(Math.min(lines.length, 2) * BODY.lineHeight);
    const { y } = flow;
    const entry = flow.element(list, "LI");
    const label = flow.element(entry, "Lbl");
    label.add(() => flow.text(mark, { ...BODY, x: flow.left + (ordered ? 0 : 5), y }));
    label.end();
    const body = flow.element(entry, "LBody");
    writeLines(writer, body, lines, BODY, flow.left + indent);
    body.end();
    entry.end();
    flow.y += ITEM_AFTER;
    await writer.pacer.step();
  }
  list.end();
  flow.y += AFTER - ITEM_AFTER;
}
