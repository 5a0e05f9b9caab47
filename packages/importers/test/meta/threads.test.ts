import { existsSync, readFileSync } from "node:fs";
import { formatInstant } from "@holdfast/model";
import { expect, it } from "vitest";
import { instagram, META_LEDGER_CODES, messenger, messengerE2ee } from "../../src/meta/index.ts";
import { MAX_HELD_MESSAGES } from "../../src/meta/order.ts";
import { codesOf, headOf, json, readWith, summary, utf8 } from "../json-account/read-with.ts";

const codes = META_LEDGER_CODES;
const T = 1_713_576_562_000;
const thread = (names: readonly string[], messages: unknown, rest: object = {}): Uint8Array =>
  json({ participants: names.map((name) => ({ name })), messages, ...rest });
const said = (sender: string, at: number, content: string): object => ({
  sender_name: sender,
  timestamp_ms: at,
  content,
});

const CHAT_MINER = new URL("../../../../../shared/data/exports/instagram/chat-miner/", import.meta.url);
const absent = !existsSync(CHAT_MINER);
if (absent) console.log("skipped: chat-miner's Instagram sample is not at ../shared/data/exports");

it.skipIf(absent)("reads chat-miner's sample with the times, senders and words that chat-miner expects", async () => {
  const bytes = new Uint8Array(readFileSync(new URL("test_export.json", CHAT_MINER)));
  const target = JSON.parse(readFileSync(new URL("target.json", CHAT_MINER), "utf8")) as {
    timestamp: string;
    author: string;
    message: string;
  }[];
  const { messages } = await readWith(instagram, { "test_export.json": bytes }, { codes });
  const got = messages.map((m) => [
    m.at.type === "instant" ? formatInstant(m.at).slice(0, 19) : null,
    m.sender,
    m.text,
  ]);
  const expected = target
    .map((t) => [t.timestamp, t.author, t.message])
    .toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
  expect(got).toEqual(expected);
  expect(messages.map((m) => m.at.certainty)).toEqual(["certain", "certain"]);
});

it("puts message_10.json before message_9.json and message_2.json before message_1.json", async () => {
  const files: Record<string, Uint8Array> = {};
  for (let n = 1; n <= 12; n++) {
    files[`inbox/kayla_1/message_${n}.json`] = thread(["Kayla", "Sam"], [said("Kayla", T - n * 1000, `part ${n}`)], {
      thread_path: "inbox/kayla_1",
    });
  }
  const { messages, conversations } = await readWith(instagram, files, { codes });
  expect(messages.map((m) => m.text)).toEqual(Array.from({ length: 12 }, (_, i) => `part ${12 - i}`));
  expect(conversations.length).toBe(1);
});

it("keeps two exports of one thread, given at once, as two conversations", async () => {
  const file = thread(["Kayla", "Sam"], [said("Kayla", T, "hi")], { thread_path: "inbox/kayla_1", title: "Kayla" });
  const { conversations } = await readWith(
    instagram,
    { "a/inbox/kayla_1/message_1.json": file, "b/inbox/kayla_1/message_1.json": file },
    { codes },
  );
  expect(conversations.map((c) => c.id)).toEqual(["Kayla", "Kayla 2"]);
});

it("says who the person is only where threads with different people prove it", async () => {
  const one = { "inbox/a_1/message_1.json": thread(["Kayla", "Sam"], [said("Sam", T, "hi")]) };
  const same = { "inbox/a_2/message_1.json": thread(["Sam", "Kayla"], [said("Sam", T, "hi")]) };
  const other = { "inbox/b_1/message_1.json": thread(["Alex", "Sam"], [said("Alex", T, "hi")]) };
  const selfOf = async (files: Record<string, Uint8Array>): Promise<(boolean | null)[]> =>
    (await readWith(instagram, files, { codes })).messages.map((m) => m.self);
  expect(await selfOf(one)).toEqual([null]);
  expect(await selfOf({ ...one, ...same })).toEqual([null, null]);
  expect(await selfOf({ ...one, ...other })).toEqual([true, false]);
});

it("takes the person's own word for who they are", async () => {
  const files = { "message_1.json": thread(["Kayla", "Sam"], [said("Sam", T, "hi"), said("Kayla", T, "yo")]) };
  const outcome = await readWith(instagram, files, { codes, options: { self: "Kayla" } });
  expect(outcome.messages.map((m) => [m.sender, m.self])).toEqual([
    ["Sam", false],
    ["Kayla", true],
  ]);
});

