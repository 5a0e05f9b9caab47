import {
  type Attachment,
  type Conversation,
  conversationId,
  type Instant,
  instant,
  itemId,
  type Message,
  NO_ATTACHMENTS,
  noTime,
  type Participant,
  type Source,
  sha256Hex,
  span,
} from "@holdfast/model";
import fc from "fast-check";
import { expect, it } from "vitest";
import { assembleTimeline, type ImportEvent, type Timeline } from "../../src/index.ts";
import { mergeMessages } from "../../src/merge-messages.ts";
import { inTimeOrder } from "../../src/time-order.ts";

const T = Date.parse("2024-01-15T10:00:00Z");
/** A message of `item` at `seconds` after ten, written to the second or, with `minute`, to the minute. */
function said(
  item: string,
  seconds: number | null,
  sender: string,
  text: string,
  more: Partial<Message> = {},
): Message {
  const at = seconds === null ? noTime("") : instant(T + seconds * 1000, "second", String(seconds));
  const base: Message = {
    conversation: conversationId(item),
    sender,
    self: null,
    kind: "text",
    at,
    text,
    attachments: NO_ATTACHMENTS,
    span: span(itemId(item), 0, 1),
  };
  return { ...base, ...more };
}
const toMinute = (message: Message): Message => {
  const { ms } = message.at as Instant;
  return { ...message, at: instant(Math.floor(ms / 60_000) * 60_000, "minute", "") };
};
const numbered = (messages: readonly Message[]): readonly Message[] =>
  messages.map((message, i) => ({ ...message, span: span(message.span.item, i, i + 1) }));
const photo = (name?: string): readonly Attachment[] => [{ kind: "photo", ...(name === undefined ? {} : { name }) }];
const facts = (messages: readonly Message[]): readonly string[] => messages.map((m) => `${m.sender}: ${m.text}`);

