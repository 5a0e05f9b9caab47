import { BytesSource } from "@holdfast/model";
import fc from "fast-check";
import { expect, it } from "vitest";
import { type CsvDialect, type CsvRecord, MAX_FIELDS, MAX_RECORD_BYTES } from "../../src/csv/record-scanner.ts";
import { readRecords, sniffDialect } from "../../src/csv/records.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const COMMA: CsvDialect = { delimiter: ",", encoding: "utf-8", newline: "lf", start: 0 };

/** Hands its bytes out in pieces of `step`. */
class SteppedSource extends BytesSource {
  readonly #all: Uint8Array;
  readonly #step: number;
  constructor(all: Uint8Array, step: number) {
    super(all);
    this.#all = all;
    this.#step = step;
  }
  override async *chunks(start = 0): AsyncGenerator<Uint8Array> {
    for (let at = start; at < this.#all.length; at += this.#step) yield this.#all.subarray(at, at + this.#step);
  }
}

async function records(bytes: Uint8Array, dialect = COMMA, step = bytes.length + 1): Promise<CsvRecord[]> {
  const all: CsvRecord[] = [];
  for await (const batch of readRecords(new SteppedSource(bytes, step), dialect)) all.push(...batch);
  return all;
}
const fieldsOf = async (text: string, dialect = COMMA): Promise<(readonly string[])[]> =>
  (await records(utf8(text), dialect)).map((r) => r.fields);

it.each([
  [
    "plain fields",
    "a,b\nc,d\n",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  ["a last line without a line end", "a,b", [["a", "b"]]],
  [
    "CR LF",
    "a,b\r\nc,d\r\n",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  [
    "a quoted delimiter, a doubled quote and a line break in quotes",
    '"a,1","say ""hi""\r\nyes"\n',
    [["a,1", 'say "hi"\r\nyes']],
  ],
  [
    "quoted fields at CR LF line ends",
    '"a","b"\r\n"c","d"\r\n',
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  ["empty and quoted empty fields", ',"",\n', [["", "", ""]]],
  ["a quote inside an unquoted field as it stands", 'a"b,c\n', [['a"b', "c"]]],
  ["a carriage return inside a field as it stands", "a\rb,c\n", [["a\rb", "c"]]],
  ["blank lines as one empty field", "a,b\n\nc,d\n", [["a", "b"], [""], ["c", "d"]]],
])("reads %s", async (_what, text, expected) => {
  expect(await fieldsOf(text)).toEqual(expected);
});

it("takes no line end and no quotes into the span, and leaves no byte between records", async () => {
  const text = 'a,b\r\n"c\nd",e\nf,g';
  const all = await records(utf8(text));
  expect(all.map((r) => text.slice(r.start, r.end))).toEqual(["a,b", '"c\nd",e', "f,g"]);
  expect(all.map((r) => [r.start, r.next])).toEqual([
    [0, 5],
    [5, 13],
    [13, 16],
  ]);
});

it("calls text after a closing quote a fault and goes on at the next line", async () => {
  const all = await records(utf8('a,"b"x,c\nd,e,f\n'));
  expect(all.map((r) => r.fault)).toEqual(["text-after-quote", null]);
  expect(all[1]?.fields).toEqual(["d", "e", "f"]);
});

it("loses only the line whose quote never closes", async () => {
  const all = await records(utf8('a,"b\nc,d\ne,f\n'));
  expect(all.map((r) => [r.fault, ...r.fields])).toEqual([["unclosed-quote"], [null, "c", "d"], [null, "e", "f"]]);
});

it("keeps memory bounded when a quote is never closed in a large file", async () => {
  const line = utf8(`1,Kayla,${"x".repeat(200)}\n`);
  const bytes = new Uint8Array(line.length * 60_000);
  for (let i = 0; i < 60_000; i++) bytes.set(line, i * line.length);
  bytes[0] = 0x22;
  const all = await records(bytes, COMMA, 65_536);
  expect(all[0]?.fault).toBe("unclosed-quote");
  expect(all.length).toBe(60_000);
  expect(all.filter((r) => r.fault !== null).length).toBe(1);
});

it("passes over one line larger than a record may be", async () => {
  const all = await records(utf8(`a,b\n${"x".repeat(MAX_RECORD_BYTES + 1)}\nc,d\n`), COMMA, 65_536);
  expect(all.map((r) => r.fault)).toEqual([null, "record-too-large", null]);
});

it("passes over a line with more fields than any table has", async () => {
  const all = await records(utf8(`${'"",'.repeat(MAX_FIELDS + 5)}\nc,d\n`));
  expect(all.map((r) => r.fault)).toEqual(["too-many-fields", null]);
});

it("gives up in bounded time where every line opens a quote that the next one closes and opens again", async () => {
  const bytes = utf8(`a","${"\n".repeat(4000)}`.repeat(5000));
  const started = performance.now();
  const all = await records(bytes, COMMA, 1_048_576);
  expect(performance.now() - started).toBeLessThan(10_000);
  expect(all.at(-1)?.next).toBe(bytes.length);
});

it("reads bytes that are not UTF-8 as Windows-1252 and says so", async () => {
  const all = await records(Uint8Array.from([0x61, 0x2c, 0x63, 0x61, 0x66, 0xe9, 0x0a]));
  expect(all).toMatchObject([{ fields: ["a", "café"], repaired: true }]);
});

it.each(["utf-16le", "utf-16be"] as const)("reads %s with the spans of the original bytes", async (encoding) => {
  const text = 'from;text\r\n"Zoé";"a\nb 😀"\r\n';
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, encoding === "utf-16le");
  for (let i = 0; i < text.length; i++) view.setUint16(2 + i * 2, text.charCodeAt(i), encoding === "utf-16le");
  const dialect = sniffDialect(bytes, true);
  expect(dialect).toMatchObject({ delimiter: ";", encoding, start: 2 });
  const all = await records(bytes, dialect ?? COMMA, 7);
  expect(all.map((r) => r.fields)).toEqual([
    ["from", "text"],
    ["Zoé", "a\nb 😀"],
  ]);
  expect(all.map((r) => [r.start, r.end])).toEqual([
    [2, 20],
    [24, 24 + 14 * 2],
  ]);
});

it.each([
  ["a;b\nc;d,e\n", { delimiter: ";" }],
  ["a\tb\nc\td\n", { delimiter: "\t" }],
  ["\ufeffa,b\nc,d\n", { delimiter: ",", start: 3 }],
  ["sep=;\na;b\n", { delimiter: ";", start: 6 }],
  ["a,b\rc,d\r", { delimiter: ",", newline: "cr" }],
  ['date,text\n1,"hi; there; you"\n2,"a; b"\n', { delimiter: "," }],
])("finds out how %j is written", (text, expected) => {
  expect(sniffDialect(utf8(text), true)).toMatchObject(expected);
});

it("sees no table in a chat in plain words", () => {
  expect(sniffDialect(utf8("Hello there\nhow are you, friend\nfine, and you, then\nok\n"), true)).toBeNull();
});

const piece = fc.constantFrom("a", '"', ",", "\n", "\r\n", "\r", '""', "é", "\u0000", "x y", '","');

it("never throws, never loses a byte and does not depend on how the bytes arrive", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 40 }), fc.integer({ min: 1, max: 9 }), async (pieces, step) => {
      const bytes = utf8(pieces.join(""));
      const all = await records(bytes, COMMA, step);
      let at = 0;
      for (const r of all) {
        expect(r.start).toBe(at);
        expect(r.end).toBeGreaterThanOrEqual(r.start);
        expect(r.next).toBeGreaterThanOrEqual(r.end);
        at = r.next;
      }
      expect(at).toBe(bytes.length);
      expect(all).toEqual(await records(bytes));
    }),
    { numRuns: 300 },
  );
});

it("reads back what RFC 4180 writes", async () => {
  const field = fc.string({ unit: "grapheme", maxLength: 12 });
  const table = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(table, fc.integer({ min: 1, max: 50 }), async (rows, step) => {
      const text = rows.map((row) => row.map((f) => `"${f.replaceAll('"', '""')}"`).join(",")).join("\r\n");
      expect((await records(utf8(text), COMMA, step)).map((r) => r.fields)).toEqual(rows);
    }),
    { numRuns: 200 },
  );
});

it("never throws on arbitrary bytes in any encoding", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 200 }),
      fc.constantFrom("utf-8", "utf-16le", "utf-16be" as const),
      fc.integer({ min: 1, max: 9 }),
      async (bytes, encoding, step) => {
        const all = await records(bytes, { ...COMMA, encoding }, step);
        expect(all.at(-1)?.next ?? 0).toBe(bytes.length);
      },
    ),
    { numRuns: 200 },
  );
});
