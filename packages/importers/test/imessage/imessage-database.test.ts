import { momentToJson } from "@holdfast/model";
import fc from "fast-check";
import { expect, it } from "vitest";
import { appleTime } from "../../src/imessage/apple-time.ts";
import { IMESSAGE_LEDGER_CODES, imessageDatabase } from "../../src/imessage/index.ts";
import { attributedText } from "../../src/imessage/typed-stream.ts";
import { codesOf, headOf, type Outcome, readWith, samplesOf, summary, utf8 } from "../json-account/read-with.ts";
import { makeDatabase, SCHEMA, type Statement, typedStream } from "./make-database.ts";

const codes = [...IMESSAGE_LEDGER_CODES, "malformed", "truncated"];
const read = (bytes: Uint8Array, path = "chat.db"): Promise<Outcome> =>
  readWith(imessageDatabase, { [path]: bytes }, { codes, force: "database" });

const DATE = 801_187_200_123_000_000;
const PEOPLE: readonly Statement[] = [
  ["INSERT INTO handle (id, service) VALUES ('+15550100', 'iMessage')"],
  ["INSERT INTO chat (guid, style, chat_identifier) VALUES ('iMessage;-;+15550100', 45, '+15550100')"],
  ["INSERT INTO chat_handle_join VALUES (1, 1)"],
];
function message(fields: Record<string, null | number | string | Uint8Array>, id: number): Statement[] {
  const all = { guid: `G${id}`, handle_id: 1, date: DATE + id * 1_000_000_000, ...fields };
  const names = Object.keys(all);
  return [
    [`INSERT INTO message (${names.join(", ")}) VALUES (${names.map(() => "?").join(", ")})`, Object.values(all)],
    ["INSERT INTO chat_message_join (chat_id, message_id) VALUES (1, ?)", [id]],
  ];
}
const withMessages = (...fields: Record<string, null | number | string | Uint8Array>[]): Promise<Uint8Array> =>
  makeDatabase([...SCHEMA, ...PEOPLE, ...fields.flatMap((one, i) => message(one, i + 1))]);

it.each(samplesOf("imessage-database"))("reads the sample $name as its twin says", async ({ files, expected }) => {
  const outcome = await readWith(imessageDatabase, files, { codes });
  expect(summary(outcome)).toEqual(expected);
});

it("reads words from attributedBody where the text column is empty, of any length", async () => {
  const texts = ["hey 😊", "x".repeat(200), "é".repeat(40_000), ""];
  const outcome = await read(await withMessages(...texts.map((text) => ({ attributedBody: typedStream(text) }))));
  expect(outcome.messages.map((m) => m.text)).toEqual(texts);
  expect(codesOf(outcome)).not.toContain("imessage-body-not-read");
});

it("says of each message whose words it could not read that they are there", async () => {
  const outcome = await read(await withMessages({ attributedBody: utf8("bplist00 something else") }, { text: "hi" }));
  expect(outcome.messages.map((m) => m.text)).toEqual(["", "hi"]);
  const remarks = [...outcome.ledgers.values()][0]?.entries.filter((e) => e.kind === "assumed");
  expect(remarks?.filter((e) => e.code === "imessage-body-not-read").map(({ start }) => start)).toEqual([
    outcome.messages[0]?.span.start,
  ]);
});

it("gives each message the bytes of its row", async () => {
  const outcome = await read(await withMessages({ text: "first words" }, { text: "second words" }));
  const bytes = outcome.bytes.get("chat.db") as Uint8Array;
  for (const { span, text } of outcome.messages) {
    expect(new TextDecoder().decode(bytes.subarray(span.start, span.end))).toContain(text);
  }
});

