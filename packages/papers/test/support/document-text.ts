import type { Block, PaperDocument } from "../../src/document/paper-document.ts";

/** Every text of a block, in the order in which it is read. */
export function textsOf(block: Block): readonly string[] {
  switch (block.type) {
    case "heading":
    case "paragraph":
      return [block.text];
    case "list":
      return block.items;
    case "table":
      return [block.caption, ...block.head, ...block.rows.flat()];
    case "facts":
      return block.rows.flatMap(({ label, value }) => [label, value]);
    case "code":
      return [block.text, block.caption, block.qr ?? ""];
    case "page-break":
      return [];
    default:
      throw new Error("a block that this test does not know");
  }
}

export const documentText = ({ title, subject, footer, blocks }: PaperDocument): string =>
  [title, subject, footer, ...blocks.flatMap(textsOf)].join("\n");

/** What a document is made of, without its words: equal in both languages. */
export const shapeOf = ({ blocks }: PaperDocument): readonly string[] =>
  blocks.map((block) => {
    if (block.type === "list") return `list ${block.items.length}`;
    if (block.type === "table") return `table ${block.head.length} ${block.rows.length}`;
    if (block.type === "facts") return `facts ${block.rows.length}`;
    if (block.type === "heading") return `heading ${block.level}`;
    return block.type === "paragraph" ? `paragraph ${block.tone ?? ""}` : block.type;
  });

/** The words a hole leaves behind. */
export const HOLES = /undefined|\bnull\b|\[object|\bNaN\b|\{\w+\}/u;

/** Whether every surrogate of `text` has its other half. */
export const wellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text);