it("knows the person's name in other capitals, and calls nobody theirs where nobody bears it", async () => {
  const files = { "message_1.json": thread(["Kayla", "Sam"], [said("Sam", T, "hi")]) };
  const selfAs = async (self: string): Promise<unknown> =>
    (await readWith(instagram, files, { codes, options: { self } })).messages[0]?.self;
  expect(await selfAs("sam ")).toBe(true);
  expect(await selfAs("KAYLA")).toBe(false);
  expect(await selfAs("Alex")).toBeNull();
});

it("takes no name that two people of a thread share for the person's", async () => {
  const files = { "message_1.json": thread(["Kayla", "Kayla"], [said("Kayla", T, "hi")]) };
  const outcome = await readWith(instagram, files, { codes, options: { self: "Kayla" } });
  expect(outcome.messages[0]?.self).toBeNull();
  expect(codesOf(outcome)).toContain("meta-same-name");
});

it("marks a thread that stood among message requests", async () => {
  for (const path of ["your_instagram_activity/messages/message_requests/x_1/message_1.json", "message_1.json"]) {
    const file = thread(["x", "Sam"], [said("x", T, "hey")], { thread_path: "message_requests/x_1" });
    const outcome = await readWith(instagram, { [path]: file }, { codes });
    expect(outcome.conversations[0]?.folder).toBe("message_requests");
    expect(codesOf(outcome)).toContain("meta-message-request");
  }
});

it("calls what people write a text, whatever the words are", async () => {
  for (const content of [
    "Liked a message",
    "Kayla sent an attachment.",
    "You missed a call",
    "Kayla added you",
    "left",
  ]) {
    const { messages } = await readWith(
      instagram,
      { "message_1.json": thread([], [said("Kayla", T, content)]) },
      { codes },
    );
    expect(messages.map((m) => [m.kind, m.text])).toEqual([["text", content]]);
  }
});

it.each([
  ["a shared post beside words", { content: "x", share: { link: "https://example.com/p" } }, "media", ["link"]],
  [
    "a preview of an address in the words",
    { content: "see https://example.com/p", share: { link: "https://example.com/p" } },
    "text",
    ["link"],
  ],
  ["a photo beside words", { content: "x", photos: [{ uri: "a.jpg" }] }, "media", ["photo"]],
  ["a photo that was unsent", { is_unsent: true, photos: [{ uri: "a.jpg" }] }, "deleted", ["photo"]],
  ["a call of no length", { call_duration: 0 }, "call", []],
  ["a missed call", { missed: true, content: "x" }, "call", []],
  ["an older message of its type", { type: "Generic", content: "x" }, "text", []],
  ["somebody added", { type: "Subscribe", content: "x" }, "system", []],
])("tells %s by its keys", async (_what, fields, kind, attachments) => {
  const file = thread([], [{ sender_name: "Kayla", timestamp_ms: T, ...fields }]);
  const { messages } = await readWith(messenger, { "message_1.json": file }, { codes, force: "thread" });
  expect(messages.map((m) => [m.kind, m.attachments.map((a) => a.kind)])).toEqual([[kind, attachments]]);
});

it("keeps the words of a shared post that has no other words", async () => {
  const file = thread(
    [],
    [{ sender_name: "Kayla", timestamp_ms: T, share: { link: "https://example.com", share_text: "send 500" } }],
  );
  const { messages } = await readWith(instagram, { "message_1.json": file }, { codes });
  expect(messages[0]?.text).toBe("send 500");
});

it("keeps an unsent message of the encrypted download as a deleted one", async () => {
  const file = json({
    participants: ["Kayla", "Sam"],
    threadName: "Kayla_1",
    messages: [{ senderName: "Kayla", text: "", timestamp: T, type: "text", isUnsent: true, media: [], reactions: [] }],
  });
  const { messages } = await readWith(messengerE2ee, { "Kayla_1.json": file }, { codes });
  expect(messages.map((m) => [m.sender, m.kind])).toEqual([["Kayla", "deleted"]]);
});

it("flags a newer file that begins before the older one ends", async () => {
  const outcome = await readWith(
    instagram,
    {
      "inbox/k_1/message_2.json": thread(["k"], [said("k", T + 5000, "older file")]),
      "inbox/k_1/message_1.json": thread(["k"], [said("k", T, "newer file")]),
    },
    { codes },
  );
  expect(outcome.messages.map((m) => [m.text, m.flags])).toEqual([
    ["older file", undefined],
    ["newer file", ["time-out-of-order"]],
  ]);
});

it("reads a time outside the years of these services as none", async () => {
  for (const time of [0, -1, 1_713_576_562, 4.2e15, 1.5]) {
    const { messages } = await readWith(instagram, { "message_1.json": thread([], [said("k", time, "x")]) }, { codes });
    expect(messages[0]?.at.type).toBe("none");
  }
});