it("joins a message that both records have, and points from the finer one to the other", () => {
  const a = said("a", 65, "Kayla", "hello");
  const merged = mergeMessages([toMinute(a)], [{ ...a, span: span(itemId("b"), 7, 9) }]);
  expect(merged).toHaveLength(1);
  expect(merged[0]?.at).toMatchObject({ precision: "second" });
  expect(merged[0]?.also).toEqual([span(itemId("a"), 0, 1)]);
});
it("keeps messages of one text apart whose seconds differ, when both records have seconds", () => {
  const [a, b] = [said("a", 5, "Kayla", "ok"), said("b", 40, "Kayla", "ok")];
  expect(mergeMessages([a], [b])).toHaveLength(2);
  expect(mergeMessages([toMinute(a)], [b])).toHaveLength(1);
});
it("keeps of equal messages the larger count of the two records, never the sum and never fewer", () => {
  fc.assert(
    fc.property(fc.nat(5), fc.nat(5), fc.boolean(), (x, y, coarse) => {
      const many = (item: string, n: number): Message[] =>
        Array.from({ length: n }, () => said(item, 5, "Kayla", "ok"));
      const second = many("b", y).map((message) => (coarse ? toMinute(message) : message));
      expect(mergeMessages(many("a", x), second)).toHaveLength(Math.max(x, y));
    }),
  );
});
it("never joins messages of different writers, texts, kinds or platform ids", () => {
  const a = said("a", 5, "Kayla", "ok");
  for (const other of [
    { ...a, sender: "Sam" },
    { ...a, text: "ok." },
    { ...a, kind: "system" as const },
  ]) {
    expect(mergeMessages([a], [other])).toHaveLength(2);
  }
  expect(mergeMessages([{ ...a, platformId: "1" }], [{ ...a, platformId: "2" }])).toHaveLength(2);
  expect(
    mergeMessages([{ ...a, platformId: "1" }], [{ ...a, platformId: "1", sender: "Kayla (renamed)" }]),
  ).toHaveLength(1);
});
it("keeps two versions of one message whose text was changed between the exports", () => {
  const a = said("a", 5, "Kayla", "send it", { platformId: "1" });
  expect(mergeMessages([a], [{ ...a, text: "please send it" }])).toHaveLength(2);
});
it("joins a photo that Android left out with the one that an iPhone names, and keeps the fuller record", () => {
  const android = said("a", 0, "Kayla", "", { kind: "media", attachments: photo("IMG-20240115-WA0001.jpg") });
  const iphone = said("b", 12, "Kayla", "look \u200E<attached: 00000012-PHOTO-2024-01-15.jpg>", {
    kind: "media",
    attachments: photo("00000012-PHOTO-2024-01-15.jpg"),
  });
  expect(mergeMessages([toMinute(android)], [iphone])).toMatchObject([{ text: iphone.text, also: [android.span] }]);
  const omitted = said("a", 0, "Kayla", "<Media omitted>", { kind: "media", attachments: photo() });
  expect(mergeMessages([toMinute(omitted)], [iphone])).toMatchObject([{ text: iphone.text }]);
  const captioned = said("a", 0, "Kayla", "IMG-20240115-WA0001.jpg (file attached)\nlook", {
    kind: "media",
    attachments: photo("IMG-20240115-WA0001.jpg"),
  });
  expect(mergeMessages([toMinute(captioned)], [iphone])).toHaveLength(1);
  const other = { ...captioned, text: "IMG-20240115-WA0001.jpg (file attached)\nanother" };
  expect(mergeMessages([toMinute(other)], [iphone])).toHaveLength(2);
});
it("never joins photos whose captions, kinds or names of one style contradict each other", () => {
  const media = (text: string, attachments: readonly Attachment[]) =>
    said("a", 0, "Kayla", text, { kind: "media", attachments });
  const pairs: readonly (readonly [Message, Message])[] = [
    [media("one", photo()), media("two", photo())],
    [media("", photo("IMG-20240115-WA0001.jpg")), media("", photo("IMG-20240115-WA0002.jpg"))],
    [media("", photo()), media("", [{ kind: "video" }])],
  ];
  for (const [a, b] of pairs) expect(mergeMessages([a], [b])).toHaveLength(2);
});
it("puts what only the second record has where it stood there, even inside one minute", () => {
  const [one, two, three] = ["one", "two", "three"].map((text) => toMinute(said("a", 5, "Kayla", text)));
  if (one === undefined || two === undefined || three === undefined) throw new Error("three messages");
  expect(facts(mergeMessages([one, three], [one, two, three]))).toEqual(["Kayla: one", "Kayla: two", "Kayla: three"]);
  expect(facts(mergeMessages([two, three], [one, two]))).toEqual(["Kayla: one", "Kayla: two", "Kayla: three"]);
});
it("stays quick when somebody writes one line a hundred thousand times with different files", () => {
  const flood = (item: string, from: number): Message[] =>
    Array.from({ length: 20_000 }, (_, i) =>
      said(item, 0, "Kayla", "", { kind: "media", attachments: photo(`x${i + from}`) }),
    );
  const start = performance.now();
  expect(mergeMessages(flood("a", 0), flood("b", 20_000)).length).toBe(40_000);
  expect(performance.now() - start).toBeLessThan(5000);
});

const line = fc.record({
  seconds: fc.nat(200),
  sender: fc.constantFrom("Kayla", "Sam"),
  text: fc.constantFrom("ok", "no", "send it", "🙏", ""),
});
const chat = fc
  .array(line, { maxLength: 30 })
  .map((lines) => lines.toSorted((a, b) => a.seconds - b.seconds))
  .map((lines) => numbered(lines.map(({ seconds, sender, text }) => said("a", seconds, sender, text))));
const ofItem = (item: string, messages: readonly Message[]): readonly Message[] =>
  messages.map((message) => ({ ...message, span: { ...message.span, item: itemId(item) } }));