it.each([
  ["nanoseconds", 801_187_200_123_456_789n, "2026-05-23T00:00:00.123Z"],
  ["seconds, until 2017", 500_000_000, "2016-11-05T00:53:20Z"],
  ["nothing", 0, undefined],
  ["no number", null, undefined],
  ["a time no phone shows", 9_000_000_000_000_000_000n, undefined],
  ["a negative time", -801_187_200_123_456_789n, undefined],
])("reads %s since 2001", (_what, value, utc) => {
  expect(momentToJson(appleTime(value)).utc).toBe(utc);
});

it("knows whose a message is, and calls the person Me under one name however many addresses they have", async () => {
  const outcome = await read(
    await withMessages(
      { text: "a", is_from_me: 1, destination_caller_id: "+15550123" },
      { text: "b", is_from_me: 1, account: "e:sam@example.com" },
      { text: "c" },
    ),
  );
  expect(outcome.messages.map((m) => [m.sender, m.self])).toEqual([
    ["Me", true],
    ["Me", true],
    ["+15550100", false],
  ]);
  expect(outcome.conversations[0]?.participants.filter((p) => p.self === true).length).toBe(1);
});

it.each([
  ["a tapback", { text: "Loved “hi”", associated_message_type: 2000 }, [], "chat-reactions-not-shown"],
  ["a tapback taken back", { text: "x", associated_message_type: 3001 }, [], "chat-reactions-not-shown"],
  ["an unsent message of iOS 16", { date_edited: DATE }, [["deleted", ""]], "imessage-unsent"],
  ["a retracted message", { text: "x", date_retracted: DATE }, [["deleted", "x"]], "imessage-unsent"],
  ["an edited message", { text: "new", date_edited: DATE }, [["text", "new"]], "imessage-earlier-versions"],
  ["a new name of a group", { item_type: 2, group_title: "us" }, [["system", "us"]], null],
  ["a call", { item_type: 6 }, [["call", "item_type 6"]], null],
])("reads %s", async (_what, fields, expected, code) => {
  const outcome = await read(await withMessages(fields));
  expect(outcome.messages.map((m) => [m.kind, m.text])).toEqual(expected);
  if (code !== null) expect(codesOf(outcome)).toContain(code);
});

it("names the files of a message by their last name, type and size and never the path of the machine", async () => {
  const outcome = await read(
    await makeDatabase([
      ...SCHEMA,
      ...PEOPLE,
      ...message({ text: "\ufffc" }, 1),
      [
        "INSERT INTO attachment (guid, filename, mime_type, total_bytes) VALUES ('a', '~/Library/Messages/Attachments/x/list.jpg', 'image/jpeg', 345)",
      ],
      ["INSERT INTO message_attachment_join VALUES (1, 1)"],
    ]),
  );
  expect(outcome.messages.map((m) => [m.kind, m.text, m.attachments])).toEqual([
    ["media", "", [{ kind: "photo", name: "list.jpg", type: "image/jpeg", size: 345 }]],
  ]);
});

it("reads a message that no chat claims under the number it came from", async () => {
  const outcome = await read(
    await makeDatabase([
      ...SCHEMA,
      ...PEOPLE,
      ["INSERT INTO message (guid, text, handle_id, date) VALUES ('G', 'hi', 1, ?)", [DATE]],
    ]),
  );
  expect(outcome.conversations.map((c) => [c.title, c.messageCount])).toEqual([["+15550100", 1]]);
});

it("reads the older tables that lack most columns", async () => {
  const outcome = await read(
    await makeDatabase([
      [
        "CREATE TABLE message (ROWID INTEGER PRIMARY KEY, guid TEXT, text TEXT, handle_id INTEGER, date INTEGER, is_from_me INTEGER)",
      ],
      ["CREATE TABLE handle (ROWID INTEGER PRIMARY KEY, id TEXT)"],
      ["INSERT INTO handle VALUES (1, '+15550100')"],
      ["INSERT INTO message VALUES (1, 'g', 'hi', 1, 500000000, 0)"],
    ]),
  );
  expect(outcome.messages.map((m) => [m.sender, m.text, momentToJson(m.at).utc])).toEqual([
    ["+15550100", "hi", "2016-11-05T00:53:20Z"],
  ]);
});

