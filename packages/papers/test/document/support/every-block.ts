import type { UtcMs } from "@holdfast/model";
import type { Block, PaperDocument, PdfOptions } from "../../../src/pdf.ts";

// Without Node, so that a browser can render the same paper.

// Cast, not made with utcMs: that would bring all of model and its zod, which tries out eval, into the worker.
export const OPTIONS: PdfOptions = { createdAt: Date.UTC(2026, 10, 24, 12) as UtcMs };

export const paperOf = (blocks: readonly Block[], rest: Partial<PaperDocument> = {}): PaperDocument => ({
  language: "en",
  title: "Report for police",
  subject: "Evidence package",
  footer: "Made with Holdfast",
  blocks,
  ...rest,
});

const SENTENCE = "The account wrote from a phone and asked for 500 dollars in gift cards. ";

/** One of every block, with text in several scripts. */
export const EVERY_BLOCK: readonly Block[] = [
  { type: "heading", level: 1, text: "Rapport pour la police" },
  { type: "paragraph", text: SENTENCE.repeat(3) },
  { type: "paragraph", tone: "note", text: "Times are from the device clock. « œuvre », 20 €." },
  { type: "heading", level: 2, text: "Who" },
  {
    type: "facts",
    rows: [
      { label: "Account", value: "@example_555" },
      { label: "Display name", value: "مرحبا Bob 25 شكرا" },
    ],
  },
  { type: "heading", level: 2, text: "What was said" },
  { type: "paragraph", tone: "quote", text: "Pay 500 or everyone sees it 👩‍💻🇨🇦👍🏽1️⃣❤️\nSecond line \u202e hidden" },
  { type: "paragraph", tone: "quote", text: "أرسل 500 دولار (USD) إلى account@example.com قبل الساعة 17:30" },
  { type: "heading", level: 3, text: "Steps" },
  { type: "list", ordered: false, items: ["Stop replying", SENTENCE.repeat(2)] },
  { type: "list", ordered: true, items: ["Stop replying", "Save everything", "Tell someone"] },
  { type: "page-break" },
  { type: "code", text: "K7QF-2M8X-R4TD-9WZB", caption: "Seal code", qr: "K7QF2M8XR4TD9WZB" },
  {
    type: "table",
    caption: "Messages in order",
    head: ["Time", "From", "Text"],
    rows: Array.from({ length: 60 }, (_, i) => [
      `2026-11-24 19:${String(i).padStart(2, "0")}`,
      i % 2 === 0 ? "self" : "@example_555",
      i === 7 ? SENTENCE.repeat(90) : SENTENCE.slice(0, 20 + (i % 40)),
    ]),
  },
];
