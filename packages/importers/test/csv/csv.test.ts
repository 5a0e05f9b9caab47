import { momentToJson } from "@holdfast/model";
import fc from "fast-check";
import { expect, it } from "vitest";
import { CSV_LEDGER_CODES, csv, proposeMapping } from "../../src/csv/index.ts";
import type { ImportOptions } from "../../src/importer.ts";
import {
  codesOf,
  headOf,
  type Outcome,
  readWith,
  samplesOf,
  summary,
  textAtSpan,
  utf8,
} from "../json-account/read-with.ts";

const codes = CSV_LEDGER_CODES;
const TABLE = samplesOf("csv");

it("has samples", () => {
  expect(TABLE.length).toBeGreaterThan(5);
});

it.each(TABLE)("reads the sample $name as its twin says", async ({ files, expected }) => {
  expect(summary(await readWith(csv, files, { codes }))).toEqual(expected);
});

const read = (text: string, options: ImportOptions = {}, step?: number): Promise<Outcome> =>
  readWith(
    csv,
    { "table.csv": utf8(text) },
    { codes, options, force: "mapped", ...(step === undefined ? {} : { step }) },
  );
const times = (outcome: Outcome): unknown[] => outcome.messages.map((m) => momentToJson(m.at));

it("gives the row of each message back from its span", async () => {
  const outcome = await read('from,date,text\r\nKayla,2024-04-20,"a\r\n""b"""\r\nSam,2024-04-21,c\r\n');
  expect(outcome.messages.map((m) => textAtSpan(outcome, m))).toEqual([
    'Kayla,2024-04-20,"a\r\n""b"""',
    "Sam,2024-04-21,c",
  ]);
});

it("says that the columns are a proposal until the person confirms them", async () => {
  const text = "from,date,text\nKayla,2024-04-20T10:00:00Z,hi\n";
  expect(codesOf(await read(text))).toContain("csv-mapping-proposed");
  const confirmed = await read(text, { csvMapping: { sender: "from", time: "date", text: "text" } });
  expect(codesOf(confirmed)).toEqual([]);
  expect(confirmed.messages.map((m) => m.text)).toEqual(["hi"]);
});

it("takes columns by header, by header in other letters, and by number", async () => {
  const text = "wer,wann,was\nKayla,2024-04-20T10:00:00Z,hi\n";
  for (const csvMapping of [
    { sender: "wer", time: "wann", text: "was" },
    { sender: "WER", time: "2", text: "3" },
  ]) {
    expect((await read(text, { csvMapping })).messages.map((m) => [m.sender, m.text])).toEqual([["Kayla", "hi"]]);
  }
});

it("takes the first row for a message where columns are numbers and its time is a time", async () => {
  const csvMapping = { sender: "1", time: "2", text: "3" };
  const without = await read("Kayla,2024-04-20T10:00:00Z,one\nSam,2024-04-20T10:01:00Z,two\n", { csvMapping });
  expect(without.messages.map((m) => m.text)).toEqual(["one", "two"]);
  const withOne = await read("a,b,c\nKayla,2024-04-20T10:00:00Z,one\n", { csvMapping });
  expect(withOne.messages.map((m) => m.text)).toEqual(["one"]);
  expect(codesOf(withOne)).toContain("csv-first-row-is-header");
});

it.each([
  [{ sender: "nobody", text: "3" }, "csv-mapping-unusable"],
  [{ sender: "1", text: "9" }, "csv-mapping-unusable"],
  [{ mood: "1", text: "3" }, "csv-mapping-unusable"],
  [{ sender: "1" }, "csv-mapping-unusable"],
])("reads nothing by a mapping that cannot be: %j", async (csvMapping, code) => {
  const outcome = await read("from,date,text\nKayla,2024-04-20,hi\n", { csvMapping });
  expect(outcome.messages).toEqual([]);
  expect(codesOf(outcome)).toEqual([code]);
  expect(outcome.problems).toEqual(["not-recognised"]);
});

it("asks for the columns where the header names none that is known", async () => {
  const outcome = await read("aa,bb\n1,2\n");
  expect(codesOf(outcome)).toEqual(["csv-needs-mapping"]);
  expect(outcome.problems).toEqual(["not-recognised"]);
});

it("proves day before month by one day over twelve, for the dates before it as well", async () => {
  const outcome = await read("from,date,text\nK,05/04/2024 10:00,a\nK,13/04/2024 10:00,b\n");
  expect(times(outcome)).toMatchObject([
    { wall: "2024-04-05T10:00:00", certainty: "zone-unknown" },
    { wall: "2024-04-13T10:00:00", certainty: "zone-unknown" },
  ]);
});

it("proves month before day in the same way", async () => {
  const outcome = await read("from,date,text\nK,04/05/2024 10:00,a\nK,04/13/2024 10:00,b\n");
  expect(times(outcome)).toMatchObject([{ wall: "2024-04-05T10:00:00" }, { wall: "2024-04-13T10:00:00" }]);
});

