import fc from "fast-check";
import { expect, it } from "vitest";
import { type LeafView, parseQuery } from "../src/index.ts";

const message = (changes: object = {}): LeafView => ({
  path: "messages/000042",
  kind: "message",
  value: {
    conversation: "Kayla",
    sender: "Kayla Example",
    senderId: "1550",
    kind: "text",
    at: { utc: "2024-05-30T20:00:00Z", certainty: "certain", written: "x" },
    text: "Pay to my École card",
    ...changes,
  },
});
const holds = (query: string, leaf: LeafView = message()): boolean => {
  const parsed = parseQuery(query);
  if (!parsed.ok) throw new Error(parsed.error.code);
  return parsed.value(leaf);
};

it.each([
  ["sender:Kayla", false],
  ['sender:"kayla example"', true],
  ["sender:1550", true],
  ["text:école", true],
  ["text:ecole", false],
  ['text:"to my"', true],
  ["kind:message", true],
  ["kind:text", true],
  ["kind:media", false],
  ["conversation:KAYLA", true],
  ["before:2024-05-30", false],
  ["before:2024-05-31", true],
  ["after:2024-05-30", true],
  ["after:2024-05-30T20:00", true],
  ["after:2024-05-30T20:00:01", false],
  ["path:messages/00004*", true],
  ["path:messages/000042", true],
  ["path:messages/0000", false],
  ["path:*", true],
  ["-text:school", true],
  ["-text:pay", false],
  ["text:pay kind:call", false],
  ["kind:call kind:text", true],
  ["-kind:call -kind:text", false],
  ["text:school text:pay before:2025-01-01", true],
])("%s holds for the message: %s", (query, expected) => {
  expect(holds(query)).toBe(expected);
});

it("a clock time counts as written, and a message without a time is neither before nor after", () => {
  const wall = message({ at: { wall: "2024-05-30T20:00:00", certainty: "zone-unknown", written: "x" } });
  expect(holds("before:2024-05-30T20:01", wall)).toBe(true);
  const none = message({ at: { certainty: "missing", written: "x" } });
  expect(holds("before:2030-01-01", none) || holds("after:1990-01-01", none)).toBe(false);
});

it.each([
  ["", "query-empty"],
  ["   ", "query-empty"],
  ["school", "query-unknown-field"],
  ["colour:red", "query-unknown-field"],
  ["text:", "query-bad-value"],
  ["before:soon", "query-bad-value"],
  ["before:2024-13-45", "query-bad-value"],
  ['text:"my school', "query-open-quote"],
])("%j is refused: %s", (query, code) => {
  expect(parseQuery(query)).toMatchObject({ ok: false, error: { code } });
});

it("never throws, whatever the query and whatever the leaf", () => {
  fc.assert(
    fc.property(fc.string(), fc.jsonValue(), (query, value) => {
      for (const text of [query, `text:"${query}"`, `path:${query}`, `sender:${query}`, `after:${query}`]) {
        const parsed = parseQuery(text);
        if (parsed.ok)
          expect(typeof parsed.value({ path: "x", kind: "trace", value: value as LeafView["value"] })).toBe("boolean");
      }
    }),
  );
});

it("a pattern with many stars ends in good time", () => {
  const began = performance.now();
  expect(holds("path:*aa*a", { ...message(), path: "baaa" })).toBe(true);
  expect(holds("path:aa*aa", { ...message(), path: "aaa" })).toBe(false);
  expect(holds(`path:${"*a".repeat(30)}*b`, { ...message(), path: "a".repeat(60) })).toBe(false);
  expect(performance.now() - began).toBeLessThan(1000);
});
