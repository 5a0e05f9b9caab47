import { beforeAll, describe, expect, it } from "vitest";
import type { Block } from "../../src/pdf.ts";
import { EVERY_BLOCK, paragraph, render } from "./support/papers.ts";
import { elementsOf, readTagged, type Tagged, type TaggedPdf } from "./support/tagged-text.ts";

const typesOf = (element: Tagged): string[] => element.children.map(({ type }) => type);
const first = (root: Tagged, type: string): Tagged => {
  const found = elementsOf(root, type)[0];
  if (found === undefined) throw new Error(`no ${type}`);
  return found;
};

describe("A paper with every block", () => {
  let pdf: TaggedPdf;
  beforeAll(async () => {
    pdf = readTagged(await render(EVERY_BLOCK));
  });

  it("Has one Document with the blocks as its children, in order", () => {
    expect(pdf.root.type).toBe("Document");
    expect(typesOf(pdf.root)).toEqual("H1 P P H2 Table H2 BlockQuote BlockQuote H3 L L P P Figure Table".split(" "));
  });

  it("Lists have items with a label and a body", () => {
    for (const item of elementsOf(pdf.root, "LI")) expect(typesOf(item)).toEqual(["Lbl", "LBody"]);
    expect(elementsOf(pdf.root, "Lbl").map(({ text }) => text)).toEqual(["•", "•", "1.", "2.", "3."]);
  });

  it("Tables have a caption, head cells with a scope, and a cell for every column in every row", () => {
    const table = elementsOf(pdf.root, "Table")[1];
    expect(table && typesOf(table)).toEqual(["Caption", "THead", "TBody"]);
    const heads = elementsOf(first(table ?? pdf.root, "THead"), "TH");
    expect(heads.map(({ text, scope }) => [text, scope])).toEqual([
      ["Time", "Column"],
      ["From", "Column"],
      ["Text", "Column"],
    ]);
    const rows = elementsOf(first(table ?? pdf.root, "TBody"), "TR");
    expect(rows).toHaveLength(60);
    for (const row of rows) expect(typesOf(row)).toEqual(["TD", "TD", "TD"]);
  });

  it("A row that is higher than a page keeps all its text, in one cell over several pages", () => {
    const sentence = "The account wrote from a phone and asked for 500 dollars in gift cards. ";
    const row = elementsOf(elementsOf(pdf.root, "Table")[1] ?? pdf.root, "TR")[8];
    expect(row?.children[2]?.text).toBe(sentence.repeat(90));
  });

  it("Facts are a table whose row heads are the labels", () => {
    const rows = elementsOf(first(pdf.root, "Table"), "TR");
    expect(rows.map(typesOf)).toEqual([
      ["TH", "TD"],
      ["TH", "TD"],
    ]);
    expect(elementsOf(rows[0] ?? pdf.root, "TH")[0]?.scope).toBe("Row");
    expect(rows[1]?.children[1]?.text).toBe("مرحبا Bob 25 شكرا");
  });

  it("The QR code is a figure that says in words what it holds", () => {
    expect(first(pdf.root, "Figure").alt).toBe("Seal code K7QF-2M8X-R4TD-9WZB");
  });

  it("Footers, page numbers and repeated table heads are artifacts and not in the tree", () => {
    expect(pdf.artifacts).toHaveLength(pdf.pages);
    for (const [i, text] of pdf.artifacts.entries()) {
      expect(text).toContain("Made with Holdfast");
      expect(text).toContain(`${i + 1} / ${pdf.pages}`);
      // The table begins on the second page; its head stands again on those after it.
      expect(text.includes("TimeFromText")).toBe(i > 1);
    }
    expect(pdf.root.text).not.toContain("Made with Holdfast");
    expect(pdf.root.text.split("TimeFromText")).toHaveLength(2);
  });

  it("Text in the tree reads in order, whatever its direction", () => {
    const quotes = elementsOf(pdf.root, "BlockQuote").map(({ text }) => text);
    expect(quotes).toEqual([
      "Pay 500 or everyone sees it 👩‍💻🇨🇦👍🏽1️⃣❤️Second line ‹U+202E› hidden",
      "أرسل 500 دولار (USD) إلى account@example.com قبل الساعة 17:30",
    ]);
  });
});

const blocksOf = async (blocks: readonly Block[]): Promise<string[]> => typesOf(readTagged(await render(blocks)).root);

it("Blocks with nothing in them leave no empty element", async () => {
  const empty: Block[] = [
    { type: "heading", level: 1, text: "" },
    paragraph(""),
    { type: "list", ordered: true, items: [] },
    { type: "table", caption: "", head: [], rows: [] },
    { type: "facts", rows: [] },
    { type: "code", text: "", caption: "" },
  ];
  expect(await blocksOf([...empty, paragraph("end")])).toEqual(["P"]);
});

it("A short row is filled up and a long one makes columns, so no cell is lost", async () => {
  const block: Block = { type: "table", caption: "c", head: ["a"], rows: [["1", "2", "3"], ["4"]], widths: [1] };
  const { root } = readTagged(await render([block]));
  expect(elementsOf(root, "TR").map((row) => row.children.map(({ text }) => text))).toEqual([
    ["a", "", ""],
    ["1", "2", "3"],
    ["4", "", ""],
  ]);
});

it("Shares that are not sane widths still give columns", async () => {
  const block: Block = {
    type: "table",
    caption: "c",
    head: ["a", "b"],
    rows: [["1", "2"]],
    widths: [Number.NaN, -1],
  };
  expect(await blocksOf([block])).toEqual(["Table"]);
});

it("A table of forty columns still has every letter", async () => {
  const row = Array.from({ length: 40 }, (_, i) => `word${i}`);
  const { root } = readTagged(await render([{ type: "table", caption: "c", head: row, rows: [row] }]));
  expect(elementsOf(root, "TD").map(({ text }) => text)).toEqual(row);
});

it("A heading does not stand alone at the foot of a page", async () => {
  const lines = paragraph(Array.from({ length: 39 }, (_, i) => `line ${i}`).join("\n"));
  const pdf = readTagged(await render([lines, { type: "heading", level: 2, text: "Next" }, paragraph("After it.")]));
  expect(pdf.pages).toBe(2);
});

it("A seal code too long for its frame, and a text no QR code holds, are still written", async () => {
  const text = "K7QF-2M8X-".repeat(400);
  const { root } = readTagged(await render([{ type: "code", text, caption: "Seal code", qr: "x".repeat(3000) }]));
  expect(elementsOf(root, "P").map((p) => p.text)).toEqual(["Seal code", text]);
  expect(elementsOf(root, "Figure")).toEqual([]);
});

const WORDS: Readonly<Record<string, string>> = {
  "Arabic with its vowels and digits": 'مُحَمَّد قَالَ: مَرْحَبًا (٢٥) في "Toronto"!',
  "Persian with joiners": "کتاب\u200cها می\u200cخواهم ۱۲۳",
  "Hebrew with its points": "שָׁלוֹם, הנה [קישור] https://example.com/א?b=1",
  "English that quotes Arabic": "The account مرحبا بك (1) sent 50% to אבג, then «שלום».",
  "Arabic letters that share a shape": "سشسش بتثن حجخ صضصض علي على",
};
it.each(Object.entries(WORDS))("A screen reader finds %s as it was written", async (_, text) => {
  expect(readTagged(await render([paragraph(text)])).root.text).toBe(text);
});
