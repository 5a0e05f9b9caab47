import { type Attachment, NO_ATTACHMENTS } from "@holdfast/model";
import type { Found } from "../chat-book/chat-book.ts";
import type { ChatNotes } from "../chat-book/chat-notes.ts";
import type { ReadContext } from "../importer.ts";
import type { JsonItem } from "../json/json-item.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../json/json-value.ts";
import { kindByName } from "../meta/attachment-kind.ts";
import { readIso } from "../written-time/iso-time.ts";
import type { OwnAccount } from "./own-account.ts";

/** Keys of one event of a conversation (X archive 2025 as read by several projects). */
export const EVENT_FIELDS = [
  "messageCreate",
  "messageCreate.id",
  "messageCreate.senderId",
  "messageCreate.recipientId",
  "messageCreate.text",
  "messageCreate.createdAt",
  "messageCreate.mediaUrls",
  "messageCreate.urls",
  "messageCreate.reactions",
  "joinConversation",
  "participantsJoin",
  "participantsLeave",
  "conversationNameUpdate",
] as const;
export const EVENT_KEYS: readonly string[] = EVENT_FIELDS.filter((field) => !field.includes("."));
const [CREATE, ID, SENDER, , TEXT, CREATED, MEDIA, URLS, REACTIONS] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const SYSTEM = [9, 10, 11, 12] as const;

// Array.isArray widens a readonly array to any[].
const list = (value: JsonValue | undefined): readonly JsonValue[] =>
  Array.isArray(value) ? (value as readonly JsonValue[]) : [];
const string = (value: JsonValue | undefined): string | null =>
  typeof value === "string" && value !== "" ? value : null;
const object = (value: JsonValue | undefined): JsonObject => (isJsonObject(value) ? value : {});
const idOf = (value: JsonValue | undefined): string | null =>
  (typeof value === "string" || typeof value === "number") && /^\d{1,20}$/u.test(String(value)) ? String(value) : null;

const people = (id: string | null, own: OwnAccount): Pick<Found, "sender" | "senderId" | "self"> => {
  if (id === null) return { sender: null, self: null };
  const self = own.id === null ? null : id === own.id;
  return { sender: self === true ? (own.name ?? id) : id, senderId: id, self };
};

export interface DmEvent {
  readonly found: Found;
  /** A new name of the conversation. */
  readonly title?: string;
  /** People whom a line of X names as being in it. */
  readonly members?: readonly string[];
}

/** One event, or the code that says why it is not read. */
export function readEvent(item: JsonItem, own: OwnAccount, context: ReadContext, notes: ChatNotes): DmEvent | string {
  if (item.itemType !== "object") return "chat-not-a-message";
  if (!item.has(CREATE)) return systemEvent(item, own, notes);
  if (item.typeOf(CREATE) !== "object" || !(item.has(TEXT) || item.has(CREATED))) return "chat-not-a-message";
  for (const field of [TEXT, CREATED]) {
    const type = item.typeOf(field);
    if (type !== "string" && type !== "absent" && type !== "null") return "chat-wrong-type";
  }
  const id = idOf(item.scalar(ID) ?? undefined);
  notes.reactions += list(item.make(REACTIONS)).length;
  const attachments = attachmentsOf(item, id, context);
  return {
    found: {
      ...people(idOf(item.scalar(SENDER) ?? undefined), own),
      kind: attachments.some(({ kind }) => kind !== "link") ? "media" : "text",
      at: notes.timed(readIso(item.text(CREATED) ?? "")),
      text: item.text(TEXT) ?? "",
      attachments,
      platformId: id,
      flags: item.repaired ? ["text-repaired"] : [],
    },
  };
}

function systemEvent(item: JsonItem, own: OwnAccount, notes: ChatNotes): DmEvent | string {
  const field = SYSTEM.find((one) => item.typeOf(one) === "object");
  if (field === undefined) return "chat-not-a-message";
  const { initiatingUserId, userIds, participantsSnapshot, name, createdAt } = object(item.make(field));
  const ids = [...list(userIds), ...list(participantsSnapshot)].map(idOf).filter((id) => id !== null);
  const title = string(name);
  const what = [EVENT_FIELDS[field], ...(title === null ? [] : [title]), ...ids.slice(0, 100)].join(" ");
  const found: Found = {
    ...people(idOf(initiatingUserId), own),
    kind: "system",
    at: notes.timed(readIso(string(createdAt) ?? "")),
    text: what,
    attachments: NO_ATTACHMENTS,
    flags: item.repaired ? ["text-repaired"] : [],
  };
  return { found, members: ids, ...(title === null ? {} : { title }) };
}

/** Media by address, tied to `direct_messages_media/<message>-<name>`; links by where they lead behind `t.co`. */
function attachmentsOf(item: JsonItem, id: string | null, context: ReadContext): readonly Attachment[] {
  const media = list(item.make(MEDIA))
    .map(string)
    .filter((url) => url !== null);
  const links = list(item.make(URLS))
    .map((one) => string(object(one)["expanded"]))
    .filter((url) => url !== null);
  if (media.length === 0 && links.length === 0) return NO_ATTACHMENTS;
  return [
    ...media.map((name): Attachment => {
      const base = name.split("/").at(-1)?.split("?")[0] ?? "";
      const found = id === null || base === "" ? null : context.companion(`${id}-${base}`);
      return { kind: kindByName(base), name, ...(found === null ? {} : { item: found.item, size: found.size }) };
    }),
    ...links.map((name): Attachment => ({ kind: "link", name })),
  ];
}
