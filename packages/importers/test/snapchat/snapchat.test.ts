import { momentToJson } from "@holdfast/model";
import { expect, it } from "vitest";
import { SNAPCHAT_LEDGER_CODES, snapchat } from "../../src/snapchat/index.ts";
import { snapTime } from "../../src/snapchat/snap-time.ts";
import { attack } from "../json-account/attacks.ts";
import { codesOf, headOf, json, readWith, samplesOf, summary, textAtSpan, utf8 } from "../json-account/read-with.ts";

const codes = SNAPCHAT_LEDGER_CODES;
const TABLE = samplesOf("snapchat");

it("has samples", () => {
  expect(TABLE.length).toBeGreaterThan(1);
});

it.each(TABLE)("reads the sample $name as its twin says", async ({ files, expected }) => {
  const outcome = await readWith(snapchat, files, { codes });
  expect(summary(outcome)).toEqual(expected);
  for (const message of outcome.messages) {
    const written = JSON.parse(textAtSpan(outcome, message)) as Record<string, unknown>;
    expect([String(written["Created"]), String(written["Created(microseconds)"])]).toContain(message.at.written);
  }
});

const chat = (fields: object): object => ({
  From: "kayla.x",
  "Media Type": "TEXT",
  Created: "2024-04-20 01:29:22 UTC",
  Content: "hi",
  "Conversation Title": null,
  IsSender: false,
  "Created(microseconds)": 1_713_576_562_686,
  ...fields,
});
const PATH = "json/chat_history.json";
const read = (value: unknown): ReturnType<typeof readWith> => readWith(snapchat, { [PATH]: json(value) }, { codes });

it.each([
  [
    "milliseconds under the name of microseconds",
    "2024-04-20 01:29:22 UTC",
    "1713576562686",
    "2024-04-20T01:29:22.686Z",
    false,
  ],
  ["true microseconds", "2024-04-20 01:29:22 UTC", "1713576562686123", "2024-04-20T01:29:22.686Z", false],
  ["a number of 0", "2024-04-20 01:29:22 UTC", "0", "2024-04-20T01:29:22Z", false],
  ["no number", "2024-04-20 01:29:22 UTC", null, "2024-04-20T01:29:22Z", false],
  ["an empty text", "", "1713576562686", "2024-04-20T01:29:22.686Z", false],
  ["a text and a number an hour apart", "2024-04-20 01:29:22 UTC", "1713580162686", "2024-04-20T01:29:22Z", true],
  ["neither", "", "0", undefined, false],
  ["a day that does not exist", "2024-02-30 01:29:22 UTC", null, undefined, false],
])("reads the time from %s", (_what, created, digits, utc, disagree) => {
  const time = snapTime(created, digits);
  expect(momentToJson(time.at).utc).toBe(utc);
  expect(time.disagree).toBe(disagree);
});

it("leaves a time without UTC behind it a time of an unknown zone", () => {
  expect(momentToJson(snapTime("2024-04-20 01:29:22", null).at)).toMatchObject({
    wall: "2024-04-20T01:29:22",
    certainty: "zone-unknown",
  });
});

it("flags a message whose two times disagree", async () => {
  const outcome = await read({ "kayla.x": [chat({ "Created(microseconds)": 1_713_580_162_686 })] });
  expect(outcome.messages[0]?.flags).toEqual(["id-disagrees-with-time"]);
  expect(codesOf(outcome)).toContain("snapchat-times-disagree");
});

it.each([
  ["STATUSERASEDMESSAGE", "deleted", []],
  ["STATUSPARTICIPANTREMOVED", "system", []],
  ["STATUSSAVETOCAMERAROLL", "system", []],
  ["STATUSOFSOMEDAY", "system", []],
  ["MEDIA", "media", ["unknown"]],
  ["IMAGE", "media", ["photo"]],
  ["VIDEO", "media", ["video"]],
  ["NOTE", "media", ["audio"]],
  ["STICKER", "media", ["sticker"]],
  ["LOCATION", "media", ["location"]],
  ["SHARE", "media", ["link"]],
  ["TEXT", "text", []],
])("reads the media type %s as %s", async (type, kind, attachments) => {
  const { messages } = await read({ "kayla.x": [chat({ "Media Type": type })] });
  expect(messages.map((m) => [m.kind, m.text, m.attachments.map((a) => a.kind)])).toEqual([[kind, "hi", attachments]]);
});

