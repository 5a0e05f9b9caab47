import {
  ATTACHMENT_KINDS,
  conversationId,
  instant,
  itemId,
  MESSAGE_FLAGS,
  MESSAGE_KINDS,
  type Message,
  momentToJson,
  noTime,
  sha256Hex,
  span,
  wallTime,
} from "@holdfast/model";
import fc from "fast-check";
import { expect, it } from "vitest";
import { canonicalise, type JsonObject } from "../src/index.ts";
import { parseCanonical } from "../src/jcs.ts";
import { MessageWriter } from "../src/message-json.ts";

// One for all, as in a sealing: what it remembers of one message must not show in the next.
const writer = new MessageWriter();
const messageJson = (message: Message): string => writer.write(message);

const text = fc.string({ unit: "binary", maxLength: 20 });
const box = fc.record({ x: fc.integer(), y: fc.integer(), width: fc.nat(), height: fc.nat() });
const spans = fc
  .tuple(text, fc.nat(), fc.nat(), fc.option(box))
  .map(([item, a, b, at]) => ({ ...span(itemId(item), a, a + b), ...(at === null ? {} : { box: at }) }));
const ms = fc.integer({ min: 631_152_000_000, max: 4_102_444_800_000 });
const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const present = (value: object): object =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined));

const moment = fc.oneof(
  fc.tuple(ms, text).map(([at, written]) => instant(at, "second", written)),
  fc.tuple(ms, text).map(([at, written]) => wallTime(at, "minute", written)),
  fc
    .tuple(ms, text)
    .map(([at, written]) => ({ ...wallTime(at, "day", written, "order-assumed"), other: wallTime(at, "day", "").ms })),
  text.map(noTime),
);
const attachment = fc
  .record({
    kind: fc.constantFrom(...ATTACHMENT_KINDS),
    name: optional(text),
    type: optional(text),
    size: optional(fc.nat()),
    item: optional(text.map(itemId)),
    sha256: optional(fc.constant(sha256Hex("ab".repeat(32)))),
  })
  .map(present);
const message = fc
  .record({
    conversation: text.map(conversationId),
    sender: fc.option(text),
    senderId: optional(text),
    self: fc.option(fc.boolean()),
    kind: fc.constantFrom(...MESSAGE_KINDS),
    at: moment,
    text,
    subject: optional(text),
    attachments: fc.array(attachment, { maxLength: 3 }),
    span: spans,
    also: optional(fc.array(spans, { maxLength: 2 })),
    platformId: optional(text),
    flags: optional(fc.subarray([...MESSAGE_FLAGS])),
    reading: optional(
      fc
        .record({
          confidence: fc.nat(100),
          checks: fc.subarray(["check-wallet", "check-handle"]),
          corrected: optional(fc.record({ read: text, at: fc.nat() })),
        })
        .map(present),
    ),
  })
  .map((all) => present(all) as unknown as Message); // Members that are undefined were taken away.

it("the JCS written straight is the JCS of the plain object, and is read back", () => {
  fc.assert(
    fc.property(message, (m) => {
      const written = messageJson(m);
      const plain = JSON.parse(JSON.stringify({ ...m, at: momentToJson(m.at) })) as JsonObject;
      expect(written).toBe(canonicalise(plain));
      expect(parseCanonical(written)).toEqual({ value: plain });
    }),
    { numRuns: 500 },
  );
});

it("half a surrogate pair becomes U+FFFD wherever it stands, and the message says that it was repaired", () => {
  const half = fc.constantFrom("\ud83d", "\ude00", "a\ud800b");
  const where = fc.constantFrom("text", "sender", "subject", "platformId", "conversation");
  fc.assert(
    fc.property(message, where, half, (m, key, broken) => {
      const written = messageJson({ ...m, [key]: broken });
      const value = parseCanonical(written)?.value as JsonObject; // A message is an object.
      expect(value[key]).toBe(broken.replace(/\p{Surrogate}/u, "\ufffd"));
      expect(value["flags"]).toContain("text-repaired");
      expect(parseCanonical(messageJson(m))).not.toBeNull();
    }),
  );
});
