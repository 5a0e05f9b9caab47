/**
 * `Hangouts.json` of a Takeout (Hangouts closed in 2022; people hold old exports). Format as read by several projects, see
 * docs/importing.md; checked 2026-11.
 * @module
 */
import { type Attachment, instant, type Moment, NO_ATTACHMENTS, noTime, span, YEARS } from "@holdfast/model";
import { ChatBook, type ChatHead } from "../chat-book/chat-book.ts";
import { ChatNotes } from "../chat-book/chat-notes.ts";
import { readJson } from "../chat-book/read-json.ts";
import type { Entry, Head, Importer, ReadContext, ReadEvent, Recognition } from "../importer.ts";
import { compilePlan } from "../json/json-plan.ts";
import type { JsonScan } from "../json/json-scan.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../json/json-value.ts";
import type { JsonAccount } from "../json-account/json-account.ts";
import { UnknownKeys } from "../json-account/unknown-keys.ts";
import { ArrayItems } from "../jsonl/array-items.ts";
import type { GoogleCode } from "./ledger-codes.ts";

const EVENT_FIELDS = [
  "sender_id.gaia_id",
  "sender_id.chat_id",
  "timestamp",
  "self_event_state.user_id.gaia_id",
  "event_id",
  "event_type",
  "chat_message.message_content.segment",
  "chat_message.message_content.attachment",
  "hangout_event.event_type",
  "membership_change",
  "conversation_rename",
] as const;
const [GAIA, CHAT, TIME, OWN, ID, TYPE, SEGMENTS, ATTACHMENTS, CALL, MEMBERS, RENAME] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
];
const KNOWN = [
  "conversation_id",
  "sender_id",
  "timestamp",
  "self_event_state",
  "chat_message",
  "hangout_event",
  "membership_change",
  "conversation_rename",
  "event_id",
  "event_type",
  "event_version",
  "advances_sort_timestamp",
  "event_otr",
  "delivery_medium",
  "otr_modification",
  "expiration_timestamp",
];
const PLAN = compilePlan({
  items: [
    { path: "conversations[].events[]", fields: EVENT_FIELDS },
    {
      path: "conversations[].conversation.conversation.participant_data[]",
      fields: ["id.gaia_id", "id.chat_id", "fallback_name"],
    },
  ],
  values: ["conversations[].conversation.conversation.name", "conversations[].conversation.conversation_id.id"],
  groups: ["conversations[]"],
  maxItemBytes: 16_777_216,
});
const EVENTS = 0;

