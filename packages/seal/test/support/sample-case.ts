import {
  BytesSource,
  type Conversation,
  conversationId,
  type Item,
  instant,
  itemId,
  type Message,
  NO_ATTACHMENTS,
  span,
  type Trace,
  utcMs,
} from "@holdfast/model";
import { makeSha256Node, nodeSha256 } from "../../src/index.node.ts";
import { MemorySink, type Original, type SealEnv, type SealInput, sealPackage, signingKey } from "../../src/index.ts";

/** Fixed, so that failures repeat. Not a secret of anybody. */
export const SECRET: Uint8Array = new Uint8Array(32).fill(7);
export const OTHER_SECRET: Uint8Array = new Uint8Array(32).fill(9);
export const SEALED_AT = utcMs(Date.UTC(2024, 5, 1, 12, 0, 0));
export const VERIFY_TEXT = "How to check this package\n\n    sha256sum -c manifest-sha256.txt\n";

const CHAT = [
  ["2024-05-30T20:00:00Z", "Kayla", "hey how are you"],
  ["2024-05-30T20:01:00Z", "Sam", "good, my school is out early"],
  ["2024-05-30T20:09:00Z", "Kayla", "I have the photo. Pay or I send it to your friends"],
  ["2024-05-30T20:10:00Z", "Sam", "please don’t"],
  ["2024-05-30T20:11:00Z", "Kayla", "send 300 to $kayla-example now 😀"],
] as const;

export const CONVERSATION = conversationId("Kayla");
export const CHAT_ITEM = itemId("chat.txt");

const encoder = new TextEncoder();
const LINES = CHAT.map(([at, who, text]) => `${at} ${who}: ${text}\n`);
export const CHAT_BYTES: Uint8Array = encoder.encode(LINES.join(""));

const sha = (bytes: Uint8Array): Item["sha256"] => {
  const hash = makeSha256Node();
  hash.update(bytes);
  return hash.digest();
};

export function item(id: string, bytes: Uint8Array, source: Item["source"] = "whatsapp"): Item {
  return {
    id: itemId(id),
    name: id,
    size: bytes.length,
    sha256: sha(bytes),
    arrival: "file",
    source,
    ledger: {
      item: itemId(id),
      size: bytes.length,
      entries: [
        { kind: "read", start: 0, end: bytes.length },
        { kind: "gap", code: "no-media" },
      ],
    },
  };
}

let at = 0;
export const MESSAGES: readonly Message[] = CHAT.map(([time, sender, text], index) => {
  const start = at;
  at += encoder.encode(LINES[index] ?? "").length;
  return {
    conversation: CONVERSATION,
    sender,
    self: sender === "Sam",
    kind: "text",
    at: instant(Date.parse(time), "second", time),
    text,
    attachments: NO_ATTACHMENTS,
    span: span(CHAT_ITEM, start, at),
  };
});

export const CONVERSATIONS: readonly Conversation[] = [
  {
    id: CONVERSATION,
    source: "whatsapp",
    title: "Kayla",
    participants: [
      { name: "Kayla", handle: "@kayla.example", self: false },
      { name: "Sam", self: true },
    ],
    messageCount: CHAT.length,
  },
];

const payment = CHAT_BYTES.length - 20;
export const TRACES: readonly Trace[] = [
  {
    kind: "payment",
    service: "cash-app",
    value: "$kayla-example",
    stability: "changeable",
    missing: ["payee-name"],
    sightings: [
      {
        conversation: CONVERSATION,
        span: span(CHAT_ITEM, payment, payment + 5),
        at: instant(Date.parse(CHAT[4][0]), "second", CHAT[4][0]),
        asSeen: "$kayla-example",
        self: false,
        from: "text",
      },
    ],
  },
];

const PHOTO_BYTES = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4]);
export const ITEMS: readonly Item[] = [item("chat.txt", CHAT_BYTES), item("photo.jpg", PHOTO_BYTES, null)];

export const ORIGINALS: readonly Original[] = [
  { item: CHAT_ITEM, source: new BytesSource(CHAT_BYTES), kind: "text-export", confirmedNoNudity: false },
];

/** A PDF that holds text and nothing else. */
export const pdf = (text: string): Uint8Array =>
  encoder.encode(`%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n% ${text}\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n`);

export const sampleInput = (changes: Partial<SealInput> = {}): SealInput => ({
  caseId: "case-2024-001",
  createdAt: SEALED_AT,
  tool: { name: "holdfast", version: "0.1.0" },
  statement: { age: "under-18", paid: "no", notes: ["It began on Thursday."] },
  conversations: CONVERSATIONS,
  messages: MESSAGES,
  traces: TRACES,
  items: ITEMS,
  originals: ORIGINALS,
  report: ({ sealCode }) => pdf(`Seal code ${sealCode}`),
  verifyText: VERIFY_TEXT,
  ...changes,
});

/** Counts up, so that two seals of one case are the same bytes. */
export function countingRandom(): (bytes: Uint8Array) => void {
  let n = 0;
  return (bytes) => {
    for (let i = 0; i < bytes.length; i++) {
      n += 7;
      bytes[i] = n & 255;
    }
  };
}

export const sampleEnv = (sink: SealEnv["sink"], changes: Partial<SealEnv> = {}): SealEnv => ({
  key: signingKey(SECRET),
  sink,
  hasher: nodeSha256,
  random: countingRandom(),
  ...changes,
});

/** A sealed package as bytes. */
export async function sealedSample(changes: Partial<SealInput> = {}, env: Partial<SealEnv> = {}): Promise<Uint8Array> {
  const sink = new MemorySink();
  const sealed = await sealPackage(sampleInput(changes), sampleEnv(sink, env));
  if (!sealed.ok) throw new Error(`sample: ${sealed.error.code}`);
  return sink.bytes();
}
