import type { FontSet } from "../fonts/font-set.ts";
import { writeCode } from "./block/code.ts";
import { writeHeading, writeList, writeParagraph } from "./block/prose.ts";
import { writeFacts, writeTable } from "./block/table.ts";
import { RULE } from "./colour.ts";
import { FOOTER } from "./look.ts";
import { openPdf } from "./open-pdf.ts";
import { Outline } from "./outline.ts";
import { Pacer } from "./pacer.ts";
import { PageFlow } from "./page-flow.ts";
import type { Block, PaperDocument, PdfOptions } from "./paper-document.ts";
import { layoutLines } from "./text/line-layout.ts";
import { loadFaces } from "./text/load-faces.ts";
import { TextReader } from "./text/text-reader.ts";
import type { Writer } from "./writer.ts";

/**
 * Renders a paper as a tagged PDF, built to PDF/A-3a, with its attachments inside. Draws any text: what no font has and
 * what has no shape is written out by its code point. The same paper, fonts and options give the same bytes.
 * Rejects when a font cannot be loaded or the signal is aborted; never because of the text.
 */
export async function renderPdf(paper: PaperDocument, fonts: FontSet, options: PdfOptions): Promise<Uint8Array> {
  options.signal?.throwIfAborted();
  const pacer = new Pacer(
    paper.blocks.reduce((sum, block) => sum + stepsOf(block), 0),
    options,
  );
  const reader = new TextReader();
  for (const block of paper.blocks) {
    for (const text of textsOf(block)) for (const line of reader.lines(text)) reader.units(line);
    await pacer.breathe();
  }
  for (const line of reader.lines(`${paper.footer}${ALWAYS}`)) reader.units(line);

  const { pdf, finish } = openPdf(paper, options);
  const faces = await loadFaces(pdf, fonts, reader.fonts);
  const root = pdf.struct("Document");
  pdf.addStructure(root);
  const writer: Writer = {
    flow: new PageFlow(pdf),
    outline: new Outline(pdf),
    root,
    pacer,
    layout: (text, width, style) => layoutLines(text, width, style, reader, faces),
  };
  for (const block of paper.blocks) {
    await writeBlock(writer, block);
    await pacer.step();
  }
  root.end();
  writeFooters(writer, paper.footer);
  for (const { name, type, bytes, description, relationship } of options.attachments ?? []) {
    const written = new Date(options.createdAt);
    pdf.file(bytes, { name, type, relationship, description, creationDate: written, modifiedDate: written });
  }
  await pacer.pause();
  return finish();
}

/** Drawn by the renderer itself: page numbers, bullets, notation. */
const ALWAYS = "0123456789/ .\u2022[U+ABCDEF]‹›";

function writeBlock(writer: Writer, block: Block): void | Promise<void> {
  switch (block.type) {
    case "heading":
      return writeHeading(writer, block);
    case "paragraph":
      return writeParagraph(writer, block);
    case "list":
      return writeList(writer, block);
    case "table":
      return writeTable(writer, block);
    case "facts":
      return writeFacts(writer, block);
    case "code":
      return writeCode(writer, block);
    case "page-break":
      if (!writer.flow.atTop) writer.flow.newPage();
      return undefined;
  }
}

function stepsOf(block: Block): number {
  if (block.type === "table" || block.type === "facts") return 1 + block.rows.length;
  return block.type === "list" ? 1 + block.items.length : 1;
}

function* textsOf(block: Block): Generator<string> {
  switch (block.type) {
    case "heading":
    case "paragraph":
      yield block.text;
      break;
    case "list":
      yield* block.items;
      break;
    case "table":
      yield block.caption;
      yield* block.head;
      for (const row of block.rows) yield* row;
      break;
    case "facts":
      for (const { label, value } of block.rows) yield* [label, value];
      break;
    case "code":
      yield* [block.text, block.caption];
      break;
    case "page-break":
      break;
  }
}

const NUMBER_WIDTH = 80;
const RULE_HEIGHT = 0.6;

function writeFooters(writer: Writer, footer: string): void {
  const { flow } = writer;
  const [line] = writer.layout(footer, flow.width - NUMBER_WIDTH, FOOTER);
  flow.eachPage((page) => {
    const number = writer.layout(`${page + 1} / ${flow.pageCount}`, NUMBER_WIDTH, FOOTER);
    const right = flow.left + flow.width - (number[0]?.width ?? 0);
    const y = flow.bottom + 18;
    flow.artifact("Pagination", () => {
      flow.rectangle(flow.left, y - 6, flow.width, RULE_HEIGHT, RULE);
      if (line !== undefined) flow.text([line], { ...FOOTER, x: flow.left, y });
      flow.text(number, { ...FOOTER, x: right, y });
    });
  });
}
