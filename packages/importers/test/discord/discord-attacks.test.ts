import { coverageFaults, type LedgerEntry } from "@holdfast/model";
import { describe, expect, test } from "vitest";
import { discordChatExporter, discordPackage } from "../../src/discord/index.ts";
import { type Files, headOf, type Imported, importFiles } from "../json/import-files.ts";

const chat = (messages: string, more = ""): string =>
  `{"guild":{"id":"0","name":"Direct Messages"},"channel":{"id":"5","type":"DirectTextChat","name":"Kayla"},"messages":[${messages}]${more}}`;
const message = (content: string, author = '{"id":"1","name":"kayla","nickname":"Kayla"}'): string =>
  `{"id":"1213260230557696000","type":"Default","timestamp":"2024-03-01T18:03:00.25-05:00","content":${content},"author":${author}}`;
const PLAIN = message('"hi"');
const SAM = message('"ok"', '{"id":"2","name":"sam","nickname":"Sam"}');

async function read(files: Files | string, importer = discordChatExporter, shape = "channel"): Promise<Imported> {
  const imported = await importFiles(importer, typeof files === "string" ? { "a.json": files } : files, {}, shape);
  expect(imported.ledgers.flatMap(coverageFaults)).toEqual([]);
  return imported;
}
const codes = (imported: Imported): string[] =>
  imported.ledgers.flatMap((ledger) => ledger.entries.flatMap((e: LedgerEntry) => (e.kind === "read" ? [] : [e.code])));

describe("attacks on the reader of DiscordChatExporter's JSON", () => {
  test("a million brackets are refused and what came before is kept", async () => {
    const { messages, problems } = await read(chat(`${PLAIN},{"x":${"[".repeat(1_000_000)}`));
    expect(messages).toHaveLength(1);
    expect(problems[0]?.code).toBe("malformed");
  });

  test("a content of ten million characters is read whole", async () => {
    const { messages } = await read(chat(message(`"${"b".repeat(10_000_000)}"`)));
    expect(messages[0]?.text.length).toBe(10_000_000);
  });

  test("a cut file gives the messages before the cut and says where it ends", async () => {
    const file = chat(`${PLAIN},${SAM}`);
    for (let length = 1; length < file.length; length += 7) {
      const imported = await read(file.slice(0, length));
      expect(imported.problems[0]?.code).toBe("truncated");
    }
  });

  test("keys twice, __proto__ keys, a byte order mark and NUL bytes do no harm", async () => {
    const odd = message('"one","content":"two","__proto__":{"content":"three"},"constructor":1');
    const imported = await read(`\ufeff${chat(odd)}`);
    expect(imported.messages[0]?.text).toBe("two");
    expect(codes(imported)).toContain("discord-duplicate-key");
    expect((await read(chat(`${PLAIN}\u0000`))).problems[0]?.code).toBe("malformed");
    expect((await read(chat(message('"a\u0000b"')))).messages[0]?.flags).toEqual(["text-repaired"]);
  });

  test.each(["null", "5", "true", '"x"', "[]", "{}", '[{"url":5}]'])(
    "%s in any field does not throw",
    async (value) => {
      const names =
        "id type timestamp timestampEdited content author attachments embeds stickers reference forwardedMessage";
      for (const name of names.split(" ")) {
        const imported = await read(chat(`{"id":"1","content":"hi","${name}":${value}}`));
        expect(imported.messages).toHaveLength(1);
      }
    },
  );

  test("a type that nobody knows is told, and a numbered system type is a system line", async () => {
    const imported = await read(chat(`${PLAIN.replace("Default", "__proto__")},${PLAIN.replace("Default", "8")}`));
    expect(imported.messages.map((m) => m.kind)).toEqual(["text", "system"]);
    expect(codes(imported).filter((code) => code === "discord-unknown-type")).toHaveLength(1);
  });

  test("half a surrogate pair is told and flagged, also when strings are decoded together", async () => {
    const imported = await read(chat(message(String.raw`"a\ud83db"`)));
    expect(imported.messages[0]).toMatchObject({ text: "a\ufffdb", flags: ["text-repaired"] });
    expect(codes(imported)).toContain("discord-lone-surrogate");
  });

  test("a count that does not fit the messages is a gap", async () => {
    expect(codes(await read(chat(PLAIN, ',"messageCount":3')))).toContain("discord-count-differs");
    expect(codes(await read(chat(PLAIN, ',"messageCount":1')))).not.toContain("discord-count-differs");
  });

  test("a chosen range of dates is a gap, an open one is not", async () => {
    const range = (after: string): string => chat(PLAIN, `,"dateRange":{"after":${after},"before":null}`);
    expect(codes(await read(range('"2024-01-01T00:00:00+00:00"')))).toContain("discord-chosen-range");
    expect(codes(await read(range("null")))).not.toContain("discord-chosen-range");
  });

  test("in a direct chat the two people are told apart only when the channel's name fits exactly one", async () => {
    const two = await read(chat(`${PLAIN},${SAM}`));
    expect(two.messages.map((m) => m.self)).toEqual([false, true]);
    const renamed = await read(chat(`${PLAIN},${SAM}`).replace('"name":"Kayla"}', '"name":"Somebody"}'));
    expect(renamed.messages.map((m) => m.self)).toEqual([null, null]);
    const third = message('"x"', '{"id":"3","name":"z","nickname":"Z"}');
    expect((await read(chat(`${PLAIN},${SAM},${third}`))).messages.map((m) => m.self)).toEqual([null, null, null]);
  });

  test("the person's own user name, display name or id says which messages are theirs, and nothing about the others", async () => {
    const file = chat(`${PLAIN},${SAM}`).replace('"name":"Kayla"}', '"name":"Somebody"}');
    for (const self of ["sam", "Sam", "2"]) {
      const imported = await importFiles(discordChatExporter, { "a.json": file }, { self });
      expect(imported.messages.map((m) => m.self)).toEqual([null, true]);
    }
    const nobody = await importFiles(discordChatExporter, { "a.json": file }, { self: "Samuel" });
    expect(nobody.messages.map((m) => m.self)).toEqual([null, null]);
  });

  test("a missing part is a gap", async () => {
    const files = { "x.json": chat(PLAIN), "x [part 3].json": chat(SAM) };
    const imported = await read(files);
    expect(imported.conversations).toHaveLength(1);
    expect(codes(imported)).toContain("discord-part-missing");
  });

  test("two files of one channel that are no parts of each other stay two conversations", async () => {
    const imported = await read({ "one.json": chat(PLAIN), "two.json": chat(PLAIN) });
    expect(imported.conversations.map((c) => c.id)).toEqual(["Kayla", "Kayla (2)"]);
  });
});

