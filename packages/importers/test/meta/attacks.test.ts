import { instagram, META_LEDGER_CODES, messengerE2ee } from "../../src/meta/index.ts";
import { attack } from "../json-account/attacks.ts";

const T = 1_713_576_562_000;
const classic = (messages: unknown): unknown => ({
  participants: [{ name: "Zoé" }, { name: "Sam" }],
  messages,
  title: "Zoé",
  thread_path: "inbox/zoe_1",
});

attack({
  name: "message_N.json",
  importer: instagram,
  codes: META_LEDGER_CODES,
  path: "your_instagram_activity/messages/inbox/zoe_1/message_1.json",
  shape: "thread",
  sound: classic([
    { sender_name: "Zoé", timestamp_ms: T + 3000, content: "héllo", share: { link: "https://example.com" } },
    { sender_name: "Sam", timestamp_ms: T + 2000, photos: [{ uri: "photos/1.jpg" }], reactions: [{ reaction: "x" }] },
    { sender_name: "Zoé", timestamp_ms: T + 1000, content: 'say "hi" {[' },
  ]),
  count: 3,
  withText: (text) => classic([{ sender_name: "Zoé", timestamp_ms: T, content: text }]),
  filledWith: (value) => [
    value,
    { participants: value, messages: value, title: value, thread_path: value },
    classic(value),
    classic([value]),
    ...[
      "sender_name",
      "timestamp_ms",
      "content",
      "type",
      "is_unsent",
      "call_duration",
      "missed",
      "sticker",
      "share",
    ].map((key) => classic([{ sender_name: "Zoé", timestamp_ms: T, content: "hi", [key]: value }])),
    ...["photos", "videos", "audio_files", "files", "gifs", "reactions"].map((key) =>
      classic([{ sender_name: "Zoé", timestamp_ms: T, [key]: value }]),
    ),
    classic([{ sender_name: "Zoé", timestamp_ms: T, share: { link: value, share_text: value } }]),
    { participants: [value, { name: value }], messages: [] },
  ],
});

const e2ee = (messages: unknown): unknown => ({ participants: ["Zoé", "Sam"], threadName: "Zoé_1", messages });

attack({
  name: "end-to-end-encrypted download",
  importer: messengerE2ee,
  codes: META_LEDGER_CODES,
  path: "Zoé_1.json",
  shape: "e2ee",
  sound: e2ee([
    { senderName: "Zoé", text: "héllo", timestamp: T, type: "text", isUnsent: false, media: [] },
    {
      senderName: "Sam",
      text: "",
      timestamp: T + 1000,
      type: "media",
      isUnsent: false,
      media: [{ uri: "./media/a.mp4" }],
    },
  ]),
  count: 2,
  withText: (text) => e2ee([{ senderName: "Zoé", text, timestamp: T, type: "text", isUnsent: false, media: [] }]),
  filledWith: (value) => [
    value,
    { participants: value, messages: value, threadName: value },
    e2ee([value]),
    ...["senderName", "text", "timestamp", "type", "isUnsent", "media", "reactions"].map((key) =>
      e2ee([{ senderName: "Zoé", text: "hi", timestamp: T, type: "text", isUnsent: false, media: [], [key]: value }]),
    ),
  ],
});
