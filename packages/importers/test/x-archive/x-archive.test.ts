import { expect, it } from "vitest";
import { X_LEDGER_CODES, xArchive } from "../../src/x-archive/index.ts";
import { ytdFile } from "../../src/x-archive/ytd-file.ts";
import { attack } from "../json-account/attacks.ts";
import { codesOf, headOf, readWith, samplesOf, summary, textAtSpan, utf8 } from "../json-account/read-with.ts";

const codes = X_LEDGER_CODES;
const ytd = (name: string, value: unknown): Uint8Array => utf8(`window.YTD.${name}.part0 = ${JSON.stringify(value)}`);
const create = (fields: object): object => ({
  messageCreate: {
    id: "1927386486816542720",
    senderId: "22",
    recipientId: "11",
    text: "hi",
    createdAt: "2026-05-27T15:28:42.241Z",
    mediaUrls: [],
    urls: [],
    reactions: [],
    ...fields,
  },
});
const chat = (messages: unknown, conversationId: unknown = "11-22"): object => ({
  dmConversation: { conversationId, messages },
});
const ACCOUNT = ytd("account", [{ account: { accountId: "11", username: "sam42", accountDisplayName: "Sam" } }]);
const read = (value: unknown, files: Record<string, Uint8Array> = {}): ReturnType<typeof readWith> =>
  readWith(xArchive, { "data/direct-messages.js": ytd("direct_messages", value), ...files }, { codes });

it.each(samplesOf("x-archive"))("reads the sample $name as its twin says", async ({ files, expected }) => {
  const outcome = await readWith(xArchive, files, { codes });
  expect(summary(outcome)).toEqual(expected);
  for (const message of outcome.messages) {
    expect(JSON.stringify(JSON.parse(textAtSpan(outcome, message)))).toContain(message.at.written);
  }
});

it("knows the person by account.js", async () => {
  const outcome = await read([chat([create({}), create({ senderId: "11" })])], { "data/account.js": ACCOUNT });
  expect(outcome.messages.map((m) => [m.sender, m.senderId, m.self])).toEqual([
    ["22", "22", false],
    ["Sam", "11", true],
  ]);
});

it("knows the person without it by the one id that stands in all chats of two, and says so", async () => {
  const outcome = await read([chat([create({})]), chat([create({ senderId: "11" })], "11-33")]);
  expect(outcome.messages.map((m) => m.self)).toEqual([false, true]);
  expect(codesOf(outcome)).toContain("chat-self-by-chat");
});

it("calls nobody the person in one chat of two without account.js", async () => {
  const outcome = await read([chat([create({}), create({ senderId: "11" })])]);
  expect(outcome.messages.map((m) => m.self)).toEqual([null, null]);
});

it("puts the parts of one conversation in two files together, oldest first", async () => {
  const later = ytd("direct_messages", [chat([create({ text: "first", createdAt: "2026-05-27T15:00:00.000Z" })])]);
  const outcome = await read([chat([create({ text: "second" })])], { "data/direct-messages-part1.js": later });
  expect(outcome.conversations.length).toBe(1);
  expect(outcome.messages.map((m) => m.text)).toEqual(["first", "second"]);
});

it("reads messages that stand before the id of their conversation", async () => {
  const outcome = await read([{ dmConversation: { messages: [create({})], conversationId: "11-22" } }]);
  expect(outcome.conversations.map((c) => [c.platformId, c.messageCount])).toEqual([["11-22", 1]]);
});

it("leaves an event of a kind it does not know unread and names its key", async () => {
  const outcome = await read([chat([{ holdTheLine: { createdAt: "x" } }, create({})])]);
  expect(outcome.messages.length).toBe(1);
  expect(codesOf(outcome)).toEqual(expect.arrayContaining(["chat-not-a-message", "chat-unknown-keys"]));
});

it.each([
  ["window.YTD.direct_messages.part0 = [", "direct_messages", 35],
  ["\ufeffwindow.YTD.account.part12 = [", "account", 31],
  ["  window.YTD.tweets.part0=[", "tweets", 26],
])("finds where the JSON of %s begins", (text, name, start) => {
  const bytes = utf8(text);
  expect(ytdFile(bytes)).toEqual({ name, start });
  expect(bytes[start]).toBe(0x5b);
});

it.each([
  "",
  "[",
  "window.YTD.x = 3",
  "alert(1);window.YTD.account.part0 = [",
  `${" ".repeat(500)}window.YTD.a.part0 = [`,
])("takes %j for no file of the archive", (text) => {
  expect(ytdFile(utf8(text))).toBeNull();
  expect(xArchive.recognise(headOf("data/account.js", utf8(text)))).toBeNull();
});

it("says of a file of the archive that holds no messages that it does", async () => {
  const outcome = await readWith(xArchive, { "data/like.js": ytd("like", [{ like: { tweetId: "1" } }]) }, { codes });
  expect([codesOf(outcome), outcome.problems]).toEqual([["chat-other-section"], []]);
});

it("tells of a file that stops in the middle, and reads what comes before", async () => {
  const whole = ytd("direct_messages", [chat([create({}), create({ text: "two" })])]);
  const outcome = await readWith(
    xArchive,
    { "data/direct-messages.js": whole.subarray(0, whole.length - 30) },
    { codes },
  );
  expect(outcome.problems).toEqual(["truncated"]);
  expect(codesOf(outcome)).toContain("json-cut-off");
});

attack({
  name: "direct-messages.js",
  importer: xArchive,
  codes,
  path: "data/direct-messages.js",
  shape: "messages",
  sound: [
    chat([create({ text: "héllo" }), create({ urls: [{ expanded: "https://example.com" }] })]),
    chat([create({})], "9"),
  ],
  count: 3,
  withText: (text) => [chat([create({ text })])],
  filledWith: (value) => [
    value,
    [value],
    [{ dmConversation: value }],
    [chat(value)],
    [chat([value])],
    [chat([create({})], value)],
    ...["id", "senderId", "text", "createdAt", "mediaUrls", "urls", "reactions"].map((key) => [
      chat([create({ [key]: value })]),
    ]),
    ...["messageCreate", "joinConversation", "participantsJoin", "conversationNameUpdate"].map((key) => [
      chat([{ [key]: value }]),
    ]),
    [chat([{ participantsJoin: { userIds: value, createdAt: value, initiatingUserId: value, name: value } }])],
  ],
});
