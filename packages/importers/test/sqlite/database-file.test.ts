import { type ByteSource, BytesSource } from "@holdfast/model";
import fc from "fast-check";
import initSqlJs from "sql.js";
import { expect, it } from "vitest";
import { columnNames } from "../../src/sqlite/column-names.ts";
import { DatabaseFile, type DecodedRow } from "../../src/sqlite/database-file.ts";
import { decodeRecord, varint } from "../../src/sqlite/record.ts";
import { makeDatabase, SCHEMA, type Statement } from "../imessage/make-database.ts";

async function rowsOf(bytes: Uint8Array, table: string): Promise<readonly DecodedRow[]> {
  const file = await DatabaseFile.open(new BytesSource(bytes));
  if (typeof file === "string") throw new Error(file);
  const found = (await file.tables()).get(table);
  const rows: DecodedRow[] = [];
  if (found !== undefined) for await (const row of file.rows(found)) rows.push(row);
  return rows;
}

const value = fc.oneof(
  fc.constant(null),
  fc.integer(),
  fc.maxSafeInteger(),
  fc.constantFrom(0, 1, -1, 127, 128, -129, 32_768, 8_388_608, 2 ** 31, 2 ** 47),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.integer({ min: 0, max: 9000 }).map((length) => "é".repeat(length)),
  fc.uint8Array({ maxLength: 3000 }),
);
const pragma = fc.constantFrom(
  "PRAGMA page_size = 512",
  "PRAGMA page_size = 4096",
  "PRAGMA page_size = 65536",
  "PRAGMA encoding = 'UTF-16le'",
  "PRAGMA encoding = 'UTF-16be'",
);

it("reads the rows that SQLite itself reads, whatever they hold", async () => {
  const { Database } = await initSqlJs();
  await fc.assert(
    fc.asyncProperty(
      fc.array(pragma, { maxLength: 2 }),
      fc.array(fc.tuple(value, value), { maxLength: 40 }),
      async (pragmas, rows) => {
        const bytes = await makeDatabase([
          ...pragmas.map((sql): Statement => [sql]),
          ["CREATE TABLE t (id INTEGER PRIMARY KEY, a, b)"],
          ["CREATE INDEX i ON t (a)"],
          ...rows.map((row): Statement => ["INSERT INTO t (a, b) VALUES (?, ?)", row]),
          ["DELETE FROM t WHERE id % 7 = 3"],
        ]);
        const oracle = new Database(bytes);
        const [expected] = oracle.exec("SELECT id, a, b FROM t ORDER BY id");
        oracle.close();
        const found = (await rowsOf(bytes, "t")).map(({ rowid, values }) => [
          rowid,
          values[1] ?? null,
          values[2] ?? null,
        ]);
        expect(found).toEqual(expected?.values ?? []);
      },
    ),
    { numRuns: 60 },
  );
});

it("reads a table of many pages in the order of its rows, each in its own bytes", async () => {
  const bytes = await makeDatabase([
    ["PRAGMA page_size = 512"],
    ["CREATE TABLE t (a TEXT)"],
    [
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) INSERT INTO t SELECT 'row ' || i FROM n",
    ],
  ]);
  const rows = await rowsOf(bytes, "t");
  expect(rows.map(({ values }) => values[0])).toEqual(Array.from({ length: 5000 }, (_, i) => `row ${i + 1}`));
  for (const { start, end, values } of rows) {
    expect(new TextDecoder().decode(bytes.subarray(start, end))).toContain(values[0]);
  }
});

it("keeps every digit of whole numbers beyond 2^53", async () => {
  const bytes = await makeDatabase([
    ["CREATE TABLE t (a)"],
    ["INSERT INTO t VALUES (9223372036854775807), (-9223372036854775808)"],
  ]);
  expect((await rowsOf(bytes, "t")).map(({ values }) => values[0])).toEqual([
    9_223_372_036_854_775_807n,
    -9_223_372_036_854_775_808n,
  ]);
});

it("gives rows without the columns that were added after them", async () => {
  const bytes = await makeDatabase([
    ["CREATE TABLE t (a)"],
    ["INSERT INTO t VALUES (1)"],
    ["ALTER TABLE t ADD COLUMN later TEXT"],
    ["INSERT INTO t VALUES (2, 'x')"],
  ]);
  expect((await rowsOf(bytes, "t")).map(({ values }) => values)).toEqual([[1], [2, "x"]]);
});