it("gives both readings of a date that nothing proves, and says so", async () => {
  const outcome = await read("from,date,text\nK,05/04/2024 10:00,a\n");
  expect(times(outcome)).toMatchObject([
    { wall: "2024-04-05T10:00:00", otherWall: "2024-05-04T10:00:00", certainty: "order-assumed" },
  ]);
  expect(codesOf(outcome)).toContain("csv-date-order-assumed");
});

it("takes the person's word for the order of day and month", async () => {
  const outcome = await read("from,date,text\nK,07/04/2024 10:00,a\n", { dateOrder: "mdy" });
  expect(times(outcome)).toMatchObject([{ wall: "2024-07-04T10:00:00", certainty: "zone-unknown" }]);
});

it("says when the order that the person named cannot be", async () => {
  const outcome = await read("from,date,text\nK,13/04/2024 10:00,a\n", { dateOrder: "mdy" });
  expect(times(outcome)).toMatchObject([{ wall: "2024-04-13T10:00:00" }]);
  expect(codesOf(outcome)).toContain("csv-date-order-refused");
});

it("reads each date by itself where a table mixes both orders, and flags what stays open", async () => {
  const outcome = await read("from,date,text\nK,13/04/2024 10:00,a\nK,04/14/2024 10:00,b\nK,05/06/2024 10:00,c\n");
  expect(times(outcome)).toMatchObject([
    { wall: "2024-04-13T10:00:00" },
    { wall: "2024-04-14T10:00:00" },
    { certainty: "order-assumed" },
  ]);
});

it.each([
  ["2024-04-20T01:29:22-04:00", { utc: "2024-04-20T05:29:22Z" }],
  ["1713576562", { utc: "2024-04-20T01:29:22Z" }],
  ["1713576562686999", { utc: "2024-04-20T01:29:22.686Z" }],
  ["2024/04/20 01:29", { wall: "2024-04-20T01:29:00", precision: "minute" }],
  ["20.04.2024, 01:29:22", { wall: "2024-04-20T01:29:22" }],
  ["20 avril 2024 à 13h29", { wall: "2024-04-20T13:29:00" }],
  ["20 de abril de 2024 13:29", { wall: "2024-04-20T13:29:00" }],
  ["Apr 20, 2024, 1:29 PM", { wall: "2024-04-20T13:29:00" }],
  ["Apr 20, 2024, 12:29\u202fa.m.", { wall: "2024-04-20T00:29:00" }],
  ["Sat, 20 Apr 2024 01:29:22 +0200", { utc: "2024-04-19T23:29:22Z" }],
  ["20-Apr-2024 01:29", { wall: "2024-04-20T01:29:00" }],
  ["4/20/24 1:29 PM", { wall: "2024-04-20T13:29:00" }],
])("reads the time %s", async (written, expected) => {
  const outcome = await read(`from,date,text\nK,"${written}",a\n`);
  expect(times(outcome)).toMatchObject([{ ...expected, written }]);
});

it.each([
  "yesterday",
  "20 Aprember 2024",
  "31/02/2024 10:00",
  "04/20/2024 13:00 PM",
  "04/20/2024 25:00",
  "12:30",
  "1713",
])("keeps %j as it is written, with no time made of it", async (written) => {
  const outcome = await read(`from,date,text\nK,"${written}",a\n`);
  expect(times(outcome)).toEqual([{ certainty: "missing", written }]);
  expect(codesOf(outcome)).toContain("csv-times-not-understood");
});

it("reads times as UTC where the header says so, and says that it did", async () => {
  const outcome = await read("from,Date (UTC),text\nK,2024-04-20 10:00:00,a\n");
  expect(times(outcome)).toMatchObject([{ utc: "2024-04-20T10:00:00Z" }]);
  expect(codesOf(outcome)).toContain("csv-header-says-utc");
});

it("joins a date column and a time column", async () => {
  const outcome = await read("Date,Time,From,Text\n2024-04-20,10:05,K,a\n");
  expect(times(outcome)).toMatchObject([{ wall: "2024-04-20T10:05:00", written: "2024-04-20 10:05" }]);
});

it("never shows words that were cut at a delimiter nobody quoted", async () => {
  const outcome = await read(
    "from,date,text\nK,2024-04-20,do not tell, or else\nK,2024-04-20,fine\nK,2024-04-21,also fine,,\n",
  );
  expect(outcome.messages.map((m) => m.text)).toEqual(["fine", "also fine"]);
  expect(codesOf(outcome)).toContain("csv-columns-do-not-match");
});

it("reads a row without its last cells only where those hold nothing that is read", async () => {
  const outcome = await read("from,date,text,likes\nK,2024-04-20,a\nK,2024-04-20\n");
  expect(outcome.messages.map((m) => m.text)).toEqual(["a"]);
});

it("knows who wrote a row by its direction column, and nothing from a word it does not know", async () => {
  const outcome = await read("direction,date,text\nSent,2024-04-20,a\nReçu,2024-04-20,b\nsideways,2024-04-20,c\n");
  expect(outcome.messages.map((m) => m.self)).toEqual([true, false, null]);
});

