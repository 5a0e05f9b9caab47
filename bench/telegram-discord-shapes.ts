/**
 * Deterministic files in the shapes that Telegram Desktop and DiscordChatExporter write, of any number of messages.
 * Sizes follow what was measured on such exports: about 339 bytes a message for Telegram, 689 for Discord.
 */
import { closeSync, openSync, renameSync, statSync, writeSync } from "node:fs";

const WORDS =
  "ok yes no maybe later tomorrow school practice game song dog snow coffee bus train homework test match friend sister cousin movie pizza lunch walk music photo laugh really think about because though after before never always".split(
    " ",
  );

/** mulberry32: small, fast, the same numbers everywhere. */
function numbers(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  };
}

function sentence(next: () => number): string {
  const count = 2 + (next() % 9);
  let text = WORDS[next() % WORDS.length] ?? "";
  for (let n = 1; n < count; n++) text += ` ${WORDS[next() % WORDS.length]}`;
  const end = next() % 20;
  if (end === 0) return `${text} 😀`;
  if (end === 1) return `${text} c’est ça`;
  if (end === 2) return `${text}\nsecond line "quoted"`;
  return text;
}

const START = Date.UTC(2023, 0, 1) / 1000;

export function telegramMessage(i: number, next: () => number): string {
  const seconds = START + i * 13;
  const sam = next() % 2 === 0;
  const text = sentence(next);
  const message: Record<string, unknown> = {
    id: i + 1,
    type: "message",
    date: new Date((seconds - 18_000) * 1000).toISOString().slice(0, 19),
    date_unixtime: String(seconds),
    from: sam ? "Sam Example" : "Kayla",
    from_id: sam ? "user5550100" : "user5550101",
  };
  const kind = next() % 25;
  if (kind === 0) message["reply_to_message_id"] = i;
  if (kind === 1) {
    message["file"] = "(File not included. Change data exporting settings to download.)";
    message["media_type"] = "voice_message";
    message["mime_type"] = "audio/ogg";
    message["duration_seconds"] = next() % 60;
  }
  if (kind === 2) {
    message["text"] = ["see ", { type: "link", text: "https://example.com/a" }, ` ${text}`];
    message["text_entities"] = [
      { type: "plain", text: "see " },
      { type: "link", text: "https://example.com/a" },
      { type: "plain", text: ` ${text}` },
    ];
  } else {
    message["text"] = text;
    message["text_entities"] = [{ type: "plain", text }];
  }
  return JSON.stringify(message, null, 1).replaceAll("\n", "\n  ");
}

const EPOCH = 1_420_070_400_000n;

export function discordMessage(i: number, next: () => number): string {
  const ms = (START + i * 13) * 1000 + (next() % 1000);
  const sam = next() % 2 === 0;
  const kind = next() % 25;
  const message = {
    id: String(((BigInt(ms) - EPOCH) << 22n) | BigInt(i % 4096)),
    type: kind === 0 ? "Reply" : "Default",
    timestamp: `${new Date(ms).toISOString().slice(0, 23)}+00:00`,
    timestampEdited: null,
    callEndedTimestamp: null,
    isPinned: false,
    content: sentence(next),
    author: {
      id: sam ? "155149108183695360" : "155149108183695361",
      name: sam ? "sam.example" : "kayla",
      discriminator: "0000",
      nickname: sam ? "Sam" : "Kayla",
      color: null,
      isBot: false,
      roles: [],
      avatarUrl: "https://cdn.example.com/embed/avatars/0.png",
    },
    attachments:
      kind === 1 ? [{ id: "1", url: "https://cdn.example.com/a/b.png", fileName: "b.png", fileSizeBytes: 1234 }] : [],
    embeds: [],
    stickers: [],
    reactions: [],
    mentions: [],
    inlineEmojis: [],
    ...(kind === 0 ? { reference: { messageId: String(i), channelId: "1", guildId: "0" } } : {}),
  };
  return JSON.stringify(message, null, 2).replaceAll("\n", "\n    ");
}

const TELEGRAM_HEAD = '{\n "name": "Kayla",\n "type": "personal_chat",\n "id": 5550101,\n "messages": [\n  ';
const DISCORD_HEAD =
  '{\n  "guild": {\n    "id": "0",\n    "name": "Direct Messages",\n    "iconUrl": "https://cdn.example.com/0.png"\n  },\n  "channel": {\n    "id": "900000000000000001",\n    "type": "DirectTextChat",\n    "categoryId": null,\n    "category": null,\n    "name": "kayla",\n    "topic": null\n  },\n  "dateRange": {\n    "after": null,\n    "before": null\n  },\n  "exportedAt": "2024-06-01T00:00:00+00:00",\n  "messages": [\n    ';

const SHAPES = {
  telegram: { head: TELEGRAM_HEAD, between: ",\n  ", tail: () => "\n ]\n}", message: telegramMessage },
  discord: {
    head: DISCORD_HEAD,
    between: ",\n    ",
    tail: (count: number) => `\n  ],\n  "messageCount": ${count}\n}`,
    message: discordMessage,
  },
} as const;
export type Shape = keyof typeof SHAPES;

/** Writes the file unless it is there; it gets its name only when it is whole. */
export function makeExport(path: string, shape: Shape, count: number): void {
  try {
    statSync(path);
    return;
  } catch {
    // Not there yet: made below.
  }
  const { head, between, tail, message } = SHAPES[shape];
  const next = numbers(20_240_101);
  const file = openSync(`${path}.part`, "w");
  let block: string = head;
  for (let i = 0; i < count; i++) {
    if (i > 0) block += between;
    block += message(i, next);
    if (block.length > 4_000_000) {
      writeSync(file, block);
      block = "";
    }
  }
  writeSync(file, block + tail(count));
  closeSync(file);
  renameSync(`${path}.part`, path);
}
