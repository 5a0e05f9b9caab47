import { expect, it } from "vitest";
import { SIGNAL_LEDGER_CODES, signalExport } from "../../src/signal/index.ts";
import { uuidOf } from "../../src/signal/people.ts";
import { attack } from "../json-account/attacks.ts";
import { codesOf, headOf, readWith, samplesOf, summary, textAtSpan, utf8 } from "../json-account/read-with.ts";

const codes = SIGNAL_LEDGER_CODES;
const lines = (...frames: unknown[]): Uint8Array => utf8(frames.map((frame) => JSON.stringify(frame)).join("\n"));
const read = (...frames: unknown[]): ReturnType<typeof readWith> =>
  readWith(signalExport, { "main.jsonl": lines(...frames) }, { codes, force: "frames" });

const KEY = "c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0ISE=";
const INFO = { version: "1", backupTimeMs: "1780000000000", mediaRootBackupKey: KEY };
const ACCOUNT = { account: { givenName: "Sam", profileKey: KEY, svrPin: "4711", usernameLink: { entropy: KEY } } };
const SELF = { recipient: { id: "1", self: {} } };
const KAYLA = {
  recipient: { id: "2", contact: { profileGivenName: "Kayla", e164: "15550100", profileKey: KEY, identityKey: KEY } },
};
const CHAT = { chat: { id: "10", recipientId: "2" } };
const chatItem = (fields: object): object => ({
  chatItem: {
    chatId: "10",
    authorId: "2",
    dateSent: "1779990000123",
    incoming: {},
    standardMessage: { text: { body: "hi" } },
    ...fields,
  },
});

it.each(samplesOf("signal-export"))("reads the sample $name as its twin says", async ({ files, expected }) => {
  const outcome = await readWith(signalExport, files, { codes });
  expect(summary(outcome)).toEqual(expected);
  for (const message of outcome.messages) {
    const written = JSON.parse(textAtSpan(outcome, message)) as { chatItem?: { dateSent: string }; dateSent?: string };
    expect(written.chatItem?.dateSent ?? written.dateSent).toBe(message.at.written);
  }
});

it("lets no key and no PIN of the file out of the reader", async () => {
  const group = {
    recipient: {
      id: "3",
      group: { masterKey: KEY, snapshot: { title: { title: "g" }, inviteLinkPassword: KEY } },
    },
  };
  const attachment = { pointer: { contentType: "image/png", locatorInfo: { key: KEY, localKey: KEY, size: 3 } } };
  const outcome = await read(
    INFO,
    ACCOUNT,
    SELF,
    KAYLA,
    group,
    { recipient: { id: "4", callLink: { rootKey: KEY, adminKey: KEY } } },
    CHAT,
    chatItem({ standardMessage: { attachments: [attachment] } }),
    chatItem({ standardMessage: undefined, stickerMessage: { sticker: { packKey: KEY, packId: KEY } } }),
    chatItem({
      standardMessage: undefined,
      updateMessage: { groupChange: { updates: [{ groupNameUpdate: { updaterAci: KEY } }] } },
    }),
  );
  const said = JSON.stringify([outcome.messages, outcome.conversations, [...outcome.ledgers]]);
  expect(said).not.toContain(KEY);
  expect(said).not.toContain("4711");
  expect(outcome.messages.length).toBe(3);
});

it("leaves the bytes of the keys of the backup and the account unread, and no others of their lines", async () => {
  const outcome = await read(INFO, ACCOUNT, SELF);
  const bytes = outcome.bytes.get("main.jsonl") as Uint8Array;
  const ledger = [...outcome.ledgers.values()][0];
  const unread = ledger?.entries.filter((e) => e.kind === "unread") ?? [];
  expect(unread.map(({ start, end }) => new TextDecoder().decode(bytes.subarray(start, end)))).toEqual([
    JSON.stringify(KEY),
    JSON.stringify(KEY),
    '"4711"',
    JSON.stringify({ entropy: KEY }),
  ]);
});

it("keeps its account of messages whole however many contacts have keys", async () => {
  const contacts = Array.from({ length: 12_000 }, (_, i) => ({
    recipient: { id: String(i + 5), contact: { profileGivenName: "n", profileKey: KEY, identityKey: KEY } },
  }));
  const outcome = await read(INFO, SELF, KAYLA, ...contacts, CHAT, chatItem({}));
  const [message] = outcome.messages;
  const ledger = [...outcome.ledgers.values()][0];
  const at = message?.span.start ?? 0;
  expect(
    ledger?.entries.find((e) => e.kind !== "gap" && e.kind !== "assumed" && e.start <= at && at < e.end)?.kind,
  ).toBe("read");
});

it("says that disappearing messages are never in such a file, and how many chats have a timer", async () => {
  const timed = { chat: { id: "10", recipientId: "2", expirationTimerMs: "86400000" } };
  const outcome = await read(INFO, SELF, KAYLA, timed, chatItem({}));
  const gaps = [...outcome.ledgers.values()][0]?.entries.filter((e) => e.kind === "gap");
  expect(gaps).toContainEqual({ kind: "gap", code: "signal-disappearing-left-out" });
  expect(gaps).toContainEqual({ kind: "gap", code: "signal-chats-that-disappear", params: { count: 1 } });
});

