import fc from "fast-check";
import { expect, it } from "vitest";
import { nodeFonts } from "../../src/index.node.ts";
import { type Block, type FontSet, renderPdf } from "../../src/pdf.ts";
import { EVERY_BLOCK, OPTIONS, paperOf, paragraph, render } from "./support/papers.ts";
import { elementsOf, readTagged } from "./support/tagged-text.ts";

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");

it("The same paper at the same time gives the same bytes", async () => {
  const [one, two] = [await render(EVERY_BLOCK), await render(EVERY_BLOCK)];
  expect(text(one.subarray(0, 8))).toBe("%PDF-1.7");
  expect(Buffer.compare(one, two)).toBe(0);
});

it("The time of creation is the one given, and no other time stands in the file", async () => {
  const pdf = text(await render(EVERY_BLOCK));
  expect(new Set(pdf.match(/\(D:\d+Z\)/gu))).toEqual(new Set(["(D:20261124120000Z)"]));
  expect(pdf).toContain("<xmp:CreateDate>2026-11-24T12:00:00Z</xmp:CreateDate>");
});

it("Says that it is built to PDF/A-3a, and its language and title", async () => {
  const paper = paperOf([paragraph("Bonjour.")], { language: "fr", title: "Rapport d’Émile & <co>" });
  const pdf = text(await renderPdf(paper, nodeFonts(), OPTIONS));
  expect(pdf).toContain("<pdfaid:part>3</pdfaid:part>");
  expect(pdf).toContain("<pdfaid:conformance>A</pdfaid:conformance>");
  expect(pdf).toContain("/Lang (fr-CA)");
  expect(pdf).toContain("/DisplayDocTitle true");
  const xmp = Buffer.from(pdf, "latin1").toString("utf8");
  expect(xmp).toContain('<rdf:li xml:lang="x-default">Rapport d’Émile &amp; &lt;co&gt;</rdf:li>');
});

it("Is letter size unless A4 is asked for", async () => {
  expect(text(await render([]))).toContain("/MediaBox [0 0 612 792]");
  expect(text(await render([], { paper: "a4" }))).toContain("/MediaBox [0 0 595.28 841.89]");
});

it("Asks for each font file once, and only for those that the text needs", async () => {
  const asked: string[] = [];
  const fonts: FontSet = {
    load: (name) => {
      asked.push(name);
      return nodeFonts().load(name);
    },
  };
  await renderPdf(paperOf([paragraph("Plain text. سلام")]), fonts, OPTIONS);
  expect(asked.toSorted()).toEqual([
    "noto-sans-arabic-arabic-400-normal",
    "noto-sans-latin-400-normal",
    "noto-sans-latin-700-normal",
  ]);
});

it("Rejects when a font cannot be loaded", async () => {
  const fonts: FontSet = { load: () => Promise.reject(new Error("offline")) };
  await expect(renderPdf(paperOf([paragraph("a")]), fonts, OPTIONS)).rejects.toThrow("offline");
});

const table = (count: number): Block => ({
  type: "table",
  caption: "Messages",
  head: ["Time", "Text"],
  rows: Array.from({ length: count }, (_, i) => [`19:${i % 60}`, `message ${i}`]),
});

it("Rejects with the signal's reason when it is stopped, before and during the work", async () => {
  const stop = new AbortController();
  stop.abort(new Error("stopped"));
  await expect(render([], { signal: stop.signal })).rejects.toThrow("stopped");
  const later = new AbortController();
  const calls: number[] = [];
  const onProgress = (done: number): void => {
    calls.push(done);
    later.abort(new Error("enough"));
  };
  await expect(render([table(3000)], { signal: later.signal, onProgress })).rejects.toThrow("enough");
  expect(calls).toHaveLength(1);
});

it("Progress goes up to the total and never beyond", async () => {
  const seen: (readonly [number, number])[] = [];
  await render([table(800), paragraph("end")], { onProgress: (done, total) => seen.push([done, total]) });
  expect(seen.map(([done]) => done)).toEqual(seen.map(([done]) => done).toSorted((a, b) => a - b));
  expect(seen.at(-1)).toEqual([802, 802]);
});

it("A worker can do other things while a long paper is written", async () => {
  let ticks = 0;
  const timer = setInterval(() => {
    ticks += 1;
  }, 1);
  await render([table(1500)]);
  clearInterval(timer);
  expect(ticks).toBeGreaterThan(2);
});

it("Holds no image, whatever the blocks (P3)", async () => {
  const pdf = text(await render(EVERY_BLOCK, { attachments: [] }));
  expect(pdf).not.toMatch(/\/Subtype\s*\/Image/u);
  expect(pdf).not.toContain("/XObject");
  // An image in a page's own operators needs BI, ID and EI; the content holds none of them.
  expect(readTagged(await render(EVERY_BLOCK)).pages).toBeGreaterThan(2);
});

it("Attachments stand in the file as they were, with their relationship", async () => {
  const bytes = new TextEncoder().encode('{"path":"é"}\n');
  const attachment = { name: "timeline é.ndjson", type: "application/x-ndjson", description: "Timeline" } as const;
  const pdf = text(await render([], { attachments: [{ ...attachment, bytes, relationship: "Source" }] }));
  expect(pdf).toContain("/AFRelationship /Source");
  expect(pdf).toContain("/Subtype /application#2Fx-ndjson");
  expect(pdf).toMatch(/\/AF \[\d+ 0 R\]/u);
});

it("Headings become bookmarks, nested by level", async () => {
  const pdf = text(await render(EVERY_BLOCK));
  const titles = [...pdf.matchAll(/\/Title \(([^)]*)\)/gu)].map(([, title]) => title);
  expect(new Set(titles)).toEqual(new Set(["Rapport pour la police", "Steps", "What was said", "Who"]));
});

it("Draws no empty box and keeps the text in order for any text at all", async () => {
  const unit = fc.oneof(
    { weight: 4, arbitrary: fc.string({ unit: "binary" }) },
    { weight: 2, arbitrary: fc.array(fc.integer({ min: 0, max: 0xffff })).map((a) => String.fromCharCode(...a)) },
    {
      weight: 2,
      arbitrary: fc.string({
        unit: fc.constantFrom("א", "ب", "َ", "a", "1", " ", "(", "👩", "\u200d", "\ufe0f", "\u0301", "[", "\n"),
      }),
    },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(unit, { minLength: 10, maxLength: 40 }), async (texts) => {
      const { root, boxes } = readTagged(await render(texts.map(paragraph)));
      expect(boxes).toBe(false);
      expect(elementsOf(root, "P").length).toBe(texts.filter((one) => one !== "").length);
    }),
    { numRuns: 4 },
  );
});
