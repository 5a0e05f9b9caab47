import type { ImportProblem, Timeline } from "@holdfast/importers";
import {
  ATTACHMENT_KINDS,
  BytesSource,
  type Conversation,
  conversationId,
  type Item,
  itemId,
  type LedgerEntry,
  MESSAGE_FLAGS,
  MESSAGE_KINDS,
  type Message,
  type Moment,
  type Situation,
  sha256Hex,
  utcMs,
  wallMs,
} from "@holdfast/model";
import { makeSha256 } from "@holdfast/seal";
import fc from "fast-check";
import { answer, type Casefile, openCasefile, type Progress } from "../../src/index.ts";
import { namesIn } from "../../src/names-in.ts";

/** Any text an export may hold, halves of surrogate pairs too. */
const text = fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }), fc.constant("\ud83d half"));
const ms = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2100, 0) });
const optional = <T>(key: string, value: fc.Arbitrary<T>) =>
  fc.option(value).map((found) => (found === null ? {} : { [key]: found }));

export const moments: fc.Arbitrary<Moment> = fc.oneof(
  fc.record({
    type: fc.constant("instant" as const),
    ms: ms.map(utcMs),
    precision: fc.constantFrom("day", "minute", "second", "millisecond"),
    certainty: fc.constantFrom("certain" as const, "zone-given" as const),
    written: text,
  }),
  fc
    .record({
      type: fc.constant("wall" as const),
      ms: ms.map(wallMs),
      precision: fc.constantFrom("day" as const, "minute" as const),
      certainty: fc.constantFrom("zone-unknown" as const, "order-assumed" as const, "stated" as const),
      written: text,
      other: ms.map(wallMs),
    })
    .map(({ other, ...at }) => (at.certainty === "order-assumed" ? { ...at, other } : at)),
  fc.record({ type: fc.constant("none" as const), certainty: fc.constant("missing" as const), written: text }),
);

const ITEMS = ["chat.txt", "WhatsApp Chat.zip/_chat.txt", "été.txt"].map(itemId);
const box = fc.record({ x: fc.integer(), y: fc.integer(), width: fc.nat(), height: fc.nat() });
const spans = fc
  .tuple(
    fc.record({ item: fc.constantFrom(...ITEMS), start: fc.nat(), end: fc.nat() }),
    fc.option(box).map((at) => (at === null ? {} : { box: at })),
  )
  .map(([place, at]) => ({ ...place, ...at }));
const hash = fc
  .string({ unit: fc.constantFrom(...Array.from("0123456789abcdef")), minLength: 64, maxLength: 64 })
  .map(sha256Hex);

const attachments = fc
  .tuple(
    fc.constantFrom(...ATTACHMENT_KINDS),
    optional("name", text),
    optional("size", fc.nat()),
    optional("sha256", hash),
  )
  .map(([kind, ...rest]) => Object.assign({ kind }, ...rest));

export const messagesOf = (conversation: Conversation["id"]): fc.Arbitrary<readonly Message[]> =>
  fc.array(
    fc
      .tuple(
        fc.record({
          conversation: fc.constant(conversation),
          sender: fc.option(text),
          self: fc.constantFrom(true, false, null),
          kind: fc.constantFrom(...MESSAGE_KINDS),
          at: moments,
          text,
          attachments: fc.array(attachments, { maxLength: 2 }),
          span: spans,
        }),
        optional("senderId", text),
        optional("subject", text),
        optional("also", fc.array(spans, { maxLength: 2 })),
        optional("platformId", text),
        optional("flags", fc.subarray([...MESSAGE_FLAGS])),
      )
      .map(([message, ...rest]) => Object.assign(message, ...rest)),
    { maxLength: 12 },
  );

const ledgerEntries: fc.Arbitrary<LedgerEntry> = fc.oneof(
  fc.record({ kind: fc.constant("read" as const), start: fc.nat(), end: fc.nat() }),
  fc.record({
    kind: fc.constantFrom("unread" as const, "assumed" as const),
    start: fc.nat(),
    end: fc.nat(),
    code: fc.constant("not-recognised"),
    params: fc.record({ name: text, n: fc.nat() }),
  }),
  fc.record({ kind: fc.constant("gap" as const), code: fc.constant("no-media") }),
);

