import {
  conversationId,
  instant,
  itemId,
  LedgerBuilder,
  type Message,
  NO_ATTACHMENTS,
  noTime,
  span,
} from "@holdfast/model";
import { expect, it } from "vitest";
import { ChatBook, type Found, MAX_CONVERSATIONS, MAX_HELD, MAX_NAMES } from "../../src/chat-book/chat-book.ts";
import type { ReadContext, ReadEvent } from "../../src/importer.ts";

const names = new Set<string>();
const context: ReadContext = {
  options: {},
  companion: () => null,
  nameConversation: (wish) => {
    let name = wish;
    for (let n = 2; names.has(name); n++) name = `${wish} ${n}`;
    names.add(name);
    return conversationId(name);
  },
  inputName: "",
};
const ITEM = itemId("x");
const found = (ms: number | null, fields: Partial<Found> = {}): Found => ({
  sender: "k",
  self: null,
  kind: "text",
  at: ms === null ? noTime("") : instant(1_700_000_000_000 + ms, "millisecond", String(ms)),
  text: String(ms),
  attachments: NO_ATTACHMENTS,
  ...fields,
});
const messagesOf = (events: Iterable<ReadEvent>): readonly Message[] =>
  [...events].flatMap((event) => (event.type === "messages" ? event.messages : []));
const conversationOf = (events: Iterable<ReadEvent>) =>
  [...events].flatMap((event) => (event.type === "conversation" ? [event.conversation] : []))[0];

it("tells each conversation oldest first, equal times as written, and turns one round that is written newest first", () => {
  const book = new ChatBook("skype", context);
  for (const [i, ms] of [30, 20, 20, 10].entries())
    book.add("a", found(ms, { text: `${ms} ${i}` }), span(ITEM, i, i + 1));
  expect(messagesOf(book.finish()).map(({ text }) => text)).toEqual(["10 3", "20 2", "20 1", "30 0"]);
});

it("keeps a message without a time behind the one it followed", () => {
  const book = new ChatBook("skype", context);
  for (const [i, ms] of [10, null, 5, 20].entries())
    book.add("a", found(ms, { text: String(i) }), span(ITEM, i, i + 1));
  expect(messagesOf(book.finish()).map(({ text }) => text)).toEqual(["2", "0", "1", "3"]);
});

it("holds a bounded number of messages, tells more as written and says so", () => {
  const book = new ChatBook("skype", context);
  let told = 0;
  for (let i = 0; i < MAX_HELD + 5000; i++) {
    book.add("a", found(MAX_HELD * 2 - i), span(ITEM, i, i + 1));
    if (book.full) told += messagesOf(book.overflow()).length;
  }
  expect(told).toBeGreaterThanOrEqual(MAX_HELD);
  const ledger = new LedgerBuilder(ITEM);
  book.note(ledger);
  expect(ledger.finish(1).entries.map((e) => (e.kind === "assumed" ? e.code : ""))).toContain("chat-order-as-written");
  const rest = [...book.finish()];
  expect(told + messagesOf(rest).length).toBe(MAX_HELD + 5000);
  expect(conversationOf(rest)?.messageCount).toBe(MAX_HELD + 5000);
});

it("refuses conversations and names beyond their bounds, and says of the names that they are not all", () => {
  const book = new ChatBook("skype", context);
  for (let i = 0; i < MAX_CONVERSATIONS; i++) expect(book.open(`c${i}`, { title: null })).toBe(true);
  expect(book.open("one more", { title: null })).toBe(false);
  expect(book.add("one more", found(1), span(ITEM, 0, 1))).toBe(false);
  for (let i = 0; i <= MAX_NAMES; i++) book.meet("c0", { key: `p${i}`, name: `p${i}`, self: null });
  const ledger = new LedgerBuilder(ITEM);
  book.note(ledger);
  expect(ledger.finish(1).entries).toContainEqual({
    kind: "gap",
    code: "chat-too-many-names",
    params: { limit: MAX_NAMES },
  });
});

it("calls nobody the person where two names claim to be", () => {
  const book = new ChatBook("skype", context);
  book.add("a", found(1, { sender: "old", self: true }), span(ITEM, 0, 1));
  book.add("a", found(2, { sender: "new", self: true }), span(ITEM, 1, 2));
  expect(conversationOf(book.finish())?.participants.map(({ self }) => self)).toEqual([null, null]);
});

it("takes the name of somebody for the id that stood for it", () => {
  const book = new ChatBook("skype", context);
  book.add("a", found(1, { sender: "8:live:k", senderId: "8:live:k" }), span(ITEM, 0, 1));
  book.add("a", found(2, { sender: "Kayla", senderId: "8:live:k" }), span(ITEM, 1, 2));
  expect(conversationOf(book.finish())?.participants).toEqual([{ name: "Kayla", platformId: "8:live:k", self: null }]);
});

it("describes no conversation that has no message", () => {
  const book = new ChatBook("skype", context);
  book.open("a", { title: "empty" });
  expect([...book.finish()]).toEqual([]);
});
