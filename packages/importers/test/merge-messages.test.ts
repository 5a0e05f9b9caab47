import { conversationId, itemId, type Message, NO_ATTACHMENTS, type Precision, wallTime } from "@holdfast/model";
import fc from "fast-check";
import { expect, it } from "vitest";
import { mergeMessages } from "../src/merge-messages.ts";

const message = (
  text: string,
  minute: number,
  options: { second?: number; precision?: Precision; item?: string; at?: number } = {},
): Message => {
  const { second = 0, precision = "second", item = "a.txt", at = minute } = options;
  return {
    conversation: conversationId("c"),
    sender: "Kayla",
    self: null,
    kind: "text",
    at: wallTime(minute * 60_000 + second * 1000, precision, `${minute}:${second}`),
    text,
    attachments: NO_ATTACHMENTS,
    span: { item: itemId(item), start: at * 10, end: at * 10 + 9 },
  };
};

const chat: fc.Arbitrary<Message[]> = fc
  .array(fc.record({ text: fc.constantFrom("ok", "send it", "no", "why"), minute: fc.nat(5), second: fc.nat(59) }), {
    maxLength: 30,
  })
  .map((rows) => rows.map(({ text, minute, second }, i) => message(text, minute, { second, at: i })));
const texts = (messages: readonly Message[]): string[] => messages.map((m) => m.text).toSorted();

it("makes one message of the same message in two exports, and keeps both places", () => {
  const merged = mergeMessages([message("ok", 1)], [message("ok", 1, { item: "b.txt" })]);
  expect(merged).toHaveLength(1);
  expect(merged[0]?.also).toEqual([{ item: "b.txt", start: 10, end: 19 }]);
});

it("keeps the finer time when one export writes minutes and the other seconds", () => {
  const coarse = message("ok", 1, { precision: "minute", item: "android.txt" });
  const fine = message("ok", 1, { second: 42, item: "ios.txt" });
  expect(mergeMessages([coarse], [fine])).toMatchObject([{ at: { precision: "second" }, span: { item: "ios.txt" } }]);
});

it("keeps a word that was written twice in a minute twice", () => {
  const twice = [message("ok", 1, { at: 1 }), message("ok", 1, { at: 2 })];
  expect(mergeMessages(twice, [message("ok", 1, { item: "b.txt" })])).toHaveLength(2);
  expect(mergeMessages([message("ok", 1)], twice)).toHaveLength(2);
});

it("changes nothing when an export is merged with itself", () => {
  fc.assert(
    fc.property(chat, (a) => {
      expect(mergeMessages(a, a)).toEqual(a);
    }),
  );
});

it("never drops what only one of them has, and never doubles what both have", () => {
  fc.assert(
    fc.property(chat, fc.nat(30), fc.nat(30), (whole, x, y) => {
      const [from, to] = [Math.min(x, y), Math.max(x, y)];
      const first = whole.slice(0, to);
      const second = whole.slice(from).map((m) => ({ ...m, span: { ...m.span, item: itemId("b.txt") } }));
      expect(texts(mergeMessages(first, second)).length).toBeGreaterThanOrEqual(Math.max(first.length, second.length));
      // Where no two messages are alike, the overlap is exactly the whole.
      if (new Set(whole.map((m) => `${m.text} ${m.at.written}`)).size === whole.length) {
        expect(texts(mergeMessages(first, second))).toEqual(texts(whole));
      }
    }),
  );
});