const items: fc.Arbitrary<readonly Item[]> = fc.tuple(
  ...ITEMS.map((id) =>
    fc
      .tuple(
        fc.record({ size: fc.nat(), sha256: hash, entries: fc.array(ledgerEntries, { maxLength: 5 }) }),
        optional("modified", text),
      )
      .map(([{ size, sha256, entries }, modified]) => ({
        id,
        name: id,
        size,
        sha256,
        arrival: "file" as const,
        source: "whatsapp" as const,
        ledger: { item: id, size, entries },
        ...modified,
      })),
  ),
);

const problems: fc.Arbitrary<readonly ImportProblem[]> = fc.array(
  fc.record({
    type: fc.constant("problem" as const),
    item: fc.constant(itemId("movie.mp4")),
    code: fc.constant("binary" as const),
    params: fc.constant({ kind: "mp4" }),
    fatal: fc.boolean(),
  }),
  { maxLength: 1 },
);

const timelines: fc.Arbitrary<Timeline> = fc.uniqueArray(text, { maxLength: 3 }).chain((ids) =>
  fc.record({
    conversations: fc.constant(
      ids.map(
        (id): Conversation => ({
          id: conversationId(id),
          source: "whatsapp",
          title: id,
          participants: [{ name: "Kayla", self: false }],
          messageCount: 1,
        }),
      ),
    ),
    messages: fc.tuple(...ids.map((id) => messagesOf(conversationId(id)))).map((threads) => threads.flat()),
    items,
    problems,
  }),
);

export const situations: fc.Arbitrary<Situation> = fc.record(
  {
    age: fc.constantFrom("under-18" as const, "adult" as const, "not-said" as const),
    country: fc.constantFrom("CA", "FR"),
    threatens: fc.array(
      text.filter((t) => t.length <= 60),
      { maxLength: 3 },
    ),
    payments: fc.array(fc.record({ rail: fc.constant("gift-card" as const), amount: fc.constant("50") }), {
      maxLength: 2,
    }),
    leftInPlace: fc.array(fc.record({ where: fc.constant("an app"), sentBy: fc.constant("me" as const) }), {
      maxLength: 2,
    }),
    notes: fc.array(text, { maxLength: 3 }),
    self: fc.constant("Sam"),
  },
  { requiredKeys: [] },
);

const progress: fc.Arbitrary<Progress> = fc.record({
  ticks: fc.array(fc.record({ step: fc.constantFrom("stop", "capture"), at: ms.map(utcMs) }), { maxLength: 2 }),
  references: fc.array(fc.record({ destination: fc.constant("police"), number: text }), { maxLength: 2 }),
  edits: fc.array(
    fc.record({
      destination: fc.constant("parent"),
      language: fc.constantFrom("en" as const, "fr" as const),
      section: fc.constant("opening"),
      text,
    }),
    { maxLength: 2 },
  ),
  seals: fc.array(fc.record({ code: text, createdAt: ms.map(utcMs), messageCount: fc.nat() }), { maxLength: 2 }),
  handOvers: fc.array(fc.record({ sealCode: text, to: text, at: ms.map(utcMs) }), { maxLength: 2 }),
});

/** Casefiles of every shape, with one original whose bytes are those of an item of its own. */
export const casefiles: fc.Arbitrary<Casefile> = fc
  .record({
    situation: situations,
    timeline: timelines,
    progress,
    original: fc.option(fc.uint8Array({ maxLength: 200 })),
  })
  .map(({ situation, timeline, progress: done, original }) => {
    const whole = original === null ? timeline : { ...timeline, items: [...timeline.items, itemFor(original)] };
    return {
      ...answer(openCasefile(), situation),
      timeline: whole,
      names: namesIn(whole),
      progress: done,
      marks: null,
      originals:
        original === null
          ? []
          : [
              {
                item: itemId("kept.txt"),
                kind: "text-export" as const,
                confirmedNoNudity: false,
                source: new BytesSource(original),
              },
            ],
    };
  });

function itemFor(bytes: Uint8Array): Item {
  const id = itemId("kept.txt");
  const hasher = makeSha256();
  hasher.update(bytes);
  return {
    id,
    name: id,
    size: bytes.length,
    sha256: hasher.digest(),
    arrival: "pasted",
    source: null,
    ledger: { item: id, size: bytes.length, entries: [] },
  };
}