function recognise(head: Head): Recognition | null {
  const text = (head.text ?? "").replace(/^\ufeff/u, "");
  if (!/^\s*\{\s*"conversations"\s*:\s*\[/u.test(text)) return null;
  const marks =
    /"conversation_id"\s*:\s*\{/u.test(text) &&
    /"(?:self_conversation_state|participant_data|gaia_id)"\s*:/u.test(text);
  if (marks) return { shape: "hangouts", strength: "certain" };
  return /(?:^|\/)Hangouts\.json$/iu.test(head.path) ? { shape: "hangouts", strength: "likely" } : null;
}

const FIRST_MS = Date.UTC(YEARS.first, 0);
const END_MS = Date.UTC(YEARS.last + 1, 0);

/** Microseconds since 1970, UTC; what lies below a millisecond is cut off. */
export function hangoutsTime(digits: string): Moment {
  if (!/^\d{4,17}$/u.test(digits)) return noTime(digits);
  const ms = Number(digits.slice(0, -3));
  return ms >= FIRST_MS && ms < END_MS ? instant(ms, "millisecond", digits) : noTime(digits);
}

export const hangouts: Importer = {
  source: "hangouts",
  recognise,
  async *read(entries: readonly Entry[], context: ReadContext): AsyncGenerator<ReadEvent> {
    const book = new ChatBook("hangouts", context);
    for (const entry of entries) {
      const reader = new HangoutsReader(entry, book);
      yield* readJson(entry, context, book, {
        plan: PLAN,
        enter: reader.enter,
        leave: reader.leave,
        value: reader.value,
        item: reader.item,
        skipped: reader.skipped,
      });
      reader.tell();
      book.note(entry.ledger);
    }
    yield* book.finish();
  },
};

class HangoutsReader {
  readonly #entry: Entry;
  readonly #book: ChatBook;
  readonly #notes = new ChatNotes();
  readonly #keys = new UnknownKeys(KNOWN);
  readonly #segments = ArrayItems.of(["type", "text"]);
  /** Names of the conversation at hand, by id. */
  #names = new Map<string, string>();
  #chat = "";
  #ordinal = 0;
  #head: ChatHead = { title: null };

  constructor(entry: Entry, book: ChatBook) {
    this.#entry = entry;
    this.#book = book;
  }

  readonly enter = (): void => {
    this.#chat = `${this.#entry.item} ${++this.#ordinal}`;
    this.#names = new Map();
    this.#head = { title: null };
  };

  /** Called when a conversation ends, so that one without messages is named too. */
  readonly leave = (): void => void this.#open();

  #open(): boolean {
    return this.#book.open(this.#chat, this.#head, this.#head.title ?? `hangouts ${this.#ordinal}`);
  }

  readonly value = (scan: JsonScan): void => {
    const value = typeof scan.value === "string" && scan.value !== "" ? scan.value : null;
    if (value === null) return;
    this.#head = scan.kind === 0 ? { ...this.#head, title: value } : { ...this.#head, platformId: value };
  };

  /** The rest of a conversation's own description is settings and counters. */
  readonly skipped = (scan: JsonScan): string | null =>
    scan.path.includes("conversation") ? null : "chat-other-section";

  readonly item = (scan: JsonScan, account: JsonAccount): string | null =>
    scan.kind === EVENTS ? this.#event(scan, account) : this.#person(scan);

  tell(): void {
    const { ledger } = this.#entry;
    ledger.gap("hangouts-no-history" satisfies GoogleCode);
    this.#keys.tell(ledger, "chat-unknown-keys");
    this.#notes.tell(ledger);
  }

  #person(scan: JsonScan): string | null {
    const id = scan.scalar(0) ?? scan.scalar(1);
    if (scan.itemType !== "object" || id === null) return "chat-wrong-type";
    const name = scan.text(2) || id;
    if (this.#names.size < 10_000) this.#names.set(id, name);
    if (!this.#open()) return "chat-too-many-conversations";
    this.#book.meet(this.#chat, { key: id, name, platformId: id, self: null });
    return null;
  }

  #event(scan: JsonScan, account: JsonAccount): string | null {
    if (scan.itemType !== "object" || !(scan.has(TIME) || scan.has(GAIA) || scan.has(TYPE)))
      return "chat-not-a-message";
    this.#keys.watch(scan);
    const id = scan.scalar(GAIA) ?? scan.scalar(CHAT);
    const own = scan.scalar(OWN);
    const self = own === null || id === null ? null : own === id;
    const sender = id === null ? null : (this.#names.get(id) ?? id);
    const { text, repaired } = this.#text(scan, account);
    const attachments = attachmentsOf(scan.make(ATTACHMENTS));
    const type = scan.text(TYPE) ?? "";
    const chatMessage = scan.has(SEGMENTS) || scan.has(ATTACHMENTS) || type === "REGULAR_CHAT_MESSAGE";
    if (!chatMessage && !EVENT_TYPES.has(type)) this.#notes.unknownType(type);
    const kind = chatMessage ? (attachments.length > 0 ? "media" : "text") : scan.has(CALL) ? "call" : "system";
    if (!this.#open()) return "chat-too-many-conversations";
    const found = {
      sender,
      senderId: id,
      self,
      kind,
      at: this.#notes.timed(hangoutsTime(scan.scalar(TIME) ?? "")),
      text: chatMessage ? text : systemText(scan, type),
      attachments,
      platformId: scan.scalar(ID),
      flags: repaired || scan.repaired ? (["text-repaired"] as const) : [],
    } as const;
    const added = this.#book.add(this.#chat, found, span(this.#entry.item, scan.start, scan.end));
    return added ? null : "chat-too-many-conversations";
  }

  /** All segments of a message: one reader of others' takes the first and loses the rest. */
  #text(scan: JsonScan, account: JsonAccount): { readonly text: string; readonly repaired: boolean } {
    let text = "";
    let repaired = false;
    const segments = this.#segments;
    if (!segments.begin(scan, SEGMENTS)) return { text, repaired };
    for (let step = segments.next(); step === "item"; step = segments.next()) {
      text += segments.text(1) ?? (segments.text(0) === "LINE_BREAK" ? "\n" : "");
      for (const repair of segments.walk.repairs) account.onRepair(repair);
      repaired ||= segments.repaired;
    }
    return { text, repaired };
  }
}

const EVENT_TYPES: ReadonlySet<string> = new Set([
  "HANGOUT_EVENT",
  "ADD_USER",
  "REMOVE_USER",
  "RENAME_CONVERSATION",
  "OTR_MODIFICATION",
]);

const object = (value: JsonValue | undefined): JsonObject => (isJsonObject(value) ? value : {});
const string = (value: JsonValue | undefined): string | null =>
  typeof value === "string" && value !== "" ? value : null;

/** A line of Hangouts itself, in the export's words. */
function systemText(scan: JsonScan, type: string): string {
  const call = scan.text(CALL);
  if (call !== null) return call;
  const renamed = string(object(scan.make(RENAME))["new_name"]);
  const change = string(object(scan.make(MEMBERS))["type"]);
  return [type, renamed, change].filter((part) => part !== null && part !== "").join(" ");
}

function attachmentsOf(value: JsonValue | undefined): readonly Attachment[] {
  const found = Array.isArray(value) ? (value as readonly JsonValue[]) : [];
  if (found.length === 0) return NO_ATTACHMENTS;
  return found.map((one): Attachment => {
    const embed = object(object(one)["embed_item"]);
    const photo = object(embed["plus_photo"]);
    const url = string(photo["url"]) ?? string(object(photo["thumbnail"])["image_url"]);
    if (Object.keys(photo).length > 0) {
      const kind = photo["media_type"] === "VIDEO" ? "video" : "photo";
      return url === null ? { kind } : { kind, name: url };
    }
    const place = object(embed["place_v2"] ?? embed["place"]);
    if (Object.keys(place).length === 0) return { kind: "unknown" };
    const name = string(place["url"]) ?? string(place["name"]);
    return name === null ? { kind: "location" } : { kind: "location", name };
  });
}