it("gives each version of an edited message as a message of its own, at its own place", async () => {
  const before = { chatId: "10", authorId: "2", dateSent: "1779990000000", standardMessage: { text: { body: "100" } } };
  const outcome = await read(
    INFO,
    SELF,
    KAYLA,
    CHAT,
    chatItem({ revisions: [before], standardMessage: { text: { body: "200" } } }),
  );
  expect(outcome.messages.map((m) => [m.text, m.flags])).toEqual([
    ["100", ["edited"]],
    ["200", ["edited"]],
  ]);
  const [first] = outcome.messages;
  expect(first === undefined ? "" : textAtSpan(outcome, first)).toBe(JSON.stringify(before));
});

it.each([
  ["outgoing", { outgoing: {}, incoming: undefined, authorId: "1" }, true],
  ["incoming", {}, false],
  ["directionless, of the person", { incoming: undefined, directionless: {}, authorId: "1" }, true],
  ["of somebody that the file does not name", { incoming: undefined, authorId: "99" }, null],
])("knows whose a message is that is %s", async (_what, fields, self) => {
  const outcome = await read(INFO, ACCOUNT, SELF, KAYLA, CHAT, chatItem(fields));
  expect(outcome.messages.map((m) => m.self)).toEqual([self]);
});

it("takes an id that is left out for 0, as the format has it", async () => {
  const outcome = await read(
    INFO,
    { recipient: { contact: { profileGivenName: "Zero" } } },
    { chat: {} },
    { chatItem: { dateSent: "1779990000123", incoming: {}, standardMessage: { text: { body: "hi" } } } },
  );
  expect(outcome.messages.map((m) => m.sender)).toEqual(["Zero"]);
  expect(outcome.conversations.map((c) => c.title)).toEqual(["Zero"]);
});

it("reads a message of a chat that no line describes, and says so", async () => {
  const outcome = await read(INFO, KAYLA, chatItem({ chatId: "77" }));
  expect(outcome.messages.length).toBe(1);
  expect(codesOf(outcome)).toContain("signal-unknown-chat");
});

it("keeps apart the chats of two files that count their chats alike", async () => {
  const file = lines(INFO, SELF, KAYLA, CHAT, chatItem({}));
  const outcome = await readWith(signalExport, { "a/main.jsonl": file, "b/main.jsonl": file }, { codes });
  expect(outcome.conversations.map((c) => c.messageCount)).toEqual([1, 1]);
});

it("reads sixteen bytes of base64 as the account's id and nothing else", () => {
  expect(uuidOf("ABEiM0RVZneImaq7zN3u/w==")).toBe("00112233-4455-6677-8899-aabbccddeeff");
  for (const value of ["", "x", 7, null, "ABEiM0RVZneImaq7zN3u/w==A", "AB EiM0RVZneImaq7zN3u/w"]) {
    expect(uuidOf(value)).toBeNull();
  }
});

it("recognises the export by its first lines and no other lines of JSON", () => {
  expect(signalExport.recognise(headOf("x", lines(INFO, ACCOUNT)))?.strength).toBe("certain");
  expect(signalExport.recognise(headOf("x", lines(SELF, chatItem({}))))?.strength).toBe("likely");
  expect(signalExport.recognise(headOf("x.jsonl", utf8('{"id":"1","messages":[{"from":"me"}]}')))).toBeNull();
});

attack({
  name: "main.jsonl",
  importer: signalExport,
  codes,
  path: "main.jsonl",
  shape: "frames",
  sound: chatItem({
    standardMessage: { text: { body: "héllo" }, attachments: [{ pointer: { contentType: "image/png" } }] },
    revisions: [{ chatId: "10", dateSent: "1779990000000", standardMessage: { text: { body: "a" } } }],
  }),
  count: 2,
  lines: true,
  withText: (text) => chatItem({ standardMessage: { text: { body: text } } }),
  filledWith: (value) => [
    value,
    { chatItem: value },
    { recipient: value },
    { recipient: { id: value, contact: value, group: value } },
    { recipient: { id: "1", group: { snapshot: value, masterKey: value } } },
    { account: value },
    { chat: value },
    { chat: { id: value, recipientId: value, expirationTimerMs: value } },
    ...["chatId", "authorId", "dateSent", "revisions", "incoming", "outgoing", "standardMessage"].map((key) =>
      chatItem({ [key]: value }),
    ),
    ...["viewOnceMessage", "updateMessage", "poll", "contactMessage", "stickerMessage", "paymentNotification"].map(
      (key) => chatItem({ standardMessage: undefined, [key]: value }),
    ),
    chatItem({ standardMessage: { text: value, attachments: value, reactions: value } }),
    chatItem({ standardMessage: { attachments: [{ pointer: value, flag: value }] } }),
    chatItem({ standardMessage: undefined, updateMessage: { simpleUpdate: value, groupChange: { updates: value } } }),
  ],
});
