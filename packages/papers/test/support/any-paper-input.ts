import {
  ALREADY,
  ATTACHMENT_KINDS,
  conversationId,
  DEMANDS,
  HAPPENINGS,
  itemId,
  MESSAGE_FLAGS,
  MESSAGE_KINDS,
  type Moment,
  PAYMENT_RAILS,
  PLATFORMS,
  SOURCES,
  STATES,
  sha256Hex,
  THREATS,
  TRACE_KINDS,
  utcMs,
} from "@holdfast/model";
import fc from "fast-check";
import type { PaperInput } from "../../src/index.ts";

const opt = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });

/** Text as strangers write it: any characters at all, halves of pairs, controls, marks that turn a line, formulas. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: "grapheme", maxLength: 40 }) },
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.constantFrom(
    "",
    "=1+1",
    "\u202eabc",
    "\u0000\u001b[2J",
    "\ud800",
    "a\r\nb",
    "__proto__",
    "constructor",
    "toString",
    "' quote { brace }",
    "ادفع الآن",
    "给我钱",
    "👩‍👩‍👧‍👦".repeat(30),
    "x".repeat(5000),
  ),
);

const ms = fc.oneof(
  fc.integer({ min: 0, max: 4_102_444_800_000 }),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -8.64e15, 8.64e15, 8.64e15 + 1, 1e300),
);
const precision = fc.constantFrom("day", "minute", "second", "millisecond");
const moment = fc.oneof(
  fc.record({
    type: fc.constant("instant"),
    ms,
    precision,
    certainty: fc.constantFrom("certain", "zone-given"),
    written: anyText,
  }),
  fc.record(
    {
      type: fc.constant("wall"),
      ms,
      precision,
      certainty: fc.constantFrom("zone-unknown", "order-assumed", "stated"),
      other: ms,
      written: anyText,
    },
    { requiredKeys: ["type", "ms", "precision", "certainty", "written"] },
  ),
  fc.record({ type: fc.constant("none"), certainty: fc.constant("missing"), written: anyText }),
) as fc.Arbitrary<Moment>; // The branded numbers are plain ones here, on purpose: any file may have held them.

const conversation = fc.constantFrom("a", "b", "c d").map(conversationId);
const item = fc.constantFrom("one.txt", "two.zip/chat.json").map(itemId);
const span = fc.record({ item, start: fc.nat(50), end: fc.nat(200) });
const self = fc.constantFrom(true, false, null);

const message = fc.record(
  {
    conversation,
    sender: fc.option(anyText),
    senderId: anyText,
    self,
    kind: fc.constantFrom(...MESSAGE_KINDS),
    at: moment,
    text: anyText,
    subject: anyText,
    attachments: fc.array(
      fc.record({ kind: fc.constantFrom(...ATTACHMENT_KINDS), name: anyText }, { requiredKeys: ["kind"] }),
      {
        maxLength: 12,
      },
    ),
    span,
    flags: fc.uniqueArray(fc.constantFrom(...MESSAGE_FLAGS), { maxLength: 3 }),
  },
  { requiredKeys: ["conversation", "sender", "self", "kind", "at", "text", "attachments", "span"] },
);

const TACTICS = ["T1", "T2", "T3", "D1", "D2", "D3", "L1", "P1", "E1", "S4", "C2", "M2", "V3", "V1", "constructor"];
const signal = fc.record({
  message: fc.integer({ min: -2, max: 30 }),
  tactic: fc.constantFrom(...TACTICS),
  start: fc.integer({ min: -5, max: 6000 }),
  end: fc.integer({ min: -5, max: 6000 }),
  words: anyText,
  reason: fc.constantFrom("said", "quoted", "joking", "model", "toString"),
});

const service = fc.constantFrom(
  ...PLATFORMS,
  "cash-app",
  "interac",
  "bitcoin",
  "brand:steam",
  "brand:constructor",
  "country:DE",
  null,
);
const trace = fc.record(
  {
    kind: fc.constantFrom(...TRACE_KINDS),
    service,
    value: anyText,
    identifier: fc.constantFrom("handle", "user-id", "profile-url", "phone", "display-name"),
    aliases: fc.array(anyText, { maxLength: 3 }),
    stability: fc.constantFrom("stable", "changeable"),
    payeeName: anyText,
    chatName: anyText,
    missing: fc.array(fc.constantFrom("user-id", "date-needed", "toString", "no-such-code"), { maxLength: 3 }),
    sightings: fc.array(
      fc.record({
        conversation,
        span,
        at: moment,
        asSeen: anyText,
        self,
        from: fc.constantFrom("text", "account-field"),
      }),
      { maxLength: 3 },
    ),
  },
  { requiredKeys: ["kind", "service", "value", "stability", "missing", "sightings"] },
);

const ledgerEntry = fc.oneof(
  fc.record({ kind: fc.constant("read"), start: fc.nat(99), end: fc.nat(99) }),
  fc.record(
    {
      kind: fc.constantFrom("unread", "assumed", "gap"),
      start: fc.nat(99),
      end: fc.nat(99),
      code: fc.constantFrom(
        "not-reached",
        "sms-outbox",
        "meta-unknown-keys",
        "archive-refused",
        "constructor",
        "no-such",
        "telegram-bad-utf-8",
      ),
      params: fc.dictionary(
        fc.constantFrom("n", "count", "keys", "at", "reason"),
        fc.oneof(anyText, fc.double(), fc.integer()),
      ),
    },
    { requiredKeys: ["kind", "start", "end", "code"] },
  ),
);
const file = fc.record(
  {
    id: item,
    name: anyText,
    parent: item,
    size: fc.nat(),
    sha256: fc.constant(sha256Hex("0f".repeat(32))),
    arrival: fc.constantFrom("file", "folder", "zip-entry", "pasted", "shared", "note"),
    source: fc.constantFrom(...SOURCES, null),
    ledger: fc.record({ item, size: fc.nat(200), entries: fc.array(ledgerEntry, { maxLength: 5 }) }),
  },
  { requiredKeys: ["id", "name", "size", "sha256", "arrival", "source", "ledger"] },
);

const answer = fc.constantFrom("yes", "no", "not-said", undefined);
const situation = fc.record({
  role: fc.constantFrom("self", "helper", undefined),
  happening: fc.constantFrom(...HAPPENINGS, undefined),
  age: fc.constantFrom("under-18", "adult", "not-said", undefined),
  country: fc.constantFrom("CA", "FR", "", undefined),
  region: opt(anyText),
  apps: opt(
    fc.array(fc.oneof(fc.constantFrom(...PLATFORMS, "messenger", "email", "search", "Insta"), anyText), {
      maxLength: 5,
    }),
  ),
  threatens: opt(fc.array(fc.oneof(fc.constantFrom(...THREATS), anyText), { maxLength: 4 })),
  wants: opt(fc.array(fc.oneof(fc.constantFrom(...DEMANDS), anyText), { maxLength: 4 })),
  deadline: opt(anyText),
  sent: answer,
  paid: answer,
  stillWriting: answer,
  known: answer,
  imageOut: answer,
  already: opt(fc.array(fc.constantFrom(...ALREADY), { maxLength: 3 })),
  payments: opt(
    fc.array(
      fc.record({
        rail: fc.constantFrom(...PAYMENT_RAILS),
        amount: opt(anyText),
        currency: opt(anyText),
        when: opt(anyText),
        to: opt(anyText),
        reference: opt(anyText),
      }),
      { maxLength: 3 },
    ),
  ),
  leftInPlace: opt(
    fc.array(
      fc.record({
        where: anyText,
        when: opt(anyText),
        sentBy: fc.constantFrom("me", "them", "not-said", undefined),
        note: opt(anyText),
      }),
      { maxLength: 2 },
    ),
  ),
  notes: opt(fc.array(anyText, { maxLength: 2 })),
});

/** Any input that the types allow, and times, indices and codes that a broken or hostile file could bring with it. */
export const anyPaperInput: fc.Arbitrary<PaperInput> = fc.record(
  {
    situation,
    conversations: fc.uniqueArray(
      fc.record({
        id: conversation,
        source: fc.constantFrom(...SOURCES),
        title: fc.option(anyText),
        participants: fc.array(fc.record({ name: anyText, self }), { maxLength: 3 }),
        messageCount: fc.nat(),
      }),
      { maxLength: 3, selector: ({ id }) => id },
    ),
    messages: fc.array(message, { maxLength: 25 }),
    numbers: fc.array(fc.nat(), { maxLength: 25 }),
    traces: fc.array(trace, { maxLength: 5 }),
    items: fc.array(file, { maxLength: 3 }),
    findings: fc.array(
      fc.record({ conversation, state: fc.constantFrom(...STATES), signals: fc.array(signal, { maxLength: 8 }) }),
      { maxLength: 3 },
    ),
    seal: fc.option(
      fc.record(
        {
          code: fc.constant("9X4T-0BQM-77HJ-ZK2A"),
          createdAt: ms.map(utcMs),
          messageCount: fc.nat(),
          withheld: fc.nat(),
        },
        { requiredKeys: ["code", "createdAt", "messageCount"] },
      ),
    ),
    references: fc.array(
      fc.record({ destination: fc.oneof(fc.constantFrom("police", "cafc"), anyText), number: anyText }),
      { maxLength: 2 },
    ),
    madeAt: ms.map(utcMs),
  },
  {
    requiredKeys: [
      "situation",
      "conversations",
      "messages",
      "traces",
      "items",
      "findings",
      "seal",
      "references",
      "madeAt",
    ],
  },
);
