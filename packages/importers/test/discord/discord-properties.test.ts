import { readFileSync } from "node:fs";
import { coverageFaults } from "@holdfast/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { discordChatExporter, discordPackage } from "../../src/discord/index.ts";
import { importFiles, spanText } from "../json/import-files.ts";

const sample = (name: string): Uint8Array =>
  readFileSync(new URL(`../../../../samples/discord/${name}`, import.meta.url));
const CASES = [
  { importer: discordChatExporter, shape: "channel", path: "a.json", valid: sample("exporter-direct-chat.json") },
  {
    importer: discordPackage,
    shape: "messages-json",
    path: "messages/c900000000000000001/messages.json",
    valid: sample("package/messages/c900000000000000001/messages.json"),
  },
  {
    importer: discordPackage,
    shape: "messages-csv",
    path: "messages/900000000000000003/messages.csv",
    valid: sample("package/messages/900000000000000003/messages.csv"),
  },
  {
    importer: discordPackage,
    shape: "channel",
    path: "messages/c1/channel.json",
    valid: sample("package/messages/900000000000000003/channel.json"),
  },
  {
    importer: discordPackage,
    shape: "index",
    path: "messages/index.json",
    valid: sample("package/messages/index.json"),
  },
  { importer: discordPackage, shape: "user", path: "account/user.json", valid: sample("package/account/user.json") },
] as const;

const edit = fc.record({
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  drop: fc.integer({ min: 0, max: 30 }),
  insert: fc.oneof(
    fc.uint8Array({ maxLength: 3 }),
    fc.constantFrom('"', "\\", "{", "}", "[", "]", ",", "\n", "\u0000").map((s) => new TextEncoder().encode(s)),
  ),
});

describe.each(CASES)("$shape of $path", ({ importer, shape, path, valid }) => {
  test("is read without throwing and to the last byte, whatever the bytes are", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const imported = await importFiles(importer, { [path]: bytes }, {}, shape);
        expect(imported.ledgers.flatMap(coverageFaults)).toEqual([]);
        importer.recognise({ path, size: bytes.length, bytes, text: null, whole: true });
      }),
      { numRuns: 100 },
    );
  });

  test("is read without throwing and to the last byte when damaged", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async (edits) => {
        let bytes = [...valid];
        for (const { at, drop, insert } of edits) {
          const i = Math.floor(at * bytes.length);
          bytes = [...bytes.slice(0, i), ...insert, ...bytes.slice(i + drop)];
        }
        const imported = await importFiles(importer, { [path]: Uint8Array.from(bytes) }, {}, shape);
        expect(imported.ledgers.flatMap(coverageFaults)).toEqual([]);
        for (const m of imported.messages) expect(spanText(imported, m)).not.toBe("");
      }),
      { numRuns: 120 },
    );
  });
});

const text = fc.string({ unit: "binary", maxLength: 30 });
const at = fc.date({ min: new Date(Date.UTC(2015, 1)), max: new Date(Date.UTC(2030, 0)), noInvalidDate: true });
const idOf = (date: Date): string => ((BigInt(date.getTime()) - 1_420_070_400_000n) << 22n).toString();

test("the bytes at an exporter message's span, parsed by JSON.parse, are that message", async () => {
  const message = fc.record({ date: at, content: text, name: text, nickname: text, id: fc.constantFrom("1", "2") });
  await fc.assert(
    fc.asyncProperty(fc.array(message, { maxLength: 10 }), fc.constantFrom(0, 2), async (rows, indent) => {
      const messages = rows.map((row) => ({
        id: idOf(row.date),
        type: "Default",
        timestamp: row.date.toISOString(),
        content: row.content,
        author: { id: row.id, name: row.name, nickname: row.nickname },
        attachments: [],
      }));
      const file = JSON.stringify({ guild: { id: "0" }, channel: { id: "5", name: "x" }, messages }, null, indent);
      const imported = await importFiles(discordChatExporter, { "a.json": file }, {}, "channel");
      expect(imported.problems).toEqual([]);
      expect(imported.messages.map((m) => JSON.parse(spanText(imported, m)))).toEqual(messages);
      expect(imported.messages.map((m) => m.text)).toEqual(rows.map((row) => row.content));
      expect(imported.messages.map((m) => (m.at.type === "none" ? null : m.at.ms))).toEqual(
        rows.map((row) => row.date.getTime()),
      );
      expect(imported.messages.some((m) => m.flags?.includes("id-disagrees-with-time"))).toBe(false);
    }),
    { numRuns: 120 },
  );
});

test("ids of the package keep every digit, in JSON and in CSV, and spans give the rows back", async () => {
  const row = fc.record({ date: at, contents: text });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 10 }), async (rows) => {
      const ids = rows.map((r, i) => (BigInt(idOf(r.date)) + BigInt(i)).toString());
      const times = rows.map((r) => r.date.toISOString().slice(0, 19).replace("T", " "));
      const json = rows.map(
        (r, i) =>
          `{"ID": ${ids[i]}, "Timestamp": "${times[i]}", "Contents": ${JSON.stringify(r.contents)}, "Attachments": ""}`,
      );
      const imported = await importFiles(
        discordPackage,
        { "c1/messages.json": `[${json.join(", ")}]` },
        {},
        "messages-json",
      );
      expect(imported.messages.map((m) => m.platformId)).toEqual(ids);
      expect(imported.messages.map((m) => spanText(imported, m))).toEqual(json);
      expect(imported.messages.map((m) => m.text)).toEqual(rows.map((r) => r.contents));
      expect(imported.messages.map((m) => (m.at.type === "none" ? null : m.at.ms))).toEqual(
        rows.map((r) => r.date.getTime()),
      );
      const csv = rows.map((r, i) => `${ids[i]},${times[i]},"${r.contents.replaceAll('"', '""')}",`);
      const file = `ID,Timestamp,Contents,Attachments\r\n${csv.join("\r\n")}\r\n`;
      const older = await importFiles(discordPackage, { "c1/messages.csv": file }, {}, "messages-csv");
      expect(older.messages.map((m) => m.text)).toEqual(rows.map((r) => r.contents));
      expect(older.messages.map((m) => spanText(older, m))).toEqual(csv);
      expect(older.ledgers.flatMap(coverageFaults)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
