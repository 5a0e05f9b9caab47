import { BytesSource, momentToJson } from "@holdfast/model";
import { expect, it } from "vitest";
import { MAX_LINE_BYTES } from "../../src/jsonl/conversations-of.ts";
import { conversationsOf, holdfastJsonl, JSONL_LEDGER_CODES, type JsonlLine } from "../../src/jsonl/index.ts";
import { attack } from "../json-account/attacks.ts";
import { codesOf, headOf, readWith, samplesOf, summary, textAtSpan, utf8 } from "../json-account/read-with.ts";

const codes = JSONL_LEDGER_CODES;
const TABLE = samplesOf("jsonl");

it("has samples", () => {
  expect(TABLE.length).toBeGreaterThan(1);
});

it.each(TABLE)("reads the sample $name as its twin says", async ({ files, expected }) => {
  const outcome = await readWith(holdfastJsonl, files, { codes });
  expect(summary(outcome)).toEqual(expected);
  for (const message of outcome.messages) {
    const written = JSON.parse(textAtSpan(outcome, message)) as Record<string, unknown>;
    expect(written["text"]).toBe(message.text);
    expect(written["from"] ?? null).toBe(message.sender);
  }
});

const lines = async (text: string): Promise<JsonlLine[]> => {
  const all: JsonlLine[] = [];
  for await (const line of conversationsOf(new BytesSource(utf8(text)))) all.push(line);
  return all;
};

it("gives one result for each line that is not blank, in the file's order, broken ones included", async () => {
  const all = await lines(
    '{"id":"a","messages":[]}\n\n{"id":"b"\n{"id":"c","messages":[{"from":"me","text":"x"}]}\n7\n',
  );
  expect(all.map((l) => [l.number, l.id, l.read, l.messages.length, l.unread.map((u) => u.code)])).toEqual([
    [1, "a", true, 0, []],
    [2, null, false, 0, ["jsonl-bad-line"]],
    [3, "c", true, 1, []],
    [4, null, false, 0, ["jsonl-not-a-conversation"]],
  ]);
});

it("reads a conversation whatever the order of its keys", async () => {
  const [line] = await lines('{"messages":[{"text":"x","at":"2024-04-20T01:29:22Z","from":"other"}],"id":"a"}');
  expect(line?.id).toBe("a");
  expect(line?.messages.map((m) => [m.from, m.self, momentToJson(m.at).utc, m.text])).toEqual([
    ["other", false, "2024-04-20T01:29:22Z", "x"],
  ]);
});

it("passes over a line longer than a conversation may be and reads the next", async () => {
  const long = `{"id":"a","messages":[{"from":"me","text":"${"x".repeat(MAX_LINE_BYTES)}"}]}`;
  const all = await lines(`${long}\n{"id":"b","messages":[]}\n`);
  expect(all.map((l) => [l.id, l.unread.map((u) => u.code)])).toEqual([
    [null, ["jsonl-too-long"]],
    ["b", []],
  ]);
});

it("says when a sender is neither me nor other", async () => {
  const file = utf8('{"id":"a","messages":[{"from":"Sam","text":"x"},{"from":"me","text":"y"}]}');
  const outcome = await readWith(holdfastJsonl, { "a.jsonl": file }, { codes });
  expect(outcome.messages.map((m) => m.self)).toEqual([null, true]);
  expect(codesOf(outcome)).toContain("jsonl-unknown-sender");
});

it("names conversations by their ids and gives them no id that could be taken for a platform's", async () => {
  const file = utf8('{"id":"1","messages":[]}\n{"id":"1","messages":[]}\n{"messages":[]}\n');
  const outcome = await readWith(holdfastJsonl, { "a.jsonl": file }, { codes });
  expect(outcome.conversations.map((c) => [c.id, c.title, c.platformId])).toEqual([
    ["1", null, undefined],
    ["1 2", null, undefined],
    ["conversation 3", null, undefined],
  ]);
});

it("names keys of lines and messages that it does not know, and repeats no words of others", async () => {
  const file = utf8('{"id":"a","mood":1,"messages":[{"from":"me","text":"x","read_by":2,"I know where you live!":1}]}');
  const outcome = await readWith(holdfastJsonl, { "a.jsonl": file }, { codes });
  const params = [...(outcome.ledgers.get("a.jsonl")?.entries ?? [])].map((e) =>
    e.kind === "assumed" ? e.params : null,
  );
  expect(params.filter((p) => p !== null)).toEqual([{ keys: "read_by, ?" }, { keys: "mood" }]);
});

it("recognises its own lines and not other JSON", () => {
  const shape = (path: string, text: string): string | undefined =>
    holdfastJsonl.recognise(headOf(path, utf8(text)))?.strength;
  expect(shape("x.txt", '{"id":"a","messages":[{"from":"me","text":"x"}]}\n')).toBe("certain");
  expect(shape("x.jsonl", '{"id":"a","messages":[]}\n')).toBe("likely");
  expect(shape("x.json", '{"id":"a","messages":[]}\n')).toBeUndefined();
  expect(shape("result.json", '{\n "messages": [\n {"from": "Kayla", "text": "x"}]}')).toBeUndefined();
  expect(shape("x.jsonl", '{"messages":[\n{"from":"me","text":"x"}]}')).toBeUndefined();
});

attack({
  name: "Holdfast's own lines",
  importer: holdfastJsonl,
  codes,
  path: "a.jsonl",
  shape: "conversations",
  lines: true,
  sound: {
    id: "a",
    messages: [
      { from: "me", at: "2024-04-20T01:29:22Z", text: "héllo {[" },
      { from: "other", at: 1_713_576_900, text: 'say "hi"' },
    ],
  },
  count: 2,
  withText: (text) => ({ id: "a", messages: [{ from: "me", at: "2024-04-20T01:29:22Z", text }] }),
  filledWith: (value) => [
    value,
    { id: value, messages: value },
    { id: "a", messages: [value] },
    ...["from", "at", "text"].map((key) => ({ id: "a", messages: [{ from: "me", at: "", text: "x", [key]: value }] })),
  ],
});