it("gives back a record merged with itself, and with itself to the minute", () => {
  fc.assert(
    fc.property(chat, (all) => {
      expect(facts(mergeMessages(all, ofItem("b", all)))).toEqual(facts(all));
      expect(facts(mergeMessages(all, ofItem("b", all).map(toMinute)))).toEqual(facts(all));
      expect(facts(mergeMessages(all.map(toMinute), ofItem("b", all)))).toEqual(facts(all));
    }),
  );
});
it("makes the whole again of a beginning and an end that overlap", () => {
  fc.assert(
    fc.property(chat, fc.nat(30), fc.nat(30), (all, x, y) => {
      // Cut between seconds: what was written in one second cannot be told apart when it is said twice.
      const cut = (n: number): number => {
        let i = Math.min(n, all.length);
        while (i > 0 && i < all.length && all[i]?.at.written === all[i - 1]?.at.written) i -= 1;
        return i;
      };
      const [from, to] = [cut(Math.min(x, y)), cut(Math.max(x, y))];
      const merged = mergeMessages(all.slice(0, to), ofItem("b", all.slice(from)));
      expect(facts(inTimeOrder(merged))).toEqual(facts(all));
    }),
  );
});
it("drops nothing that either record has, and invents nothing", () => {
  const count = (messages: readonly Message[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const fact of facts(messages)) counts.set(fact, (counts.get(fact) ?? 0) + 1);
    return counts;
  };
  fc.assert(
    fc.property(chat, chat, fc.boolean(), (a, b, coarse) => {
      const second = ofItem("b", coarse ? b.map(toMinute) : b);
      const merged = mergeMessages(a, second);
      const [x, y, z] = [count(a), count(second), count(merged)];
      for (const [fact, n] of z) {
        expect(n).toBeGreaterThanOrEqual(Math.max(x.get(fact) ?? 0, y.get(fact) ?? 0));
        expect(n).toBeLessThanOrEqual((x.get(fact) ?? 0) + (y.get(fact) ?? 0));
      }
      const places = merged.flatMap((m) => [m.span, ...(m.also ?? [])]).map((s) => `${s.item} ${s.start}`);
      expect(places.toSorted()).toEqual([...a, ...second].map((m) => `${m.span.item} ${m.span.start}`).toSorted());
    }),
  );
});

interface Told {
  readonly id: string;
  readonly messages: readonly Message[];
  readonly title?: string | null;
  readonly people?: readonly string[];
  readonly source?: Source;
  readonly platformId?: string;
  readonly self?: string;
}
function thread({
  id,
  messages,
  title = "Kayla",
  people = ["Kayla", "Sam"],
  source = "whatsapp",
  ...more
}: Told): ImportEvent[] {
  const participants: Participant[] = people.map((name) => ({
    name,
    self: more.self === undefined ? null : name === more.self,
  }));
  const conversation: Conversation = {
    id: conversationId(id),
    source,
    title,
    participants,
    messageCount: messages.length,
    ...(more.platformId === undefined ? {} : { platformId: more.platformId }),
  };
  const own = messages.map((m) => ({ ...m, conversation: conversation.id, span: { ...m.span, item: itemId(id) } }));
  return [
    { type: "messages", messages: own },
    { type: "conversation", conversation },
  ];
}
async function* stream(...threads: readonly ImportEvent[][]): AsyncGenerator<ImportEvent> {
  yield* threads.flat();
}
const assembled = (...threads: readonly ImportEvent[][]): Promise<Timeline> => assembleTimeline(stream(...threads));
const week = numbered([
  said("", 0, "Kayla", "hi"),
  said("", 30, "Sam", "hey"),
  said("", 90, "Kayla", "where are you from"),
  said("", 200, "Sam", "Halifax"),
]);

