import {
  type ItemId,
  type Message,
  type MessageFlag,
  type MessageKind,
  type Moment,
  NO_ATTACHMENTS,
  span,
} from "@holdfast/model";
import type { ReadContext } from "../importer.ts";
import { fieldMask } from "../json/json-plan.ts";
import type { JsonScan } from "../json/json-scan.ts";
import type { JsonValue } from "../json/json-value.ts";
import { type LeftOut, readAttachments } from "./telegram-attachments.ts";
import type { TelegramChat } from "./telegram-chat.ts";
import { F } from "./telegram-plan.ts";
import { readText, textOfPieces } from "./telegram-text.ts";

/** `self_destruct_period_seconds` of a photo that can be opened once: the largest 32-bit number. */
const VIEW_ONCE_SECONDS = 2_147_483_647;

type Draft = { -readonly [K in keyof Message]: Message[K] };

export interface TelegramRead {
  readonly message: Message;
  /** `type` is none that is known. */
  readonly unknownType: boolean;
  readonly unsupported: boolean;
  /** A field is not of the type that the format has there, and was left out. */
  readonly wrongType: boolean;
  /** A blank was put between two pieces of the text. */
  readonly spaced: boolean;
}

/** Fields whose presence makes a message `media`. */
const MEDIA = fieldMask([
  F.photo,
  F.file,
  F.media_type,
  F.location_information,
  F.place_name,
  F.poll,
  F.contact_information,
  F.game_title,
  F.invoice_information,
  F.paid_stars_amount,
  F.giveaway_information,
]);
const ATTACHED = fieldMask([F.photo, F.inline_bot_buttons]);
const FLAGGED = fieldMask([
  F.edited,
  F.edited_unixtime,
  F.forwarded_from,
  F.saved_from,
  F.self_destruct_period_seconds,
]);
const EDITED = fieldMask([F.edited, F.edited_unixtime]);
const MESSAGE = fieldMask([F.id, F.type, F.date, F.date_unixtime, F.from, F.text]);
const TEXTS = [F.text, F.text_entities, F.from, F.action];

/** The message at hand. Its `at` was read before: the caller keeps the times of the chat. */
export function readMessage(
  scan: JsonScan,
  item: ItemId,
  chat: TelegramChat,
  at: Moment,
  outOfOrder: boolean,
  context: ReadContext,
  seen: LeftOut,
): TelegramRead {
  const type = scan.name(F.type);
  const action = scan.name(F.action);
  const service = type === "service" || action !== null;
  const unsupported = type === "unsupported";
  const sender = scan.name(F.from) ?? scan.name(F.actor);
  const senderId = idOf(scan, F.from_id) ?? idOf(scan, F.actor_id);
  const body = readText(scan);
  const media = !service && scan.hasAny(MEDIA);
  const found = media || scan.hasAny(ATTACHED) ? readAttachments(scan, context, seen) : NO_ATTACHMENTS;
  const attachments = body.links.length === 0 ? found : [...found, ...body.links];
  const id = scan.scalar(F.id);
  const flags = flagsOf(scan, outOfOrder, body.spaced);
  // One literal: properties added afterwards cost a second allocation for each of a million messages.
  const message: Draft = {
    conversation: chat.conversation,
    sender,
    senderId: senderId ?? "",
    self: service && sender === null && senderId === null ? null : chat.self(sender, senderId),
    kind: kindOf(service, action, media || unsupported),
    at,
    text: service ? serviceText(scan, action, body.text) : body.text,
    attachments: unsupported && attachments.length === 0 ? UNSUPPORTED : attachments,
    span: span(item, scan.start, scan.end),
    platformId: id ?? "",
  };
  if (senderId === null) delete message.senderId;
  if (id === null) delete message.platformId;
  if (flags !== null) message.flags = flags;
  return {
    message,
    unknownType: type !== "message" && !service && !unsupported,
    unsupported,
    spaced: body.spaced,
    wrongType: body.odd || !isString(scan, F.type) || !isString(scan, F.action) || !isString(scan, F.from),
  };
}

