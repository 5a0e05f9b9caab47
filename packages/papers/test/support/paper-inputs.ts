import {
  type Conversation,
  conversationId,
  type Item,
  instant,
  itemId,
  type Message,
  type Moment,
  NO_ATTACHMENTS,
  noTime,
  type Signal,
  type Situation,
  type Source,
  sha256Hex,
  span,
  utcMs,
  wallTime,
} from "@holdfast/model";
import { collectTraces } from "@holdfast/traces";
import type { PaperInput } from "../../src/index.ts";

/** Who wrote it (`me` is the person), the words, and the tactics that recognition would find in them. */
export type Line = readonly [from: "me" | "them" | "?", text: string, tactics?: string];

export interface Story {
  readonly situation: Situation;
  readonly source?: Source;
  readonly other?: string;
  readonly handle?: string;
  readonly platformId?: string;
  readonly lines: readonly Line[];
  /** Time of the line at this place. */
  readonly at?: (place: number) => Moment;
  readonly sealed?: boolean;
  readonly withheld?: number;
}

const START = Date.UTC(2024, 4, 30, 20, 0, 0);
export const MADE_AT = utcMs(Date.UTC(2024, 5, 1, 12, 0, 0));

const certain = (place: number): Moment => {
  const ms = START + place * 60_000;
  return instant(ms, "second", new Date(ms).toISOString());
};

/** A paper's input as the apps would build it. */
export function inputOf(story: Story): PaperInput {
  const { situation, source = "instagram", other = "Kayla M", lines, at = certain } = story;
  const id = conversationId(other);
  const item = itemId("chat.json");
  let place = 0;
  const messages = lines.map(([from, text], number): Message => {
    const start = place;
    place += text.length + 10;
    return {
      conversation: id,
      sender: from === "me" ? "Jordan R" : other,
      self: from === "?" ? null : from === "me",
      kind: "text",
      at: at(number),
      text,
      attachments: NO_ATTACHMENTS,
      span: span(item, start, place),
    };
  });
  const conversation: Conversation = {
    id,
    source,
    title: other,
    participants: [
      { name: "Jordan R", self: true },
      {
        name: other,
        self: false,
        ...(story.handle === undefined ? {} : { handle: story.handle }),
        ...(story.platformId === undefined ? {} : { platformId: story.platformId }),
      },
    ],
    messageCount: messages.length,
  };
  const file: Item = {
    id: item,
    name: "chat.json",
    size: place,
    sha256: sha256Hex("ab".repeat(32)),
    arrival: "file",
    source,
    ledger: {
      item,
      size: place,
      entries: [
        { kind: "read", start: 0, end: place - 3 },
        { kind: "unread", start: place - 3, end: place, code: "not-reached" },
        { kind: "assumed", start: 0, end: place, code: "no-seconds" },
        { kind: "gap", code: "no-time-zone" },
      ],
    },
  };
  const signals = lines.flatMap(([, text, tactics = ""], message): Signal[] =>
    tactics
      .split(" ")
      .filter((tactic) => tactic !== "")
      .map((tactic) => ({ message, tactic, start: 0, end: text.length, words: text, reason: "said" })),
  );
  return {
    situation,
    conversations: [conversation],
    messages,
    traces: collectTraces(messages, [conversation], { country: situation.country }),
    items: [file],
    findings: [{ conversation: id, state: signals.length > 0 ? "alert" : "none", signals }],
    seal:
      story.sealed === false
        ? null
        : {
            code: "9X4T-0BQM-77HJ-ZK2A",
            createdAt: MADE_AT,
            messageCount: messages.length,
            ...(story.withheld === undefined ? {} : { withheld: story.withheld }),
          },
    references: [],
    madeAt: MADE_AT,
  };
}

const CHAT: readonly Line[] = [
  ["them", "hey how are you"],
  ["me", "good, who is this"],
  ["them", "add me on snapchat: @kayla_m_555 or telegram @kaylam555", "C2"],
  ["me", "ok"],
  ["them", "send me a pic of you first", "S2"],
  ["me", "ok sent"],
  ["them", "I recorded everything. I have your video and your followers list", "L1 L2"],
  ["them", "Pay me $500 or I will send your video to all your friends and family", "T1 D1"],
  ["me", "please don't"],
  ["them", "You have 20 minutes. Send it to cash app $KaylaDoc555", "P1 D1"],
  ["me", "I paid you 50"],
  ["them", "not enough, send 200 more or I post it", "E1 T1"],
];

export const minor: PaperInput = inputOf({
  situation: {
    role: "self",
    happening: "threat",
    age: "under-18",
    country: "CA",
    apps: ["instagram", "snapchat"],
    threatens: ["family", "friends", "my hockey team"],
    wants: ["money", "more-photos"],
    deadline: "tonight at 9",
    sent: "yes",
    paid: "no",
    stillWriting: "yes",
    imageOut: "no",
    leftInPlace: [{ where: "Snapchat chat with kayla_m_555", when: "30 May", sentBy: "me", note: "one photo" }],
    notes: ["It began on Instagram.\nThen we moved."],
  },
  handle: "kayla.m.555",
  platformId: "17841400000000555",
  lines: CHAT,
});