it.each([
  [
    "CREATE TABLE t (a INTEGER PRIMARY KEY, \"b, c\" TEXT DEFAULT 'x,y', [d e] REAL, `f` CHECK (f IN (1, 2)), PRIMARY KEY (a), UNIQUE(b))",
    ["a", "b, c", "d e", "f"],
  ],
  ["CREATE TABLE t (a, -- (one, two)\n b)", ["a", "b"]],
  ["CREATE TABLE t AS SELECT 1", []],
  ["CREATE TABLE t (a", []],
])("reads the columns of %s", (sql, names) => {
  expect(columnNames(sql)).toEqual(names);
});

it("refuses what is no database, and one that was cut off", async () => {
  const bytes = await makeDatabase(SCHEMA);
  const open = (b: Uint8Array): Promise<unknown> => DatabaseFile.open(new BytesSource(b));
  expect(await open(new Uint8Array(0))).toBe("malformed");
  expect(await open(new Uint8Array(4096))).toBe("malformed");
  expect(await open(bytes.subarray(0, 200))).toBe("truncated");
  expect(await open(bytes.subarray(0, bytes.length - 4096))).toBe("truncated");
  const odd = bytes.slice();
  odd[16] = 3;
  expect(await open(odd)).toBe("malformed");
});

it("ends, throws nothing and names what it could not follow on a database in which bytes were changed", async () => {
  const sound = await makeDatabase([
    ["PRAGMA page_size = 512"],
    ["CREATE TABLE t (a TEXT)"],
    [
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 400) INSERT INTO t SELECT hex(zeroblob(i)) FROM n",
    ],
  ]);
  const change = fc.tuple(fc.nat(sound.length - 1), fc.integer({ min: 0, max: 255 }));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
      const bytes = sound.slice();
      for (const [at, to] of changes) if (at > 15) bytes[at] = to;
      const file = await DatabaseFile.open(new BytesSource(bytes));
      if (typeof file === "string") return;
      let count = 0;
      for (const table of (await file.tables()).values()) for await (const _ of file.rows(table)) count++;
      expect(count).toBeLessThan(200_000);
    }),
    { numRuns: 300 },
  );
});

it("follows a page that leads to itself once", async () => {
  const bytes = (await makeDatabase([["CREATE TABLE t (a)"], ["INSERT INTO t VALUES (1)"]])).slice();
  const view = new DataView(bytes.buffer);
  // Page 2 becomes an inner page whose every child is page 2.
  bytes[4096] = 5;
  view.setUint16(4096 + 3, 3);
  view.setUint32(4096 + 8, 2);
  for (let i = 0; i < 3; i++) view.setUint16(4096 + 12 + i * 2, 4000);
  view.setUint32(4096 + 4000, 2);
  const file = await DatabaseFile.open(new BytesSource(bytes));
  if (typeof file === "string") throw new Error(file);
  const table = (await file.tables()).get("t");
  if (table === undefined) throw new Error("no table");
  for await (const _ of file.rows(table)) throw new Error("a row of nothing");
  expect(file.faults).toBe(4);
});

it("does not reserve the memory that a record claims and the file cannot hold", () => {
  const claim = Uint8Array.from([0x87, 0xff, 0xff, 0x7f, 1]);
  expect(varint(claim, 0)?.[0]).toBe(16_777_215);
  expect(decodeRecord(Uint8Array.from([3, 0xbf, 0xff, 0x7f]), "utf-8")).toBeNull();
});

it("reads the same from a source that gives few bytes at once", async () => {
  const bytes = await makeDatabase([["CREATE TABLE t (a)"], ["INSERT INTO t VALUES ('é'), (NULL), (2.5)"]]);
  const source: ByteSource = { size: bytes.length, slice: async (a, b) => bytes.slice(a, b), async *chunks() {} };
  const file = await DatabaseFile.open(source);
  if (typeof file === "string") throw new Error(file);
  const rows: unknown[] = [];
  for (const table of (await file.tables()).values()) for await (const row of file.rows(table)) rows.push(row.values);
  expect(rows).toEqual([["é"], [null], [2.5]]);
});
