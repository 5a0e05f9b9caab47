import { momentToJson } from "@holdfast/model";
import { expect, it } from "vitest";
import { hangoutsTime } from "../../src/google/hangouts.ts";
import { GOOGLE_LEDGER_CODES, googleChat, hangouts } from "../../src/google/index.ts";
import { takeoutDate } from "../../src/google/takeout-date.ts";
import { attack } from "../json-account/attacks.ts";
import { codesOf, headOf, json, readWith, samplesOf, summary, textAtSpan } from "../json-account/read-with.ts";

const codes = GOOGLE_LEDGER_CODES;

it.each(samplesOf("google-chat"))("reads the sample $name as its twin says", async ({ files, expected }) => {
  const outcome = await readWith(googleChat, files, { codes });
  expect(summary(outcome)).toEqual(expected);
  for (const message of outcome.messages) expect(textAtSpan(outcome, message)).toContain(message.at.written);
});

it.each(samplesOf("hangouts"))("reads the sample $name as its twin says", async ({ files, expected }) => {
  const outcome = await readWith(hangouts, files, { codes });
  expect(summary(outcome)).toEqual(expected);
  for (const message of outcome.messages) expect(textAtSpan(outcome, message)).toContain(message.at.written);
});

it.each([
  ["Thursday, November 3, 2016 at 11:59:50 AM UTC", "2016-11-03T11:59:50Z"],
  ["Thursday, November 3, 2016 at 11:59:50\u202fPM UTC", "2016-11-03T23:59:50Z"],
  ["Thursday, November 3, 2016 at 12:00:00\u00a0AM UTC", "2016-11-03T00:00:00Z"],
  ["Thursday, November 3, 2016 at 12:00:00 PM UTC", "2016-11-03T12:00:00Z"],
  ["jeudi 3 novembre 2016 à 23:59:50 UTC", "2016-11-03T23:59:50Z"],
  ["mardi 1er août 2017 à 08 h 05 min 09 s UTC", "2017-08-01T08:05:09Z"],
  ["Thursday, November 31, 2016 at 11:59:50 AM UTC", undefined],
  ["Thursday, November 3, 2016 at 13:59:50 PM UTC", undefined],
  ["Thursday, November 3, 2016 at 11:59:50 AM PST", undefined],
  ["Donnerstag, 3. November 2016 um 11:59:50 UTC", undefined],
  ["2016年11月3日星期四 UTC 11:59:50", undefined],
  ["", undefined],
])("reads the date %s", (written, utc) => {
  const at = takeoutDate(written);
  expect(momentToJson(at).utc).toBe(utc);
  expect(at.written).toBe(written);
});

it.each([
  ["1478174390123456", "2016-11-03T11:59:50.123Z"],
  ["1478174390123999", "2016-11-03T11:59:50.123Z"],
  ["0", undefined],
  ["-5", undefined],
  ["99999999999999999999", undefined],
])("reads the microseconds %s", (digits, utc) => {
  expect(momentToJson(hangoutsTime(digits)).utc).toBe(utc);
});

const creator = { name: "Kayla", email: "kayla.x@example.com", user_type: "Human" };
const message = (fields: object): object => ({
  creator,
  created_date: "Thursday, November 3, 2016 at 11:59:50 AM UTC",
  text: "hi",
  message_id: "a/b/c",
  ...fields,
});
const CHAT = "Google Chat/Groups/DM abcdefg/messages.json";

it("says that nothing tells which of the people is the person when user_info.json is missing", async () => {
  const outcome = await readWith(googleChat, { [CHAT]: json({ messages: [message({})] }) }, { codes });
  expect(outcome.messages.map((m) => m.self)).toEqual([null]);
  expect(codesOf(outcome)).toContain("google-no-user-file");
});

it("makes no time of a date of a language it does not know, and says where", async () => {
  const date = "Donnerstag, 3. November 2016 um 11:59:50 UTC";
  const outcome = await readWith(
    googleChat,
    { [CHAT]: json({ messages: [message({ created_date: date })] }) },
    { codes },
  );
  expect(outcome.messages.map((m) => [m.at.type, m.at.written])).toEqual([["none", date]]);
  expect(codesOf(outcome)).toContain("google-date-not-known");
});

