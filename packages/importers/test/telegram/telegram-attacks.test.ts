import { coverageFaults, type LedgerEntry } from "@holdfast/model";
import { describe, expect, test } from "vitest";
import { telegram } from "../../src/telegram/index.ts";
import { type Imported, importFiles } from "../json/import-files.ts";

const chat = (messages: string, head = '"name":"kayla","type":"personal_chat","id":5550101'): string =>
  `{${head},"messages":[${messages}]}`;
const message = (more: string): string =>
  `{"id":1,"type":"message","date_unixtime":"1709334180","from":"kayla","from_id":"user5550101",${more}}`;
const PLAIN = message('"text":"hi","text_entities":[]');

async function read(file: string | Uint8Array): Promise<Imported> {
  const imported = await importFiles(telegram, { "result.json": file }, {}, "chat");
  expect(imported.ledgers.flatMap(coverageFaults)).toEqual([]);
  return imported;
}
const codes = (imported: Imported): string[] =>
  imported.ledgers.flatMap((ledger) => ledger.entries.flatMap((e: LedgerEntry) => (e.kind === "read" ? [] : [e.code])));

describe("attacks on the Telegram reader", () => {
  test("a million brackets in a message are refused where they get too deep, and what came before is kept", async () => {
    const { messages, problems } = await read(chat(`${PLAIN},${message(`"x":${"[".repeat(1_000_000)}`)}`));
    expect(messages.map((m) => m.text)).toEqual(["hi"]);
    expect(problems).toEqual([{ code: "malformed", at: expect.any(Number) }]);
  });

  test("a million brackets beside the messages are refused", async () => {
    const { problems } = await read(`{"x":${'[{"a":'.repeat(500_000)}`);
    expect(problems[0]?.code).toBe("malformed");
  });

  test("a text of twenty million characters is read whole", async () => {
    const long = "a".repeat(20_000_000);
    const { messages } = await read(chat(message(`"text":"${long}"`)));
    expect(messages[0]?.text.length).toBe(long.length);
  });

  test("a message of more than 64 MiB is stepped over as unread and the next one is read", async () => {
    const huge = message(`"text":"${"a".repeat(67_200_000)}"`);
    const imported = await read(chat(`${huge},${PLAIN}`));
    expect(imported.messages.map((m) => m.text)).toEqual(["hi"]);
    expect(codes(imported)).toContain("telegram-message-too-large");
  });

  test("a string that never ends is a cut file, not an endless loop", async () => {
    const { problems } = await read(chat(message(`"text":"${"a".repeat(3_000_000)}`)).slice(0, -3));
    expect(problems[0]?.code).toBe("truncated");
  });

  test("a key twice counts once, the last one, and is told", async () => {
    const imported = await read(chat(message('"text":"one","text":"two"')));
    expect(imported.messages[0]?.text).toBe("two");
    expect(codes(imported)).toContain("telegram-duplicate-key");
  });

  test("an empty second text does not wipe out the first, as Telegram writes gifts (tdesktop#28781)", async () => {
    const imported = await read(chat(message('"text":"gift words","text":""')));
    expect(imported.messages[0]?.text).toBe("gift words");
    expect(codes(imported)).toContain("telegram-duplicate-key");
  });

  test("keys called __proto__ and constructor are keys like any other", async () => {
    const file = chat(
      message(
        '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"text":[{"__proto__":{"text":"no"},"text":"yes"}]',
      ),
    );
    const { messages } = await read(file);
    expect(messages[0]?.text).toBe("yes");
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test("a media type called __proto__ is a file", async () => {
    const { messages } = await read(chat(message('"file":"a.bin","media_type":"__proto__","text":""')));
    expect(messages[0]?.attachments[0]?.kind).toBe("file");
  });

  test("a byte order mark before the document is stepped over", async () => {
    expect((await read(`\ufeff${chat(PLAIN)}`)).messages).toHaveLength(1);
    expect(
      telegram.recognise({ path: "x", size: 9, bytes: new Uint8Array(), text: `\ufeff${chat(PLAIN)}`, whole: true }),
    ).toEqual({
      shape: "chat",
      strength: "certain",
    });
  });

  test("NUL bytes inside a text are kept and told; between values they end the file", async () => {
    const inside = await read(chat(message('"text":"a\u0000b"')));
    expect(inside.messages[0]?.text).toBe("a\u0000b");
    expect(inside.messages[0]?.flags).toEqual(["text-repaired"]);
    expect(codes(inside)).toContain("telegram-raw-control");
    expect((await read(chat(`${PLAIN},\u0000${PLAIN}`))).problems[0]?.code).toBe("malformed");
    expect((await read(new Uint8Array(5000))).problems[0]?.code).toBe("malformed");
  });

  test("an empty file and a file of blanks are empty", async () => {
    expect((await read("")).problems).toEqual([{ code: "empty", at: 0 }]);
    expect((await read(" \n ")).problems[0]?.code).toBe("empty");
  });

  test("half a surrogate pair becomes U+FFFD, is flagged and is told with its place", async () => {
    const imported = await read(chat(message(String.raw`"text":"\ud83d x \ude00 \ud83d\ude00"`)));
    expect(imported.messages[0]?.text).toBe("\ufffd x \ufffd 😀");
    expect(imported.messages[0]?.flags).toEqual(["text-repaired"]);
    expect(codes(imported).filter((code) => code === "telegram-lone-surrogate")).toHaveLength(2);
  });

  test("bytes that are not UTF-8 become U+FFFD, are flagged and told", async () => {
    const bytes = new TextEncoder().encode(chat(message('"text":"a?b"')));
    bytes[bytes.indexOf(0x3f)] = 0xff;
    const imported = await read(bytes);
    expect(imported.messages[0]?.text).toBe("a\ufffdb");
    expect(imported.messages[0]?.flags).toEqual(["text-repaired"]);
    expect(codes(imported)).toContain("telegram-bad-utf-8");
  });

  test.each(["null", "true", "12", '"x"', "[]", "{}", "[[]]", '[{"text":5}]', "1e999"])(
    "%s in any field of a message does not throw, and the message is still there",
    async (value) => {
      const names =
        "id type date date_unixtime edited from from_id actor action text text_entities forwarded_from photo photo_file_size file file_name file_size media_type mime_type self_destruct_period_seconds location_information poll contact_information members inline_bot_buttons";
      for (const name of names.split(" ")) {
        const fields = { id: "1", type: '"message"', text: '"hi"', from: '"kayla"', [name]: value };
        const object = Object.entries(fields).map(([key, v]) => `"${key}":${v}`);
        const imported = await read(chat(`{${object.join(",")}}`));
        expect(imported.messages).toHaveLength(1);
        expect(imported.problems).toEqual([]);
      }
    },
  );

  test("a sender or a text of the wrong type is told, never guessed", async () => {
    const imported = await read(
      chat('{"id":1,"type":"message","date_unixtime":"1709334180","from":{"a":1},"text":{"a":1}}'),
    );
    expect(imported.messages[0]).toMatchObject({ sender: null, text: "" });
    expect(codes(imported)).toContain("telegram-wrong-type");
  });

  test("things among the messages that are none are unread, each with its reason", async () => {
    const imported = await read(chat(`5,null,"x",[],{},{"foo":1},${PLAIN}`));
    expect(imported.messages).toHaveLength(1);
    expect(codes(imported).filter((code) => code === "telegram-not-a-message")).toHaveLength(6);
  });

  test("a message without any time says so, and one with an impossible date too", async () => {
    const imported = await read(
      chat(
        '{"id":1,"type":"message","text":"a"},{"id":2,"type":"message","date":"2023-02-31T10:00:00","text":"b"},{"id":3,"type":"message","date_unixtime":"99999999999","text":"c"}',
      ),
    );
    expect(imported.messages.map((m) => m.at.type)).toEqual(["none", "none", "none"]);
    expect(imported.messages.map((m) => m.at.written)).toEqual(["", "2023-02-31T10:00:00", "99999999999"]);
    expect(codes(imported).filter((code) => code === "telegram-no-time")).toHaveLength(3);
  });

  test("two spellings of one time that no zone explains are told", async () => {
    const imported = await read(chat(message('"date":"2024-03-01T18:07:00","text":"a"')));
    expect(codes(imported)).toContain("telegram-times-disagree");
  });

  test("fifty messages of one second are told: a chat imported from elsewhere shows the time of the import", async () => {
    const imported = await read(chat(Array.from({ length: 60 }, () => PLAIN).join(",")));
    expect(codes(imported)).toContain("telegram-many-at-once");
    expect(codes(await read(chat(Array.from({ length: 40 }, () => PLAIN).join(","))))).not.toContain(
      "telegram-many-at-once",
    );
  });

  test("a message whose time goes backwards is flagged", async () => {
    const later = PLAIN.replace("1709334180", "1709339999");
    expect((await read(chat(`${later},${PLAIN}`))).messages[1]?.flags).toEqual(["time-out-of-order"]);
  });

  test("what stands behind the document is unread and does not undo the document", async () => {
    const imported = await read(`${chat(PLAIN)}{"messages":[]}`);
    expect(imported.messages).toHaveLength(1);
    expect(imported.problems).toEqual([]);
    expect(codes(imported)).toContain("telegram-trailing-bytes");
  });

  test("a chat without a name, a type or an id is read, and nobody in it is said to be the person", async () => {
    const { messages, conversations } = await read(`{"messages":[${PLAIN}]}`);
    expect(messages[0]?.self).toBeNull();
    expect(conversations[0]).toMatchObject({ id: "result.json", title: null, messageCount: 1 });
  });

  test("an account that names its owner after its chats is read as one that names it before", async () => {
    const file = `{"chats":{"list":[{"messages":[${PLAIN}],"id":7,"type":"private_group","name":"g"}]},"personal_information":{"user_id":5550101}}`;
    const { messages, conversations } = await read(file);
    expect(messages[0]?.self).toBe(true);
    expect(conversations[0]).toMatchObject({ id: "g", title: "g", platformId: "7" });
  });
});