export const adultWhoPaid: PaperInput = inputOf({
  situation: {
    role: "self",
    happening: "threat",
    age: "adult",
    country: "CA",
    apps: ["whatsapp"],
    threatens: ["work"],
    wants: ["money", "gift-card", "crypto"],
    paid: "yes",
    stillWriting: "no",
    already: ["paid", "blocked"],
    payments: [
      {
        rail: "interac",
        amount: "200",
        currency: "CAD",
        when: "30 May 2024, 4 pm",
        to: "pay@example.com",
        reference: "CA555example",
      },
      { rail: "gift-card", amount: "100", currency: "CAD", when: "31 May", to: "Steam", reference: "receipt 555-0101" },
      { rail: "crypto", amount: "0.01", currency: "BTC", to: "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa" },
      { rail: "western-union", amount: "80" },
      { rail: "paypal", amount: "30", currency: "CAD", to: "pay@example.com" },
    ],
  },
  source: "whatsapp",
  other: "+1 613 555 0123",
  lines: CHAT,
  at: (place) => wallTime(START + place * 60_000, "minute", "30/05/2024, 20:00"),
});

export const webcamMail: PaperInput = inputOf({
  situation: {
    role: "self",
    happening: "webcam-mail",
    age: "not-said",
    country: "CA",
    apps: ["email"],
    wants: ["crypto"],
    sent: "no",
    paid: "no",
  },
  source: "email",
  other: "hacker@example.com",
  lines: [
    [
      "them",
      "I hacked your device and recorded you through your webcam. Send $900 in bitcoin to 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa within 48 hours or I send the video to all your contacts.",
      "M2",
    ],
  ],
  sealed: false,
});

export const helper: PaperInput = inputOf({
  situation: {
    role: "helper",
    happening: "threat",
    age: "under-18",
    country: "FR",
    apps: ["discord", "some other app"],
    wants: ["meet"],
  },
  source: "discord-chat-exporter",
  platformId: "80351110224678912",
  lines: [
    ["them", "meet me alone tomorrow or I show everyone your photos", "S4 T1"],
    ["?", "no"],
  ],
  withheld: 3,
});

export const aiFake: PaperInput = inputOf({
  situation: {
    role: "self",
    happening: "ai-fake",
    age: "adult",
    threatens: ["post-online"],
    wants: ["money"],
    imageOut: "yes",
  },
  source: "telegram",
  lines: [["them", "I made fake nudes of you with AI. Pay $300 or I post them on your school page", "L3 T1 D1"]],
  at: () => noTime(""),
});

export const ESCAPE = String.fromCodePoint(0x1b);
export const OVERRIDE = String.fromCodePoint(0x202e);
export const NUL = String.fromCodePoint(0);
export const LONG = `I will send your video to everyone unless you pay. ${"ab🙂é".repeat(10_000)}`.slice(0, 50_000);

export const hostile: PaperInput = inputOf({
  situation: {
    role: "self",
    age: "not-said",
    apps: [`evil${OVERRIDE}app`, "=cmd()"],
    threatens: [`${ESCAPE}[31mred`, "toString", "__proto__"],
    wants: ["constructor"],
    deadline: `${NUL}now`,
    notes: [`${ESCAPE}]0;title`, "{curly} 'quote'"],
    payments: [{ rail: "other", to: '=HYPERLINK("http://example.com")', amount: "-1+1" }],
  },
  source: "csv",
  other: `=2+3 ${OVERRIDE}evil\nname`,
  handle: "@SUM(A1)",
  lines: [
    ["them", `=cmd|' /C calc'!A0 ${NUL}${ESCAPE}[2J pay me $500 or I will send your video to your family`, "T1 D1"],
    ["them", `${OVERRIDE}txt.exe I will post your pictures, pay now`, "T1 D1"],
    ["them", LONG, "T1 D1"],
    ["them", "ادفع ٥٠٠ دولار أو سأرسل الفيديو إلى عائلتك"],
    ["them", "给我500美元，不然我把视频发给你全家", "T1"],
    ["them", "👩‍👩‍👧‍👦🇨🇦 I have your nudes, pay or I share them", "L1 T1 D1"],
    ["?", "+1-613-555-0101\r\n@handle\ttab"],
    ["me", "\ud800 half"],
  ],
});

export const long: PaperInput = inputOf({
  situation: { role: "self", happening: "threat", age: "adult" },
  lines: Array.from(
    { length: 3000 },
    (_, number): Line =>
      number % 5 === 0
        ? ["them", `Pay me $${number + 100} or I will send your video to all your friends and family`, "T1 D1"]
        : ["me", `please stop ${number}`],
  ),
});

export const empty: PaperInput = {
  situation: {},
  conversations: [],
  messages: [],
  traces: [],
  items: [],
  findings: [],
  seal: null,
  references: [],
  madeAt: MADE_AT,
};

export const INPUTS: Readonly<Record<string, PaperInput>> = {
  minor,
  adultWhoPaid,
  webcamMail,
  helper,
  aiFake,
  hostile,
  long,
  empty,
};