it("makes one timeline of two exports of one chat, in order, with the people of both", async () => {
  const { conversations, messages } = await assembled(
    thread({ id: "phone", messages: week.slice(0, 3).map(toMinute) }),
    thread({ id: "tablet", messages: week.slice(1), people: ["Kayla", "Sam", "Zoe"], self: "Sam" }),
  );
  expect(conversations).toHaveLength(1);
  expect(conversations[0]).toMatchObject({ id: "phone", messageCount: 4 });
  expect(conversations[0]?.participants.map(({ name, self }) => [name, self])).toEqual([
    ["Kayla", false],
    ["Sam", true],
    ["Zoe", false],
  ]);
  expect(facts(messages)).toEqual(facts(week));
  expect(new Set(messages.map(({ conversation }) => conversation))).toEqual(new Set(["phone"]));
});
it("adds evidence given later to what was there", async () => {
  const before = await assembled(thread({ id: "a", messages: week.slice(0, 3) }));
  const after = await assembleTimeline(stream(thread({ id: "b", messages: week.slice(1) })), undefined, before);
  expect(facts(after.messages)).toEqual(facts(week));
});
it("puts exports that follow each other in time together when name and people are the same, and only then", async () => {
  const [early, late] = [week.slice(0, 2), week.slice(2)];
  const count = async (more: Partial<Told>) =>
    (await assembled(thread({ id: "a", messages: early }), thread({ id: "b", messages: late, ...more }))).conversations
      .length;
  expect(await count({})).toBe(1);
  expect(await count({ title: " KAYLA " })).toBe(1);
  expect(await count({ title: "Kayla 2" })).toBe(2);
  expect(await count({ title: null })).toBe(2);
  expect(await count({ people: ["Kayla", "Robin"] })).toBe(2);
  expect(await count({ source: "csv" })).toBe(2);
});
it("keeps two chats of one name apart that ran at the same time and share nothing", async () => {
  const other = week.map((message) => ({ ...message, text: `other: ${message.text}` }));
  const { conversations } = await assembled(thread({ id: "a", messages: week }), thread({ id: "b", messages: other }));
  expect(conversations).toHaveLength(2);
});
it("goes by the platform's id where both have one, whatever the names", async () => {
  const pair = (x: string, y: string) =>
    assembled(
      thread({ id: "a", messages: week, platformId: x, source: "discord-package", title: "one" }),
      thread({ id: "b", messages: week, platformId: y, source: "discord-chat-exporter", title: "two" }),
    );
  expect((await pair("7", "7")).conversations).toHaveLength(1);
  expect((await pair("7", "8")).conversations).toHaveLength(2);
});
it("puts exports under different names together when they say the same, and not when one line went to many", async () => {
  const renamed = await assembled(
    thread({ id: "a", messages: week }),
    thread({ id: "b", messages: week, title: "K." }),
  );
  expect(renamed.conversations).toHaveLength(1);
  const threats = ["pay now", "or everyone sees it", "last chance"].map((text, i) => said("", i, "Kayla", text));
  const [one, two] = ["Sam", "Robin"].map((name, i) =>
    thread({
      id: name,
      title: name,
      people: ["Kayla", name],
      messages: [...threats, said("", 9 + i, name, `please stop ${name}`)],
    }),
  );
  expect((await assembled(one ?? [], two ?? [])).conversations).toHaveLength(2);
});
it("puts one file that was given twice together, whatever it holds", async () => {
  const lone = [said("", null, "Kayla", "no time")];
  const [a, b] = ["a", "b"].map((id) => thread({ id, messages: lone, title: null }));
  const item = (id: string): ImportEvent => ({
    type: "item",
    item: {
      id: itemId(id),
      name: id,
      size: 1,
      sha256: sha256Hex("0".repeat(64)),
      arrival: "file",
      source: "whatsapp",
      ledger: { item: itemId(id), size: 1, entries: [] },
    },
  });
  expect((await assembled([...(a ?? []), ...(b ?? [])])).conversations).toHaveLength(2);
  expect((await assembled([...(a ?? []), ...(b ?? []), item("a"), item("b")])).messages).toHaveLength(1);
});
it("never merges two conversations that stand in one file", async () => {
  const same = [...thread({ id: "a", messages: week }), ...thread({ id: "b", messages: week })].map((event) =>
    event.type === "messages"
      ? { ...event, messages: event.messages.map((m) => ({ ...m, span: { ...m.span, item: itemId("one file") } })) }
      : event,
  );
  expect((await assembled(same)).conversations).toHaveLength(2);
});
it("lays messages out by time, keeps the order of the file for equal times and for messages without a time", async () => {
  const messages = [
    said("", 9, "Sam", "late"),
    said("", null, "Sam", "after late"),
    said("", 1, "Sam", "b"),
    said("", 1, "Sam", "a"),
  ];
  expect(facts((await assembled(thread({ id: "a", messages }))).messages)).toEqual([
    "Sam: b",
    "Sam: a",
    "Sam: late",
    "Sam: after late",
  ]);
});
it("lets messages say who the person is where the conversation says it", async () => {
  const { messages } = await assembled(thread({ id: "a", messages: week, self: "Sam" }));
  expect(messages.map(({ self }) => self)).toEqual([false, true, false, true]);
});
it("puts a thousand conversations together with a second export of them within seconds", async () => {
  const many = (label: string, offset: number): ImportEvent[][] =>
    Array.from({ length: 1000 }, (_, i) =>
      thread({
        id: `${label}${i}`,
        title: `Friend ${i}`,
        people: [`Friend ${i}`, "Sam"],
        messages: week.slice(offset),
      }),
    );
  const start = performance.now();
  const { conversations } = await assembled(...many("a", 0), ...many("b", 1));
  expect(conversations).toHaveLength(1000);
  expect(performance.now() - start).toBeLessThan(8000);
});
