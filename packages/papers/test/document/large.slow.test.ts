// Large papers and texts made to hurt, in processor time: the machine that runs this may be busy with other things.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "../../src/pdf.ts";
import { paragraph, render } from "./support/papers.ts";
import { elementsOf, readTagged } from "./support/tagged-text.ts";

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

const SENTENCE =
  "The account wrote from a phone. It asked for 500 dollars in gift cards, and said it would show everyone. ";
const ROWS = 5000;
const rows: Block = {
  type: "table",
  caption: "Messages",
  head: ["#", "Time", "From", "Text"],
  rows: Array.from({ length: ROWS }, (_, i) => [
    String(i),
    `2026-11-24 19:${i % 60} UTC`,
    i % 2 === 0 ? "self" : "@example_555",
    `${SENTENCE.slice(i % 60)}${i}`,
  ]),
};

it("Five thousand rows take a few seconds, all of them written", async () => {
  let pdf: Uint8Array = new Uint8Array();
  const taken = await seconds(async () => {
    pdf = await render([rows]);
  });
  console.log(`${ROWS} rows: ${taken.toFixed(1)} s of processor time, ${pdf.length} bytes`);
  expect(taken).toBeLessThan(15);
  const { root } = readTagged(pdf);
  expect(elementsOf(root, "TR")).toHaveLength(ROWS + 1);
  expect(elementsOf(root, "TR").at(-1)?.children[3]?.text).toBe(`${SENTENCE.slice((ROWS - 1) % 60)}${ROWS - 1}`);
});

describe("A text made to hurt is written whole in bounded time", () => {
  const ATTACKS: Readonly<Record<string, string>> = {
    "one word of 200,000 letters": "x".repeat(200_000),
    "one word that changes its font at every letter": "aж".repeat(100_000),
    "one Arabic word of 200,000 letters": "ب".repeat(200_000),
    "100,000 brackets that wait for their partners, right to left": `א${"([".repeat(50_000)}`,
    "digits and letters of both directions in turn": "א1a".repeat(50_000),
    "100,000 marks on one letter": `a${"\u0300\u0335".repeat(50_000)}`,
    "30,000 pictures joined to one": `👩${"\u200d👩".repeat(30_000)}`,
    "50,000 letters that no font has": "ก".repeat(50_000),
    "200,000 spaces": " ".repeat(200_000),
    "50,000 empty lines": "\n".repeat(50_000),
  };
  it.each(Object.entries(ATTACKS))("%s", async (_, text) => {
    let pdf: Uint8Array = new Uint8Array();
    const taken = await seconds(async () => {
      pdf = await render([paragraph(text), { type: "table", caption: "c", head: ["a", "b"], rows: [[text, "end"]] }]);
    });
    expect(taken).toBeLessThan(30);
    const { root, boxes } = readTagged(pdf);
    const written = text.replaceAll("\n", "").replaceAll("\u200d", "‹U+200D›");
    expect(elementsOf(root, "P")[0]?.text === written).toBe(true);
    expect(elementsOf(root, "TD").map((cell) => cell.text === written || cell.text === "end")).toEqual([true, true]);
    expect(boxes).toBe(false);
  });
});

it("Any block with any text is written, without an empty box, in order", async () => {
  const text = fc.string({ unit: "binary", maxLength: 30 });
  const block: fc.Arbitrary<Block> = fc.oneof(
    fc.record({ type: fc.constant("heading" as const), level: fc.constantFrom(1, 2, 3), text }),
    fc.record({
      type: fc.constant("paragraph" as const),
      text,
      tone: fc.constantFrom("note" as const, "quote" as const),
    }),
    fc.record({ type: fc.constant("list" as const), ordered: fc.boolean(), items: fc.array(text, { maxLength: 4 }) }),
    fc.record({
      type: fc.constant("table" as const),
      caption: text,
      head: fc.array(text, { maxLength: 4 }),
      rows: fc.array(fc.array(text, { maxLength: 5 }), { maxLength: 4 }),
      widths: fc.array(fc.double(), { maxLength: 5 }),
    }),
    fc.record({
      type: fc.constant("facts" as const),
      rows: fc.array(fc.record({ label: text, value: text }), { maxLength: 3 }),
    }),
    fc.record({ type: fc.constant("code" as const), text, caption: text, qr: text }),
    fc.constant({ type: "page-break" as const }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(block, { maxLength: 8 }), async (blocks) => {
      const { boxes, root, pages, artifacts } = readTagged(await render(blocks));
      expect(boxes).toBe(false);
      expect(artifacts).toHaveLength(pages);
      const headings = blocks.flatMap((one) => (one.type === "heading" && one.text !== "" ? [one.level] : []));
      const found = ["H1", "H2", "H3"].map((type, i) => [elementsOf(root, type).length, i + 1]);
      expect(found).toEqual([1, 2, 3].map((level) => [headings.filter((one) => one === level).length, level]));
    }),
    { numRuns: 40 },
  );
});
