import { BytesSource, coverageFaults, momentToJson } from "@holdfast/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importerFor, importFrom, importText, SmallChunks, toBytes } from "./import-text.ts";

const HEADERS = [
  "25/03/2024, 10:00 - ",
  "26/03/2024, 10:01 - ",
  "03/04/24, 10:00 - ",
  "[25/03/2024, 10:00:05] ",
  "\u200e[3/26/24, 3:45:12\u202fPM] ",
  "2023-10-05 15 h 45 - ",
  "2023년 10월 5일 오후 3:45, ",
  "٥‏/١٠‏/٢٠٢٣، ٣:٤٥ م - ",
  "12.07.2017 - 22:35:22; ",
  "31/02/2024, 10:00 - ",
  "10:35 PM, 07 20 - ",
  "25/03/2024 10:00 ",
];
const BODIES = [
  "hi",
  "Kayla: hi",
  "Sam: \u200eimage omitted",
  "Kayla:",
  ": ",
  "a: b: c",
  "<Media omitted>",
  "é😀",
  '"x: y',
  "",
];
const line = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.constantFrom(...HEADERS), fc.constantFrom(...BODIES)).map((p) => p.join("")) },
  { weight: 2, arbitrary: fc.constantFrom(...BODIES) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 30 }) },
);
const file = fc
  .array(fc.tuple(line, fc.constantFrom("\n", "\n", "\r\n", "\n\n")), { maxLength: 40 })
  .map((lines) => lines.flat().join(""));

async function givesBytesBack(bytes: Uint8Array, chunk: number): Promise<void> {
  const source = new SmallChunks(bytes, chunk);
  const { messages, ledger } = await importFrom(source, "chat.txt");
  expect(coverageFaults(ledger)).toEqual([]);
  const parts = [
    ...messages.map((m) => m.span),
    ...ledger.entries.flatMap((e) => (e.kind === "unread" ? [{ start: e.start, end: e.end }] : [])),
  ].toSorted((a, b) => a.start - b.start);
  let at = parts[0]?.start ?? bytes.length;
  // Before the first message only blank lines are read without being a message.
  expect(new TextDecoder().decode(bytes.subarray(0, at)).trim()).toBe("");
  for (const part of parts) {
    expect(part.start).toBe(at);
    at = part.end;
  }
  expect(at).toBe(bytes.length);
}

/** `text` with replacement characters for lone surrogates. */
const wellFormed = (text: string): string => new TextDecoder("utf-8", { ignoreBOM: true }).decode(toBytes(text));

describe("any file", () => {
  it("is accounted for byte by byte, and the spans of its messages with what was not read give it back", async () => {
    await fc.assert(
      fc.asyncProperty(file, fc.integer({ min: 1, max: 400 }), (text, chunk) => givesBytesBack(toBytes(text), chunk)),
      { numRuns: 200 },
    );
  });

  it("of arbitrary bytes never makes the reader or the recogniser throw", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        importerFor("chat.txt", bytes);
        expect(coverageFaults((await importText(bytes)).ledger)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it("reads the same whatever the chunks it comes in", async () => {
    await fc.assert(
      fc.asyncProperty(file, fc.integer({ min: 1, max: 90 }), async (text, chunk) => {
        const bytes = toBytes(text);
        const whole = await importFrom(new BytesSource(bytes), "chat.txt");
        const pieces = await importFrom(new SmallChunks(bytes, chunk), "chat.txt");
        expect(pieces.messages).toEqual(whole.messages);
        expect(pieces.ledger).toEqual(whole.ledger);
      }),
      { numRuns: 100 },
    );
  });

  it("reads the same in UTF-16, where the text has no lone surrogates", async () => {
    await fc.assert(
      fc.asyncProperty(file, async (text) => {
        const sound = wellFormed(`\uFEFF${text}`);
        const wide = new Uint8Array(sound.length * 2);
        for (let i = 0; i < sound.length; i++) {
          wide[2 * i] = sound.charCodeAt(i) & 255;
          wide[2 * i + 1] = sound.charCodeAt(i) >> 8;
        }
        const narrow = await importText(sound);
        const read = await importText(wide);
        const facts = (r: typeof read) => r.messages.map((m) => [m.sender, m.text, m.kind, momentToJson(m.at)]);
        expect(facts(read)).toEqual(facts(narrow));
        expect(coverageFaults(read.ledger)).toEqual([]);
        const decoder = new TextDecoder("utf-16le", { ignoreBOM: true });
        for (const m of read.messages)
          expect(decoder.decode(wide.subarray(m.span.start, m.span.end))).toContain(m.text);
      }),
      { numRuns: 100 },
    );
  });

  it("gives each message the bytes of its span: header, sender and body", async () => {
    await fc.assert(
      fc.asyncProperty(file, async (text) => {
        const bytes = toBytes(wellFormed(text));
        const { messages } = await importText(bytes);
        for (const m of messages) {
          const own = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(m.span.start, m.span.end));
          expect(own).toContain(m.at.written);
          expect(own.replace(/\r?\n$/u, "").endsWith(m.text)).toBe(true);
          if (m.sender !== null) expect(own).toContain(m.sender);
        }
      }),
      { numRuns: 150 },
    );
  });
});