it("keeps the order of messages of one second in a file written newest first", async () => {
  const same = { "Created(microseconds)": 0 };
  const outcome = await read({
    "kayla.x": [
      chat({ ...same, Content: "3", Created: "2024-04-20 01:29:23 UTC" }),
      chat({ ...same, Content: "2" }),
      chat({ ...same, Content: "1" }),
    ],
  });
  expect(outcome.messages.map((m) => m.text)).toEqual(["1", "2", "3"]);
});

it("names a media type that it does not know and keeps the words", async () => {
  const outcome = await read({ "kayla.x": [chat({ "Media Type": "HOLOGRAM" })] });
  expect(outcome.messages.map((m) => [m.kind, m.text])).toEqual([["text", "hi"]]);
  expect(codesOf(outcome)).toContain("snapchat-unknown-type");
});

it("decodes HTML entities in exports until 2022 and in no other", async () => {
  const today = await read({ "kayla.x": [chat({ Content: "it&#39;s" })] });
  expect(today.messages[0]?.text).toBe("it&#39;s");
  const before = await read({
    "Received Saved Chat History": [{ From: "k", "Media Type": "TEXT", Created: "", Text: "it&#39;s" }],
  });
  expect(before.messages[0]?.text).toBe("it's");
  expect(codesOf(before)).toContain("snapchat-entities-decoded");
});

it("calls nobody the person where two names wrote as the sender", async () => {
  const outcome = await read({
    "kayla.x": [chat({ From: "old", IsSender: true }), chat({ From: "new", IsSender: true })],
  });
  expect(outcome.conversations[0]?.participants.filter((p) => p.self === true)).toEqual([]);
  expect(codesOf(outcome)).toContain("snapchat-several-own-names");
});

it("gives messages as written once there are more than may be held, and says so", async () => {
  const row = '{"From":"k","Media Type":"TEXT","Created":"2024-04-20 01:29:22 UTC","Content":"x","IsSender":false}';
  const bytes = utf8(`{"k":[${Array.from({ length: 100_010 }, () => row).join(",")}]}`);
  const outcome = await readWith(snapchat, { [PATH]: bytes }, { codes });
  expect(outcome.messages.length).toBe(100_010);
  expect(codesOf(outcome)).toContain("snapchat-order-as-written");
});

it("keeps the number of conversations bounded", async () => {
  const row = '[{"Media Type":"TEXT","Created":""}]';
  const bytes = utf8(
    `{"Conversation Title":[],${Array.from({ length: 30_000 }, (_, i) => `"k${i}":${row}`).join(",")}}`,
  );
  const outcome = await readWith(snapchat, { [PATH]: bytes }, { codes, force: "chat-history" });
  expect(outcome.conversations.length).toBe(20_000);
  expect(codesOf(outcome)).toContain("snapchat-too-many-conversations");
});

it("recognises an export without any saved chat by its name only", () => {
  expect(snapchat.recognise(headOf("json/chat_history.json", utf8("{}")))?.strength).toBe("likely");
  expect(snapchat.recognise(headOf("x.json", utf8("{}")))).toBeNull();
  expect(snapchat.recognise(headOf("x.json", utf8('{"messages":[{"sender_name":"k"}]}')))).toBeNull();
});

attack({
  name: "chat_history.json",
  importer: snapchat,
  codes,
  path: PATH,
  shape: "chat-history",
  sound: {
    "kayla.x": [chat({ Content: "héllo" }), chat({ "Media Type": "MEDIA", "Media IDs": "b~1 | b~2" })],
    "0a1b2c3d-1111-2222-3333-444455556666": [chat({ "Conversation Title": "été", IsSender: true, From: "sam" })],
  },
  count: 3,
  withText: (text) => ({ "kayla.x": [chat({ Content: text })] }),
  filledWith: (value) => [
    value,
    { "kayla.x": value },
    { "kayla.x": [value] },
    ...Object.keys(chat({ "Media IDs": "" })).map((key) => ({ "kayla.x": [chat({ [key]: value })] })),
  ],
});