describe("attacks on the reader of Discord's package", () => {
  const row = (id: string, time = "2024-03-01 23:03:00"): string =>
    `{"ID": ${id}, "Timestamp": "${time}", "Contents": "hi", "Attachments": ""}`;

  test("an unquoted 19-digit id keeps the digits that JSON.parse loses", async () => {
    const imported = await read(`[${row("1035342667379599058")}]`, discordPackage, "messages-json");
    expect(imported.messages[0]?.platformId).toBe("1035342667379599058");
    expect(String(JSON.parse("1035342667379599058"))).not.toBe("1035342667379599058");
  });

  test("a CSV with a quote that never closes gives the other rows and says what it did not read", async () => {
    const file = `ID,Timestamp,Contents,Attachments\n1,2020-01-01 10:00:00,"open\n2,2020-01-01 10:01:00,fine,\n`;
    const imported = await read({ "messages.csv": file }, discordPackage, "messages-csv");
    expect(imported.messages.map((m) => m.text)).toEqual(["fine"]);
    expect(codes(imported)).toContain("discord-broken-record");
  });

  test("the files of a package are known by content and not by name alone", () => {
    const shape = (path: string, text: string): string | undefined =>
      discordPackage.recognise(headOf(path, new TextEncoder().encode(text)))?.shape;
    expect(shape("x/renamed.json", `[${row("1035342667379599058")}]`)).toBe("messages-json");
    expect(shape("x/renamed.csv", "ID,Timestamp,Contents,Attachments\n")).toBe("messages-csv");
    expect(shape("messages/c900000000000000001/messages.json", "[]")).toBe("messages-json");
    expect(shape("notes/messages.json", "[]")).toBeUndefined();
    expect(shape("messages/index.json", '{"900000000000000001": null}')).toBe("index");
    expect(shape("site/index.json", '{"title": "x"}')).toBeUndefined();
    expect(shape("site/channel.json", '{"id": "1", "type": "x"}')).toBeUndefined();
  });

  test("without the owner's file nobody has a name, and all messages are still the person's", async () => {
    const imported = await read(`[${row("1213260230557696000")}]`, discordPackage, "messages-json");
    expect(imported.messages[0]).toMatchObject({ sender: null, self: true });
    expect(codes(imported)).toContain("discord-only-own-messages");
  });
});
