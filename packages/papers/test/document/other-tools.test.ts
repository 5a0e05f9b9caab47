// What programs that others wrote make of our files: qpdf, and poppler's pdfinfo, pdffonts, pdfdetach and pdftotext.
import { beforeAll, describe, expect, it } from "vitest";
import { EVERY_BLOCK, paragraph, render } from "./support/papers.ts";
import { isInstalled, run, savePdf } from "./support/tools.ts";

const hasQpdf = isInstalled("qpdf", "--version");
const hasPoppler = isInstalled("pdftotext", "-v");

const ATTACHMENT = {
  name: "timeline.ndjson",
  type: "application/x-ndjson",
  bytes: new TextEncoder().encode("{}\n"),
  description: "Timeline",
  relationship: "Source",
} as const;

describe("A paper with every block and an attachment", () => {
  let path = "";
  beforeAll(async () => {
    path = savePdf(await render(EVERY_BLOCK, { attachments: [ATTACHMENT] }));
  });

  it.runIf(hasQpdf)("qpdf finds no fault in it", () => {
    expect(run("qpdf", "--check", path)).toContain("No syntax or stream encoding errors found");
  });
  it.runIf(hasPoppler)("pdfinfo reads the structure tree", () => {
    const structure = run("pdfinfo", "-struct", path);
    for (const type of ["Document", "H1", "H2", "H3", "L", "LI", "Table", "TR", "TH", "TD", "Caption", "BlockQuote"])
      expect(structure).toMatch(new RegExp(`^\\s*${type}\\b`, "mu"));
    expect(structure).not.toMatch(/error/iu);
  });
  it.runIf(hasPoppler)("pdffonts finds every font embedded, as a subset, with a table to Unicode", () => {
    const fonts = run("pdffonts", path).trim().split("\n").slice(2);
    expect(fonts.length).toBeGreaterThan(5);
    for (const font of fonts) expect(font).toMatch(/ yes yes yes +\d+ +0$/u);
  });
  it.runIf(hasPoppler)("pdfdetach lists the attachment", () => {
    expect(run("pdfdetach", "-list", path)).toContain("timeline.ndjson");
  });
});

/** Poppler breaks lines where we do and adds direction marks of its own; both are no part of the text. */
const plain = (text: string): string => text.replace(/[\u202a-\u202e\u200e\u200f\s]/gu, "");

/** Poppler takes a page of Arabic from the right, footer included. */
const FOOTER = /MadewithHoldfast1\/1|1\/1MadewithHoldfast/u;

describe("pdftotext gives back", () => {
  const SAME: Readonly<Record<string, string>> = {
    "French with its accents and quotation marks": "L’œuvre « d’à côté » coûte 20 €, où ça? Noël, ÿ, Œ, Ç.",
    "ligatures of the Latin font as letters": "office fluffy ffi fi fl",
    "Cyrillic, Greek and Vietnamese": "Привет, Γειά σου, ἀρχή, Tiếng Việt, Ґанок",
    "a picture made of three": "before 👨‍👩‍👧 after",
    "pictures of every kind": "😀 👩‍💻 🏳️‍🌈 ❤️ ❤️‍🔥 🧑🏽‍🤝‍🧑🏿 🏴󠁧󠁢󠁥󠁮󠁧󠁿",
    "two skin tones that share one drawing": "👍🏽 👍🏿 👍",
    "flags and keycaps": "🇨🇦 🇫🇷 1️⃣ #️⃣ *️⃣ 1 # *",
    "the same heart as a picture and as text": "❤ ❤️ ❤",
    Arabic: "السلام عليكم ورحمة الله وبركاته لا تنشر الصورة شأن سيء ضجة ظل",
    // A vowel on the last letter of a line comes out at its other end; the structure tree has it in its place.
    "Arabic with its vowels": "مُحَمَّد مَرْحَبًا بِكُم",
    "Hebrew with its points": "שָׁלוֹם לְכֻלָּם",
    "Persian with joiners that keep letters apart": "کتاب\u200cها می\u200cخواهم",
    "Persian, whose yeh shares shapes with the Arabic one": "این یک پیام است علي گچ",
    Hebrew: "שלום עולם תמחק את התמונה עכשיו",
    Chinese: "你好，请立即付款，否则我会把照片发给所有人。",
    Japanese: "こんにちは、カタカナ。がぎぐパピプー",
    Korean: "안녕하세요 세계 한국어",
    Hindi: "नमस्ते क्षत्रिय हिन्दी",
    "Thai, which no font of ours draws": "สวัสดีครับ",
    "letters with marks written apart": "e\u0301 n\u0303 Z\u0338 a\u0321\u0335",
    "a stack of twenty marks": `a${"\u0300\u0335".repeat(10)}b`,
  };
  it.runIf(hasPoppler).each(Object.entries(SAME))("%s", async (_, text) => {
    const path = savePdf(await render([paragraph(text)]));
    expect(plain(run("pdftotext", path, "-")).replace(FOOTER, "")).toBe(plain(text));
  });

  it.runIf(hasPoppler)("words of Arabic without spaces inside them", async () => {
    const text = "أرسل المال قبل الساعة شكرا يا صديقي";
    const path = savePdf(await render([paragraph(text)]));
    expect(run("pdftotext", path, "-").replace(/[\u202a-\u202e\u200e\u200f]/gu, "")).toContain(text);
  });

  const NOTATION: readonly (readonly [string, string, string])[] = [
    ["a right-to-left override", "abc\u202edef", "abc‹U+202E›def"],
    ["a null and an escape", "a\u0000b\u001b[31m", "a‹U+0000›b‹U+001B›[31m"],
    ["half a surrogate pair", "x\ud83dy\ude00z", "x‹U+D83D›y‹U+DE00›z"],
    ["a zero-width space in a handle", "@exam\u200bple", "@exam‹U+200B›ple"],
    ["a joiner that joins nothing", "a\u200db", "a‹U+200D›b"],
  ];
  it.runIf(hasPoppler).each(NOTATION)("%s as visible notation", async (_, text, expected) => {
    const path = savePdf(await render([paragraph(text)]));
    expect(plain(run("pdftotext", path, "-"))).toContain(expected);
  });

  it.runIf(hasPoppler)("Arabic mixed with Latin and digits, in the order it is read", async () => {
    const text = "أرسل 500 دولار إلى Bob قبل الساعة 17:30";
    const path = savePdf(await render([paragraph(`${text}\n`.repeat(20))]));
    expect(plain(run("pdftotext", path, "-"))).toContain(plain(text));
  });
});
