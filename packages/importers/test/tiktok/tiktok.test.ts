import { expect, it } from "vitest";
import { TIKTOK_LEDGER_CODES, tiktok } from "../../src/tiktok/index.ts";
import { otherSide } from "../../src/tiktok/tiktok-names.ts";
import { attack } from "../json-account/attacks.ts";
import { codesOf, headOf, json, readWith, samplesOf, summary, textAtSpan, utf8 } from "../json-account/read-with.ts";

const codes = TIKTOK_LEDGER_CODES;
const download = (chats: object, rest: object = {}): object => ({
  "Direct Message": { "Direct Messages": { ChatHistory: chats } },
  ...rest,
});
const read = (value: unknown): ReturnType<typeof readWith> =>
  readWith(tiktok, { "user_data_tiktok.json": json(value) }, { codes, force: "download" });
const readText = (text: string): ReturnType<typeof readWith> =>
  readWith(tiktok, { "Chat History.txt": utf8(text) }, { codes, force: "text" });
const line = (fields: object): object => ({ Date: "2026-03-02 21:05:11", From: "kayla.x", Content: "hi", ...fields });

it.each(samplesOf("tiktok"))("reads the sample $name as its twin says", async ({ files, expected }) => {
  const outcome = await readWith(tiktok, files, { codes });
  expect(summary(outcome)).toEqual(expected);
  for (const message of outcome.messages) expect(textAtSpan(outcome, message)).toContain(message.at.written);
});

it.each([
  ["Direct Message", "Direct Messages"],
  ["Direct Message", "Chat History"],
  ["Direct Messages", "Chat History"],
  ["Direct Messages", "Direct Messages"],
])("finds the chats under %s and %s", async (outer, inner) => {
  const outcome = await read({ [outer]: { [inner]: { ChatHistory: { "Chat History with k:": [line({})] } } } });
  expect(outcome.messages.map((m) => [m.sender, m.self, m.text])).toEqual([["kayla.x", null, "hi"]]);
});

it("takes the person's name from the profile, wherever in the file it stands", async () => {
  const profile = { Profile: { "Profile Information": { ProfileMap: { userName: "sam" } } } };
  const chats = { "Chat History with k:": [line({ From: "sam" }), line({ From: "k" }), line({ From: "third" })] };
  for (const file of [{ ...profile, ...download(chats) }, download(chats, profile)]) {
    expect((await read(file)).messages.map((m) => m.self)).toEqual([true, false, false]);
  }
});

it("calls nobody the person where two names besides the other side's wrote and no profile says which", async () => {
  const chats = { "Chat History with k:": [line({ From: "a" }), line({ From: "b" }), line({ From: "k" })] };
  expect((await read(download(chats))).messages.map((m) => m.self)).toEqual([null, null, false]);
});

it("says that times without a zone were taken for UTC, and not of those that say so", async () => {
  const chat = (written: string): object => download({ "Chat History with k:": [line({ Date: written })] });
  expect(codesOf(await read(chat("2026-03-02 21:05:11")))).toContain("tiktok-times-utc");
  expect(codesOf(await read(chat("2026-03-02 21:05:11 UTC")))).not.toContain("tiktok-times-utc");
  const broken = await read(chat("2026-02-30 21:05:11"));
  expect(broken.messages.map((m) => m.at.type)).toEqual(["none"]);
  expect(codesOf(broken)).toContain("chat-no-time");
});

it.each([
  ["Chat History with kayla.x:", "kayla.x"],
  ["Chat History with kayla.x::", "kayla.x"],
  ["Chat History with Chat History with x:", "Chat History with x"],
  ["kayla.x", "kayla.x"],
])("reads the other side from %s", (heading, name) => {
  expect(otherSide(heading)).toBe(name);
});

it("keeps the colons and lines of a text that the text form does not mark", async () => {
  const outcome = await readText(
    ">>> Chat History with k::\n\n2026-07-03 23:00:11 UTC k: a: b\r\nc: d\n\n\n2026-07-03 23:00:12 UTC k:\n",
  );
  expect(outcome.messages.map((m) => m.text)).toEqual(["a: b\nc: d", ""]);
});

it("leaves lines before the first message of the text form unread", async () => {
  const outcome = await readText(">>> Chat History with k::\nwhat is this\n2026-07-03 23:00:11 UTC k: hi\n");
  expect(codesOf(outcome)).toContain("chat-before-first");
  expect(outcome.messages.length).toBe(1);
});

it("cuts a text of the text form off after a million characters, and says so", async () => {
  const outcome = await readText(
    `>>> Chat History with k::\n2026-07-03 23:00:11 UTC k: hi\n${"x".repeat(600_000)}\n${"y".repeat(600_000)}\nz\n2026-07-03 23:00:12 UTC k: bye`,
  );
  expect(outcome.messages.map((m) => m.text.length)).toEqual([600_003, 3]);
  expect(codesOf(outcome)).toContain("chat-text-too-long");
});

it("reads the text form the same however its bytes arrive, and all of its bytes", async () => {
  const text =
    "\ufeff>>> Chat History with k::\n2026-07-03 23:00:11 UTC k: é😊\nmore\n\n2026-07-03 23:00:12 UTC k: \ufffd\n";
  const whole = await readText(text);
  for (const step of [1, 3, 7]) {
    const outcome = await readWith(tiktok, { "Chat History.txt": utf8(text) }, { codes, force: "text", step });
    expect(outcome.messages).toEqual(whole.messages);
  }
  expect(whole.messages.map((m) => m.flags)).toEqual([undefined, undefined]);
});

it("recognises the download by its content, and no other JSON or text", () => {
  expect(tiktok.recognise(headOf("x.txt", utf8(">>> Chat History with k::\n")))?.shape).toBe("text");
  expect(tiktok.recognise(headOf("x.json", json(download({ "Chat History with k:": [] }))))?.strength).toBe("certain");
  expect(
    tiktok.recognise(headOf("user_data.json", json({ Activity: { "Follower List": { FansList: [] } } })))?.shape,
  ).toBe("download");
  expect(tiktok.recognise(headOf("x.json", json({ messages: [] })))).toBeNull();
  expect(tiktok.recognise(headOf("x.txt", utf8("hello Chat History with k")))).toBeNull();
});

attack({
  name: "user_data_tiktok.json",
  importer: tiktok,
  codes,
  path: "user_data_tiktok.json",
  shape: "download",
  sound: download({ "Chat History with kayla.x:": [line({ Content: "héllo" }), line({}), line({ From: "sam" })] }),
  count: 3,
  withText: (text) => download({ "Chat History with kayla.x:": [line({ Content: text })] }),
  filledWith: (value) => [
    value,
    { "Direct Message": value },
    { "Direct Message": { "Direct Messages": value } },
    download({ "Chat History with k:": value }),
    download({ "Chat History with k:": [value] }),
    ...["Date", "From", "Content"].map((key) => download({ "Chat History with k:": [line({ [key]: value })] })),
    download({}, { Profile: { "Profile Info": { ProfileMap: { userName: value } } } }),
  ],
});