it("lists the pages it read and left in at most some hundred stretches, and calls none read that was not", async () => {
  const many = Array.from({ length: 1500 }, (_, i): Statement[] => [
    ["INSERT INTO message (guid, text, date) VALUES (?, ?, ?)", [`G${i}`, "x".repeat(400), DATE]],
    ["INSERT INTO other VALUES (?)", ["y".repeat(400)]],
  ]).flat();
  const outcome = await read(
    await makeDatabase([
      ["PRAGMA page_size = 512"],
      ...SCHEMA,
      ["CREATE TABLE other (a TEXT)"],
      ["BEGIN"],
      ...many,
      ["COMMIT"],
    ]),
  );
  expect(outcome.messages.length).toBe(1500);
  const entries = [...outcome.ledgers.values()][0]?.entries ?? [];
  expect(entries.filter((e) => e.kind === "unread" || e.kind === "read").length).toBeLessThan(450);
  expect(codesOf(outcome)).toContain("imessage-mixed-pages");
  const bytes = outcome.bytes.get("chat.db") as Uint8Array;
  for (const e of entries) {
    if (e.kind === "read") expect(new TextDecoder().decode(bytes.subarray(e.start, e.end))).not.toContain("yyyyyyyy");
  }
});

it("says when the newest messages may stand in the journal beside the file", async () => {
  const bytes = await withMessages({ text: "hi" });
  const outcome = await readWith(imessageDatabase, { "chat.db": bytes, "chat.db-wal": utf8("journal") }, { codes });
  expect(codesOf(outcome)).toContain("imessage-journal-left");
});

it("says so too when the journal was left behind, as it is when chat.db alone is copied from a Mac", async () => {
  const bytes = (await withMessages({ text: "hi" })).slice();
  [bytes[18], bytes[19]] = [2, 2];
  expect(codesOf(await read(bytes))).toContain("imessage-journal-left");
  expect(codesOf(await read(await withMessages({ text: "hi" })))).not.toContain("imessage-journal-left");
});

it("recognises a database of Messages by its tables, another only by its name", async () => {
  const other = await makeDatabase([["CREATE TABLE t (a)"]]);
  expect(imessageDatabase.recognise(headOf("x.sqlite", await withMessages({ text: "hi" })))?.strength).toBe("certain");
  expect(imessageDatabase.recognise(headOf("x.sqlite", other))).toBeNull();
  expect(imessageDatabase.recognise(headOf("Library/sms.db", other))?.strength).toBe("likely");
  expect(imessageDatabase.recognise(headOf("chat.db", utf8("no database")))).toBeNull();
});

it("calls a database without a table of messages malformed", async () => {
  expect((await read(await makeDatabase([["CREATE TABLE t (a)"]]))).problems).toEqual(["malformed"]);
});

it("never throws on a database in which bytes were changed", async () => {
  const sound = await withMessages(
    ...Array.from({ length: 40 }, (_, i) => ({ text: `words ${i}`, attributedBody: typedStream("x".repeat(i * 200)) })),
  );
  const change = fc.tuple(fc.nat(sound.length - 1), fc.integer({ min: 0, max: 255 }));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
      const bytes = sound.slice();
      for (const [at, value] of changes) bytes[at] = value;
      await read(bytes);
    }),
    { numRuns: 150 },
  );
});

it("never throws on an archive in which bytes were changed, and gives back every text that was put in", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 300 }),
      fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 4 }),
      (text, changes) => {
        const blob = typedStream(text);
        expect(attributedText(blob)).toBe(text);
        for (const [at, value] of changes) if (at < blob.length) blob[at] = value;
        attributedText(blob);
      },
    ),
  );
  for (const blob of [new Uint8Array(0), utf8("\x04\x0bstreamtyped"), utf8("\x04\x0bstreamtypedNSString")])
    expect(attributedText(blob)).toBeNull();
});
