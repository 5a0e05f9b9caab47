import { expect, it } from "vitest";
import { KNOWN_FORMATS, knownFormat } from "../../src/known-formats.ts";
import { IMPORTERS } from "../../src/registry.ts";
import { makeDatabase, SCHEMA } from "../imessage/make-database.ts";
import { utf8 } from "../json-account/read-with.ts";
import { file, folder, run } from "./run-driver.ts";

const tar = (): Uint8Array => {
  const bytes = new Uint8Array(1024);
  bytes.set(utf8("messages.json"));
  bytes.set(utf8("ustar\u000000"), 257);
  return bytes;
};

it.each([
  ["old.vmg", utf8("BEGIN:VMSG\r\nVERSION:1.1\r\n"), "vmg"],
  ["8_live_sam_export.tar", tar(), "tar"],
  ["renamed", tar(), "tar"],
  ["msgstore.db.crypt15", Uint8Array.from([1, 2, 3]), "whatsapp_backup"],
  ["signal-2026-11-24-10-00-00.backup", Uint8Array.from([1, 2, 3]), "signal_backup"],
])("says of %s what it is and that it is not read", async (name, bytes, format) => {
  expect(knownFormat(name, bytes)).toBe(format);
  const { events } = await run([file(name, bytes)], {}, {}, IMPORTERS);
  const problems = events.filter((event) => event.type === "problem");
  expect(problems).toEqual([{ type: "problem", item: name, code: "known-not-read", params: { format }, fatal: true }]);
});

it("tells of one beside files that can be read, and reads those", async () => {
  const chat = '{"id":"1","messages":[{"from":"me","at":"2026-01-01T00:00:00Z","text":"hi"}]}\n';
  const outcome = await run([folder("all", { "a.jsonl": chat, "b.vmg": "BEGIN:VMSG\n" })], {}, {}, IMPORTERS);
  expect(outcome.texts).toEqual(["hi"]);
  expect(outcome.problems).toEqual(["all/b.vmg known-not-read"]);
});

it("still refuses a database that no reader knows, and hands one of Messages to its reader", async () => {
  const other = await run([file("x.db", await makeDatabase([["CREATE TABLE t (a)"]]))], {}, {}, IMPORTERS);
  expect(other.problems).toEqual(["x.db binary fatal"]);
  const messages = await run(
    [
      file(
        "x.db",
        await makeDatabase([...SCHEMA, ["INSERT INTO message (guid, text, date) VALUES ('g', 'hi', 500000000)"]]),
      ),
    ],
    {},
    {},
    IMPORTERS,
  );
  expect([messages.texts, messages.problems]).toEqual([["hi"], []]);
});

it("calls no ordinary text a known format", () => {
  for (const text of ["", "BEGIN:VCARD", "[2019-12-24, 12:23] Jane: hi", "x".repeat(600)])
    expect(knownFormat("a.txt", utf8(text))).toBeNull();
  expect(new Set(KNOWN_FORMATS.map(({ format }) => format)).size).toBeGreaterThan(3);
});