const UNSUPPORTED: Message["attachments"] = Object.freeze([{ kind: "unknown" } as const]);

function kindOf(service: boolean, action: string | null, media: boolean): MessageKind {
  if (action === "phone_call" || action === "group_call") return "call";
  if (service) return "system";
  return media ? "media" : "text";
}

/** `user123`; bare digits before 2020; as written. */
function idOf(scan: JsonScan, field: number): string | null {
  return scan.name(field) ?? (scan.has(field) ? scan.scalar(field) : null);
}

/** A string, `null`, or not there. */
function isString(scan: JsonScan, field: number): boolean {
  const start = scan.starts[field] ?? -1;
  if (start < 0) return true;
  const c = scan.bytes[start];
  return c === 0x22 || c === 0x6e;
}

/**
 * A service record in the export's own words: the action as written and, where the action says little without it, the
 * value that goes with it (`phone_call: missed`, `set_messages_ttl: 86400`). Words of a person that came with it (a
 * gift's) stand on the next line.
 */
function serviceText(scan: JsonScan, action: string | null, text: string): string {
  const detail =
    scan.scalar(F.discard_reason) ??
    scan.scalar(F.period) ??
    scan.scalar(F.title) ??
    scan.scalar(F.new_title) ??
    scan.scalar(F.information_text) ??
    members(scan.make(F.members)) ??
    scan.scalar(F.inviter);
  const said = text === "" ? textOfPieces(scan.make(F.gift_text)) : text;
  const head = action === null ? (detail ?? "") : detail === null ? action : `${action}: ${detail}`;
  return said === "" ? head : head === "" ? said : `${head}\n${said}`;
}

function members(value: JsonValue | undefined): string | null {
  if (!Array.isArray(value)) return null;
  // Array.isArray widens a readonly array to any[].
  const names = (value as readonly JsonValue[]).filter((name) => typeof name === "string");
  return names.length === 0 ? null : names.join(", ");
}

function flagsOf(scan: JsonScan, outOfOrder: boolean, spaced: boolean): readonly MessageFlag[] | null {
  if (!outOfOrder && !spaced && !scan.repaired && !scan.hasAny(FLAGGED)) return null;
  const edited = isEdited(scan);
  const forwarded = scan.has(F.forwarded_from) || scan.has(F.saved_from);
  const destroys = scan.has(F.self_destruct_period_seconds);
  const repaired = spaced || (scan.repaired && TEXTS.some((field) => repairedText(scan, field)));
  if (!edited && !forwarded && !destroys && !repaired && !outOfOrder) return null;
  const flags: MessageFlag[] = [];
  if (edited) flags.push("edited");
  if (forwarded) flags.push("forwarded");
  if (destroys) {
    flags.push(scan.number(F.self_destruct_period_seconds) === VIEW_ONCE_SECONDS ? "view-once" : "disappearing");
  }
  if (outOfOrder) flags.push("time-out-of-order");
  if (repaired) flags.push("text-repaired");
  return flags;
}

/** Exports of 2018 and 2019 write the beginning of 1970, on the clock of the exporter, where nothing was edited. */
const NEVER = /^(?:1970-01-01|1969-12-31)T/u;
const isEdited = (scan: JsonScan): boolean =>
  scan.hasAny(EDITED) && !NEVER.test(scan.text(F.edited) ?? "") && scan.scalar(F.edited_unixtime) !== "0";

/** An unquoted `document_id` in a list of pieces leaves the words as they were. */
const repairedText = (scan: JsonScan, field: number): boolean =>
  scan.repairedIn(field) && scan.walk.repairs.some((repair) => repair.code !== "unquoted-value");

export const isMessageLike = (scan: JsonScan): boolean => scan.itemType === "object" && scan.hasAny(MESSAGE);
