import fc from "fast-check";
import { expect, it } from "vitest";
import { SKYPE_LEDGER_CODES, skype } from "../../src/skype/index.ts";
import { skypeText } from "../../src/skype/skype-markup.ts";
import { attack } from "../json-account/attacks.ts";
import { codesOf, headOf, json, readWith, samplesOf, summary, textAtSpan } from "../json-account/read-with.ts";

const codes = SKYPE_LEDGER_CODES;
const message = (fields: object): object => ({
  id: "1",
  displayName: "Kayla",
  originalarrivaltime: "2024-04-30T10:00:04.123Z",
  messagetype: "Text",
  content: "hi",
  from: "8:live:kayla.x",
  properties: null,
  ...fields,
});
const file = (MessageList: unknown, fields: object = {}): object => ({
  userId: "8:live:sam",
  exportDate: "2025-04-30T10:00",
  conversations: [{ id: "8:live:kayla.x", displayName: "Kayla", MessageList }],
  ...fields,
});
const read = (value: unknown): ReturnType<typeof readWith> =>
  readWith(skype, { "messages.json": json(value) }, { codes, force: "messages" });

it.each(samplesOf("skype"))("reads the sample $name as its twin says", async ({ files, expected }) => {
  const outcome = await readWith(skype, files, { codes });
  expect(summary(outcome)).toEqual(expected);
  for (const m of outcome.messages) expect(textAtSpan(outcome, m)).toContain(m.at.written);
});

it.each([
  ["a &lt;3 &amp;amp; b", "a <3 &amp; b"],
  ["1 < 2 > 0", "1 < 2 > 0"],
  ['<b raw_pre="*">now</b>', "now"],
  ["a<br/>b", "a\nb"],
  ["<quote><legacyquote>x</legacyquote>one\ntwo</quote>three", "> one\n> two\nthree"],
  ["<quote>never closes", "> never closes"],
  ["</quote>one</legacyquote> two", "one two"],
  ["<quote/>hi", "hi"],
])("reads the words of %s", (markup, text) => {
  expect(skypeText(markup).text).toBe(text);
});

it("never loses words that stand outside of tags and quotes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
      expect(skypeText(escaped).text).toBe(text);
    }),
  );
});

it("takes nothing out of a message of type Text", async () => {
  const outcome = await read(file([message({ content: "<b>&lt;" })]));
  expect(outcome.messages.map((m) => m.text)).toEqual(["<b>&lt;"]);
});

it("does not hang on a hundred thousand tags that never close", () => {
  const started = performance.now();
  for (const text of ["<a ".repeat(100_000), "<quote>".repeat(100_000), '<a b="'.repeat(100_000)]) skypeText(text);
  expect(performance.now() - started).toBeLessThan(3000);
});

it("knows the person by userId wherever it stands, and nobody without it", async () => {
  const own = message({ from: "8:live:sam" });
  const { userId, ...rest } = file([own, message({})]) as Record<string, unknown>;
  expect((await read({ ...rest, userId })).messages.map((m) => m.self)).toEqual([true, false]);
  expect((await read(rest)).messages.map((m) => m.self)).toEqual([null, null]);
});

it.each([
  ["deleted", { content: "", properties: { deletetime: "1" } }, "deleted", []],
  ["edited", { properties: { edittime: "1" } }, "text", ["edited"]],
  ["a call", { messagetype: "Event/Call", content: '<partlist type="ended"/>' }, "call", []],
  ["a line of Skype", { messagetype: "ThreadActivity/TopicUpdate", content: "<x>y</x>" }, "system", []],
])("reads a message that is %s", async (_what, fields, kind, flags) => {
  const outcome = await read(file([message(fields)]));
  expect(outcome.messages.map((m) => [m.kind, m.flags ?? []])).toEqual([[kind, flags]]);
});

it("names a type that nobody has described", async () => {
  expect(codesOf(await read(file([message({ messagetype: "Hologram/Full" })])))).toContain("chat-unknown-type");
});

it("recognises the export by its keys", () => {
  expect(skype.recognise(headOf("x.json", json(file([]))))?.strength).toBe("certain");
  expect(skype.recognise(headOf("messages.json", json({ conversations: [] })))).toBeNull();
});

attack({
  name: "messages.json of Skype",
  importer: skype,
  codes,
  path: "messages.json",
  shape: "messages",
  sound: file([message({ content: "héllo" }), message({ messagetype: "RichText", content: "<b>x</b>" })]),
  count: 2,
  withText: (text) => file([message({ content: text })]),
  filledWith: (value) => [
    value,
    file(value),
    file([value]),
    file([], { userId: value, conversations: value }),
    file([], { conversations: [value] }),
    file([], { conversations: [{ id: value, displayName: value, MessageList: [message({})] }] }),
    ...["id", "displayName", "originalarrivaltime", "messagetype", "content", "from", "properties"].map((key) =>
      file([message({ [key]: value })]),
    ),
  ],
});
