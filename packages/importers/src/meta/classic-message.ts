import { type Attachment, type AttachmentKind, type MessageKind, NO_ATTACHMENTS } from "@holdfast/model";
import type { JsonItem } from "../json/json-item.ts";
import { isJsonObject } from "../json/json-value.ts";
import { epochMoment, type FileNotes, isTextOrAbsent, type MessageFacts, type NotAMessage } from "./message-facts.ts";

/** Keys of a message that are read. Their place here is their number for the scanner. */
export const CLASSIC_FIELDS = [
  "sender_name",
  "timestamp_ms",
  "content",
  "type",
  "is_unsent",
  "call_duration",
  "missed",
  "sticker",
  "share",
  "photos",
  "videos",
  "audio_files",
  "files",
  "gifs",
] as const;
const at = (name: (typeof CLASSIC_FIELDS)[number]): number => CLASSIC_FIELDS.indexOf(name);
const SENDER = at("sender_name");
const TIME = at("timestamp_ms");
const CONTENT = at("content");
const TYPE = at("type");
const UNSENT = at("is_unsent");
const CALL_DURATION = at("call_duration");
const MISSED = at("missed");
const STICKER = at("sticker");
const SHARE = at("share");

/** Lists of things sent along, by key. Keys as listed in bepaald/signalbackup-tools#331 (read 2026-08). */
const LISTS: readonly (readonly [number, AttachmentKind])[] = [
  [at("photos"), "photo"],
  [at("videos"), "video"],
  [at("audio_files"), "audio"],
  [at("files"), "file"],
  [at("gifs"), "gif"],
];

/** Keys that say nothing about what was written, by whom or when: passed over on purpose. Reactions have no place in the model. */
export const CLASSIC_IGNORED = [
  "reactions",
  "users",
  "ip",
  "is_geoblocked_for_viewer",
  "is_unsent_image_by_messenger_kid_parent",
  "is_taken_down",
  "bumped_message_metadata",
] as const;

/** `type` of older exports: `Subscribe` and `Unsubscribe` are people who were added or left, written by the platform. */
const KIND_BY_TYPE: Readonly<Record<string, MessageKind>> = {
  Generic: "text",
  Share: "text",
  Call: "call",
  Subscribe: "system",
  Unsubscribe: "system",
};

/**
 * A message of `message_N.json`. Its kind follows from keys alone: "Liked a message" and "X sent an attachment." are
 * written by the platform, but only their English words would show it, and a person can write the same words.
 */
export function readClassicMessage(item: JsonItem, notes: FileNotes): MessageFacts | NotAMessage {
  if (item.itemType !== "object" || !(item.has(SENDER) || item.has(TIME))) return "meta-not-a-message";
  const time = item.typeOf(TIME);
  if (!isTextOrAbsent(item, SENDER) || !isTextOrAbsent(item, CONTENT)) return "meta-wrong-type";
  if (time === "object" || time === "array" || time === "boolean") return "meta-wrong-type";

  const sender = item.name(SENDER);
  const content = item.text(CONTENT);
  const attachments: Attachment[] = [];
  for (const [field, kind] of LISTS) {
    if (item.has(field)) for (const uri of notes.uris(item, field)) attachments.push(notes.attachment(uri, kind));
  }
  if (item.has(STICKER))
    for (const uri of notes.uris(item, STICKER)) attachments.push(notes.attachment(uri, "sticker"));
  const sent = attachments.length;
  const share = item.has(SHARE) ? readShare(item, content, notes) : null;
  if (share !== null) attachments.push(...share.attachments);

  const written = content ?? share?.text ?? "";
  const text = notes.mojibake.text(written);
  const kind = kindOf(item, sent > 0 || (attachments.length > 0 && share?.inText !== true), notes);
  if (text === "" && attachments.length === 0 && kind === "text") notes.empty++;
  return {
    sender: sender === null || sender === "" ? null : notes.mojibake.text(sender),
    at: epochMoment(item, TIME),
    kind,
    text,
    attachments: attachments.length === 0 ? NO_ATTACHMENTS : attachments,
  };
}

function kindOf(item: JsonItem, carries: boolean, notes: FileNotes): MessageKind {
  if (notes.flag(item, UNSENT)) return "deleted";
  if (item.has(CALL_DURATION) || notes.flag(item, MISSED)) return "call";
  const type = item.text(TYPE);
  const byType = type !== null && Object.hasOwn(KIND_BY_TYPE, type) ? KIND_BY_TYPE[type] : undefined;
  if (type !== null && byType === undefined) notes.unknownType(type);
  if (byType !== undefined && byType !== "text") return byType;
  return carries ? "media" : "text";
}

interface Share {
  readonly attachments: readonly Attachment[];
  /** Words that came with what was shared, where the message has none of its own. */
  readonly text: string | null;
  /** The address stands in the message's own text: a preview of what was typed, nothing sent beside it. */
  readonly inText: boolean;
}

function readShare(item: JsonItem, content: string | null, notes: FileNotes): Share | null {
  const share = item.make(SHARE);
  if (!isJsonObject(share)) {
    if (share !== null) notes.odd++;
    return null;
  }
  const link = typeof share["link"] === "string" ? share["link"] : null;
  const words = typeof share["share_text"] === "string" && share["share_text"] !== "" ? share["share_text"] : null;
  const attachments: Attachment[] = [];
  if (link !== null) attachments.push({ kind: "link", name: notes.mojibake.text(link) });
  // Words of a shared post beside words of the message: kept apart, so that neither is taken for the other.
  if (words !== null && content !== null && words !== content) {
    attachments.push({ kind: "unknown", type: "share-text", name: notes.mojibake.text(words) });
  }
  return {
    attachments,
    text: content === null ? words : null,
    inText: link !== null && link !== "" && (content ?? "").includes(link),
  };
}