it("gives a file with more messages than may be held in its own order, and says so", async () => {
  const count = MAX_HELD_MESSAGES + 5;
  const rows = Array.from({ length: count }, (_, i) => `{"sender_name":"k","timestamp_ms":${T - i * 1000}}`);
  const bytes = utf8(`{"messages":[${rows.join(",")}],"title":"Kayla"}`);
  const outcome = await readWith(instagram, { "message_1.json": bytes }, { codes });
  expect(outcome.messages.length).toBe(count);
  expect(codesOf(outcome)).toContain("meta-order-as-written");
  expect(outcome.messages.every((m) => m.flags === undefined)).toBe(true);
  expect(outcome.conversations[0]?.title).toBe("Kayla");
});

it("keeps the number of people of a conversation bounded", async () => {
  const rows = Array.from({ length: 30_000 }, (_, i) => `{"sender_name":"k${i}","timestamp_ms":${T}}`);
  const outcome = await readWith(instagram, { "message_1.json": utf8(`{"messages":[${rows.join(",")}]}`) }, { codes });
  expect(outcome.conversations[0]?.participants.length).toBe(10_000);
  expect(codesOf(outcome)).toContain("meta-too-many-names");
});

it("reads a thread to where one of its files breaks, and the files after it", async () => {
  const broken = utf8(
    `{"messages":[{"sender_name":"k","timestamp_ms":${T},"content":"whole"},{"sender_name":"k","times`,
  );
  const outcome = await readWith(
    instagram,
    { "inbox/k_1/message_2.json": broken, "inbox/k_1/message_1.json": thread(["k"], [said("k", T + 1, "after")]) },
    { codes },
  );
  expect(outcome.messages.map((m) => m.text)).toEqual(["whole", "after"]);
  expect(outcome.problems).toEqual(["truncated"]);
});

it("tells Instagram from Messenger by path and by the addresses of files, and says when it could not", () => {
  const file = (uri: string): Uint8Array => thread(["k"], [{ ...said("k", T, "x"), photos: [{ uri }] }]);
  const shapes = (path: string, bytes: Uint8Array): (string | undefined)[] =>
    [instagram, messenger].map((i) => i.recognise(headOf(path, bytes))?.shape);
  expect(shapes("x/your_instagram_activity/messages/inbox/k/message_1.json", file("p"))).toEqual(["thread", undefined]);
  expect(shapes("your_activity_across_facebook/messages/inbox/k/message_1.json", file("p"))).toEqual([
    undefined,
    "thread",
  ]);
  expect(shapes("message_1.json", file("your_instagram_activity/messages/p.jpg"))).toEqual(["thread", undefined]);
  expect(shapes("message_1.json", file("your_facebook_activity/messages/p.jpg"))).toEqual([undefined, "thread"]);
  expect(shapes("message_1.json", file("photos/p.jpg"))).toEqual(["thread-assumed", undefined]);
});

it("says that the platform was assumed unless the name of the archive tells it", async () => {
  const files = { "message_1.json": thread(["k"], [said("k", T, "x")]) };
  expect(codesOf(await readWith(instagram, files, { codes }))).toContain("meta-platform-assumed");
  const named = await readWith(instagram, files, { codes, inputName: "instagram-sam-2024.zip" });
  expect(codesOf(named)).not.toContain("meta-platform-assumed");
});

it.each(["{}", "[]", '{"messages":[{"id":1,"date":"2024"}]}', "12/04/24, 10:00 - Kayla: hi", '{"threadName":"x"}'])(
  "does not recognise %s",
  (text) => {
    for (const importer of [instagram, messenger, messengerE2ee]) {
      expect(importer.recognise(headOf("x.json", utf8(text)))).toBeNull();
    }
  },
);

it("gives the same account whatever pieces the bytes come in", async () => {
  const file = thread(["Zoé"], [said("Zoé", T, "é"), 7, said("Zoé", T - 1, "x")], { extra: [1, { a: 2 }] });
  const all = await Promise.all(
    [undefined, 1, 5, 100].map(async (step) => {
      const outcome = await readWith(
        instagram,
        { "message_1.json": file },
        { codes, ...(step === undefined ? {} : { step }) },
      );
      return [summary(outcome), [...outcome.ledgers.values()]];
    }),
  );
  for (const one of all) expect(one).toEqual(all[0]);
});

it("says that values of another kind than the format has were left out", async () => {
  const odd = [{ photos: [{ uri: 7 }] }, { photos: "x" }, { is_unsent: "yes" }, { share: 7 }];
  for (const fields of odd) {
    const file = thread(["k"], [{ ...said("k", T, "x"), ...fields }]);
    expect(codesOf(await readWith(instagram, { "message_1.json": file }, { codes }))).toContain("meta-odd-values");
  }
});