it("keeps each conversation of a table apart", async () => {
  const outcome = await read("chat,from,date,text\nA,K,2024-04-20,1\nB,L,2024-04-20,2\nA,S,2024-04-20,3\n");
  expect(outcome.conversations.map((c) => [c.title, c.messageCount, c.participants.map((p) => p.name)])).toEqual([
    ["A", 2, ["K", "S"]],
    ["B", 1, ["L"]],
  ]);
});

it("turns a table round that is written newest first, and says so", async () => {
  const outcome = await read("from,date,text\nK,2024-04-22,3\nK,2024-04-21,2\nK,2024-04-20,1\n");
  expect(outcome.messages.map((m) => m.text)).toEqual(["1", "2", "3"]);
  expect(codesOf(outcome)).toContain("csv-newest-first");
});

it("keeps the number of conversations bounded", async () => {
  const rows = Array.from({ length: 30_000 }, (_, i) => `c${i},K,2024-04-20,x`).join("\n");
  const outcome = await read(`chat,from,date,text\n${rows}\n`);
  expect(outcome.conversations.length).toBe(20_000);
  expect(codesOf(outcome)).toContain("csv-too-many-conversations");
});

it("takes no header for the name of a property that objects have anyway", async () => {
  const outcome = await read("__proto__,constructor,from,text\n1,2,K,a\n", {
    csvMapping: { sender: "from", text: "text" },
  });
  expect(outcome.messages.map((m) => m.text)).toEqual(["a"]);
  const mapped = await read("__proto__,from,text\n1,K,a\n", {
    csvMapping: { text: "__proto__", sender: "constructor" },
  });
  expect(mapped.messages).toEqual([]);
});

it("shows the person what it makes of a table", () => {
  const bytes = utf8("Zeit;Author;Text;Nachricht\n1;K;a;b\n2;S;c;d\n");
  const proposal = proposeMapping({ bytes, whole: true });
  expect(proposal).toMatchObject({
    dialect: { delimiter: ";" },
    header: ["Zeit", "Author", "Text", "Nachricht"],
    columns: { sender: 1, text: 2 },
    enough: true,
    rows: [
      ["1", "K", "a", "b"],
      ["2", "S", "c", "d"],
    ],
  });
});

it.each([
  ["chat.txt", "12/04/24, 10:00 - Kayla: hi, you\n12/04/24, 10:01 - Sam: who, me\n", undefined],
  ["notes.txt", "from,text\nK,a\n", undefined],
  ["export.txt", "from,date,text\nK,2024-04-20,a\n", "mapped"],
  ["export.csv", "from,text\nK,a\n", "mapped"],
  ["numbers.csv", "aa,bb\n1,2\n", "unmapped"],
  ["result.json", '{"from":"a","date":"b","text":"c"}\n', undefined],
  ["a.csv", "", undefined],
])("recognises %s only where nothing else fits better", (path, text, shape) => {
  const found = csv.recognise(headOf(path, utf8(text)));
  expect(found?.shape).toBe(shape);
  if (found !== null) expect(found.strength).toBe("likely");
});

it("does not take a picture named .csv for a table", () => {
  expect(csv.recognise(headOf("a.csv", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0x2c, 0x0a, 0x2c])))).toBeNull();
});

const cell = fc.constantFrom(
  "Kayla",
  "2024-04-20",
  "05/04/2024 10:00",
  "13/04/2024",
  '"a,b"',
  '"',
  "x\ny",
  "1713576562",
  "",
  "\u0000",
  "é",
  '"a',
  "__proto__",
);
const row = fc.array(cell, { maxLength: 5 }).map((cells) => cells.join(","));

it("never throws, whatever the rows, and reads the same however they arrive", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 12 }), fc.integer({ min: 1, max: 40 }), async (rows, step) => {
      const text = `from,date,text\n${rows.join("\n")}`;
      const [whole, stepped] = [await read(text), await read(text, {}, step)];
      expect(summary(stepped)).toEqual(summary(whole));
      expect([...stepped.ledgers.values()]).toEqual([...whole.ledgers.values()]);
    }),
    { numRuns: 200 },
  );
});

it("never throws on arbitrary bytes", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      await readWith(csv, { "a.csv": bytes }, { codes, force: "mapped" });
    }),
    { numRuns: 150 },
  );
});

it("reads back every table that RFC 4180 can write", async () => {
  const text = fc.string({ unit: "grapheme", maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 8 }), async (texts) => {
      const rows = texts.map(
        (t, i) => `2024-04-20T10:00:${String(i).padStart(2, "0")}Z,K,"${t.replaceAll('"', '""')}"`,
      );
      const outcome = await read(`date,from,text\r\n${rows.join("\r\n")}\r\n`);
      expect(outcome.messages.map((m) => m.text)).toEqual(texts);
    }),
    { numRuns: 100 },
  );
});