it("keeps conversations apart by their folders", async () => {
  const file = json({ messages: [message({})] });
  const outcome = await readWith(
    googleChat,
    { "G/DM aaaaaa/messages.json": file, "G/DM bbbbbb/messages.json": file },
    { codes },
  );
  expect(outcome.conversations.map((c) => c.platformId)).toEqual(["aaaaaa", "bbbbbb"]);
});

it("recognises the files of Google Chat and of Hangouts and no others", () => {
  expect(googleChat.recognise(headOf("x.json", json({ messages: [message({})] })))?.shape).toBe("messages");
  expect(googleChat.recognise(headOf("x.json", json({ messages: [{ sender_name: "k" }] })))).toBeNull();
  expect(googleChat.recognise(headOf("x/user_info.json", json({ user: creator })))?.shape).toBe("user");
  expect(hangouts.recognise(headOf("Hangouts.json", json({ conversations: [] })))?.strength).toBe("likely");
  expect(hangouts.recognise(headOf("x.json", json({ conversations: [] })))).toBeNull();
});

attack({
  name: "messages.json of Google Chat",
  importer: googleChat,
  codes,
  path: CHAT,
  shape: "messages",
  sound: { messages: [message({ text: "héllo" }), message({ attached_files: [{ export_name: "a.jpg" }] })] },
  count: 2,
  withText: (text) => ({ messages: [message({ text })] }),
  filledWith: (value) => [
    value,
    { messages: value },
    { messages: [value] },
    ...["creator", "created_date", "text", "attached_files", "message_id", "message_state", "reactions"].map((key) => ({
      messages: [message({ [key]: value })],
    })),
    { messages: [message({ creator: { name: value, email: value } })] },
    { messages: [message({ attached_files: [{ export_name: value, original_name: value }] })] },
  ],
});

const event = (fields: object): object => ({
  sender_id: { gaia_id: "222", chat_id: "222" },
  timestamp: "1478174390123456",
  self_event_state: { user_id: { gaia_id: "111" } },
  chat_message: { message_content: { segment: [{ type: "TEXT", text: "hi" }], attachment: [] } },
  event_id: "e1",
  event_type: "REGULAR_CHAT_MESSAGE",
  ...fields,
});
const person = (id: string, fallback_name: string): object => ({ id: { gaia_id: id, chat_id: id }, fallback_name });
const conversations = (events: unknown, participant_data: unknown = [person("222", "Kayla")]): object => ({
  conversations: [
    { conversation: { conversation_id: { id: "U1" }, conversation: { name: "us", participant_data } }, events },
  ],
});
const words = (text: string): object =>
  event({ chat_message: { message_content: { segment: [{ type: "TEXT", text }] } } });

it("joins all segments of a message", async () => {
  const segment = [
    { type: "TEXT", text: "a" },
    { type: "LINE_BREAK" },
    { type: "LINK", text: "b" },
    { type: "TEXT", text: "c" },
  ];
  const file = conversations([event({ chat_message: { message_content: { segment } } })]);
  const outcome = await readWith(hangouts, { "Hangouts.json": json(file) }, { codes });
  expect(outcome.messages.map((m) => m.text)).toEqual(["a\nbc"]);
});

it("names an event of a kind that nobody has described", async () => {
  const file = conversations([event({ chat_message: undefined, event_type: "GVC_EVENT" })]);
  const outcome = await readWith(hangouts, { "Hangouts.json": json(file) }, { codes });
  expect(outcome.messages.map((m) => [m.kind, m.text])).toEqual([["system", "GVC_EVENT"]]);
  expect(codesOf(outcome)).toContain("chat-unknown-type");
});

attack({
  name: "Hangouts.json",
  importer: hangouts,
  codes,
  path: "Hangouts.json",
  shape: "hangouts",
  sound: conversations([words("héllo"), event({})]),
  count: 2,
  withText: (text) => conversations([words(text)]),
  filledWith: (value) => [
    value,
    { conversations: value },
    { conversations: [value] },
    { conversations: [{ conversation: value, events: value }] },
    conversations(value),
    conversations([value], value),
    conversations([], [value]),
    conversations([], [{ id: value, fallback_name: value }]),
    ...["sender_id", "timestamp", "self_event_state", "chat_message", "event_id", "event_type", "hangout_event"].map(
      (key) => conversations([event({ [key]: value })]),
    ),
    conversations([event({ chat_message: { message_content: { segment: value, attachment: value } } })]),
    conversations([
      event({ chat_message: { message_content: { segment: [value], attachment: [{ embed_item: value }] } } }),
    ]),
  ],
});
