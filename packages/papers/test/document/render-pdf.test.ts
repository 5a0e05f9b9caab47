import { utcMs } from "@holdfast/model";
import { expect, it } from "vitest";
import { nodeFonts } from "../../src/index.node.ts";
import { type PaperDocument, renderPdf } from "../../src/pdf.ts";

const paper: PaperDocument = {
  language: "en",
  title: "Report",
  subject: "Evidence package",
  footer: "Made with Holdfast",
  blocks: [
    { type: "heading", level: 1, text: "Report for police" },
    { type: "paragraph", text: "Words." },
  ],
};

it("The same paper at the same time gives the same bytes", async () => {
  const options = { createdAt: utcMs(1_764_000_000_000) };
  const one = await renderPdf(paper, nodeFonts(), options);
  const two = await renderPdf(paper, nodeFonts(), options);
  expect(new TextDecoder("latin1").decode(one.subarray(0, 8))).toBe("%PDF-1.7");
  expect(Buffer.compare(one, two)).toBe(0);
});
