import { readFileSync } from "node:fs";
import { coverageFaults } from "@holdfast/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { telegram } from "../../src/telegram/index.ts";
import { importFiles, spanText } from "../json/import-files.ts";

const sample = (name: string): Uint8Array =>
  readFileSync(new URL(`../../../../samples/telegram/${name}.json`, import.meta.url));
const valid = sample("single-personal-chat");
const account = sample("whole-account");

const SHAPES = ["chat", "account"] as const;

/** Flips, drops, doubles or inserts a few bytes. */
const mutation = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 0.999, noNaN: true }),
    what: fc.constantFrom("flip", "drop", "double", "insert"),
    byte: fc.oneof(
      fc.constantFrom(0x22, 0x5c, 0x7b, 0x7d, 0x5b, 0x5d, 0x2c, 0x3a, 0x00, 0x0a, 0xff, 0xed),
      fc.nat(255),
    ),
    length: fc.integer({ min: 1, max: 40 }),
  }),
  { minLength: 1, maxLength: 4 },
);

function mutated(bytes: Uint8Array, edits: typeof mutation extends fc.Arbitrary<infer T> ? T : never): Uint8Array {
  let out = [...bytes];
  for (const { at, what, byte, length } of edits) {
    const i = Math.floor(at * out.length);
    if (what === "flip") out[i] = byte;
    else if (what === "drop") out.splice(i, length);
    else if (what === "insert") out.splice(i, 0, byte);
    else out = [...out.slice(0, i + length), ...out.slice(i)];
  }
  return Uint8Array.from(out);
}

describe("whatever the bytes", () => {
  test("the reader never throws and accounts for every byte of arbitrary input", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.constantFrom(...SHAPES), async (bytes, shape) => {
        const imported = await importFiles(telegram, { "result.json": bytes }, {}, shape);
        expect(imported.ledgers.flatMap(coverageFaults)).toEqual([]);
        telegram.recognise({ path: "x", size: bytes.length, bytes, text: null, whole: true });
      }),
      { numRuns: 300 },
    );
  });

  test("the reader never throws and accounts for every byte of damaged exports", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(valid, account), mutation, async (bytes, edits) => {
        const damaged = mutated(bytes, edits);
        const imported = await importFiles(telegram, { "result.json": damaged }, {}, "chat");
        expect(imported.ledgers.flatMap(coverageFaults)).toEqual([]);
        for (const m of imported.messages) {
          expect(m.span.end).toBeGreaterThan(m.span.start);
          expect(m.span.end).toBeLessThanOrEqual(damaged.length);
        }
        for (const c of imported.conversations) {
          expect(c.participants.filter((p) => p.self === true).length).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 250 },
    );
  });

  test("an export cut anywhere gives the messages before the cut and says where it ends", async () => {
    const whole = await importFiles(telegram, { "result.json": valid });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: valid.length - 3 }), async (length) => {
        const imported = await importFiles(telegram, { "result.json": valid.slice(0, length) }, {}, "chat");
        const before = whole.messages.filter((m) => m.span.end <= length);
        expect(imported.messages).toEqual(before);
        expect(imported.problems[0]?.code).toBe("truncated");
        expect(imported.ledgers.flatMap(coverageFaults)).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });
});

const text = fc.string({ unit: "binary", maxLength: 30 });
const message = fc.record(
  {
    id: fc.integer({ min: 1, max: 1e9 }),
    type: fc.constant("message"),
    date_unixtime: fc.integer({ min: 1_000_000_000, max: 1_900_000_000 }).map(String),
    from: fc.option(text),
    from_id: fc.integer({ min: 1, max: 1e6 }).map((n) => `user${n}`),
    text: fc.oneof(
      text,
      fc.array(fc.oneof(text, fc.record({ type: fc.constantFrom("bold", "email", "link"), text })), { maxLength: 5 }),
    ),
    text_entities: fc.constant([]),
    reactions: fc.jsonValue(),
  },
  { requiredKeys: ["id", "type", "date_unixtime", "text", "text_entities"] },
);

test("the bytes at a message's span, parsed by JSON.parse, are that message: text, sender, time and id", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(message, { maxLength: 12 }), fc.constantFrom(0, 1), async (messages, indent) => {
      const file = JSON.stringify({ name: "kayla", type: "personal_chat", id: 5, messages }, null, indent);
      const imported = await importFiles(telegram, { "result.json": file }, {}, "chat");
      expect(imported.problems).toEqual([]);
      expect(imported.messages).toHaveLength(messages.length);
      imported.messages.forEach((m, i) => {
        const source = JSON.parse(spanText(imported, m)) as (typeof messages)[number];
        expect(source).toEqual(JSON.parse(JSON.stringify(messages[i])));
        const pieces = typeof source.text === "string" ? [source.text] : source.text;
        expect(m.text).toBe(pieces.map((piece) => (typeof piece === "string" ? piece : piece.text)).join(""));
        expect(m.sender).toBe(source.from ?? null);
        expect(m.platformId).toBe(String(source.id));
        expect(m.at).toMatchObject({ ms: Number(source.date_unixtime) * 1000, certainty: "certain" });
      });
    }),
    { numRuns: 150 },
  );
});
