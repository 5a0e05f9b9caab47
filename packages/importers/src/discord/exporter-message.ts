import {
  type Attachment,
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
import { isJsonObject, type JsonValue } from "../json/json-value.ts";
import type { ExporterChannel } from "./exporter-channel.ts";
import { D } from "./exporter-plan.ts";
import { kindOfFile } from "./file-kind.ts";
import { readOffsetTime } from "./offset-time.ts";
import { snowflakeMs } from "./snowflake.ts";

type Draft = { -readonly [K in keyof Message]: Message[K] };

/** An id and a time may differ by what rounding does, and by no more. */
const SECOND = 1000;

/**
 * Kinds of message as the exporter names them, or numbers them where it has no name; `system` for those that Discord
 * itself writes. DiscordChatExporter `MessageKind.cs`, 2026-03; Discord API reference, "Message Types".
 */
const TYPES: ReadonlyMap<string, MessageKind> = new Map<string, MessageKind>(
  Object.entries({
    Default: "text",
    Reply: "text",
    "20": "text",
    "23": "text",
    Call: "call",
    RecipientAdd: "system",
    RecipientRemove: "system",
    ChannelNameChange: "system",
    ChannelIconChange: "system",
    ChannelPinnedMessage: "system",
    GuildMemberJoin: "system",
    ThreadCreated: "system",
  } satisfies Record<string, MessageKind>),
);
const SYSTEM_NUMBER = /^(?:[1-9]|1[0-8]|2[124-9]|[3-9]\d)$/u;

const MESSAGE = fieldMask([D.id, D.type, D.timestamp, D.content, D.author]);
export const isMessageLike = (scan: JsonScan): boolean => scan.itemType === "object" && scan.hasAny(MESSAGE);

/** They stand close together, and each message has its own. */
const GATHERED = [D.id, D.timestamp, D.content];

export interface ExporterRead {
  readonly message: Message;
  readonly unknownType: boolean;
  readonly wrongType: boolean;
}

/** The message at hand. */
export function readMessage(
  scan: JsonScan,
  item: ItemId,
  channel: ExporterChannel,
  context: ReadContext,
): ExporterRead {
  scan.gather(GATHERED);
  const type = scan.name(D.type);
  const known = type === null ? undefined : kindOfType(type);
  const at = timeOf(scan);
  const { id, sender, self } = channel.author(scan);
  const forwarded = scan.typeOf(D.forwardedMessage) === "object" ? scan.make(D.forwardedMessage) : undefined;
  const content = scan.text(D.content);
  const attachments = attachmentsOf(scan, context, forwarded);
  const kind = known ?? "text";
  const outOfOrder = at.type !== "none" && at.ms < channel.lastMs;
  if (at.type !== "none") channel.lastMs = at.ms;
  const messageId = scan.scalar(D.id);
  const flags = flagsOf(scan, at, outOfOrder, forwarded !== undefined);
  // One literal: properties added afterwards cost a second allocation for each of a million messages.
  const message: Draft = {
    conversation: channel.conversation,
    sender,
    senderId: id ?? "",
    self,
    kind: kind === "text" && attachments !== NO_ATTACHMENTS && attachments.some(isMedia) ? "media" : kind,
    at,
    text: joined(content ?? "", forwarded),
    attachments,
    span: span(item, scan.start, scan.end),
    platformId: messageId ?? "",
  };
  if (id === null) delete message.senderId;
  if (messageId === null) delete message.platformId;
  if (flags !== null) message.flags = flags;
  channel.count++;
  return {
    message,
    unknownType: known === undefined,
    wrongType: (content === null && scan.has(D.content) && scan.typeOf(D.content) !== "null") || oddAuthor(scan),
  };
}

function kindOfType(type: string): MessageKind | undefined {
  return TYPES.get(type) ?? (SYSTEM_NUMBER.test(type) ? "system" : undefined);
}

/** A picture without words is `media`; a link that words contain is not. */
const isMedia = (attachment: Attachment): boolean => attachment.kind !== "link";

const oddAuthor = (scan: JsonScan): boolean => {
  const type = scan.typeOf(D.author);
  return type !== "object" && type !== "absent" && type !== "null";
};

function timeOf(scan: JsonScan): Moment {
  const written = scan.text(D.timestamp) ?? scan.scalar(D.timestamp) ?? "";
  const start = (scan.starts[D.timestamp] ?? -1) + 1;
  if (start === 0) return readOffsetTime(scan.bytes, 0, 0, written, "unknown");
  return readOffsetTime(scan.bytes, start, (scan.ends[D.timestamp] ?? 0) - 1, written, "unknown");
}

/** `content` of a forward is empty; its words stand in the message that was forwarded. */
function joined(content: string, forwarded: JsonValue | undefined): string {
  const inner = isJsonObject(forwarded) ? forwarded["content"] : undefined;
  if (typeof inner !== "string" || inner === "") return content;
  return content === "" ? inner : `${content}\n${inner}`;
}

function flagsOf(scan: JsonScan, at: Moment, outOfOrder: boolean, forwarded: boolean): readonly MessageFlag[] | null {
  const edited = scan.typeOf(D.timestampEdited) === "string";
  const disagrees = idDisagrees(scan, at);
  const repaired = scan.repaired && [D.content, D.author, D.forwardedMessage].some((field) => scan.repairedIn(field));
  if (!edited && !disagrees && !repaired && !outOfOrder && !forwarded) return null;
  const flags: MessageFlag[] = [];
  if (edited) flags.push("edited");
  if (forwarded || scan.text(D.referenceType) === "Forward") flags.push("forwarded");
  if (disagrees) flags.push("id-disagrees-with-time");
  if (outOfOrder) flags.push("time-out-of-order");
  if (repaired) flags.push("text-repaired");
  return flags;
}

function idDisagrees(scan: JsonScan, at: Moment): boolean {
  const start = scan.starts[D.id] ?? -1;
  if (start < 0 || at.type !== "instant") return false;
  const quoted = scan.bytes[start] === 0x22 ? 1 : 0;
  const ms = snowflakeMs(scan.bytes, start + quoted, (scan.ends[D.id] ?? 0) - quoted);
  return ms !== null && Math.abs(ms - at.ms) > SECOND;
}

function attachmentsOf(scan: JsonScan, context: ReadContext, forwarded: JsonValue | undefined): readonly Attachment[] {
  if (isEmptyList(scan, D.attachments) && isEmptyList(scan, D.embeds) && isEmptyList(scan, D.stickers)) {
    if (forwarded === undefined) return NO_ATTACHMENTS;
  }
  const inner = isJsonObject(forwarded) ? forwarded : {};
  const found = [
    ...list(scan.make(D.attachments)).map((value) => file(value, context)),
    ...list(inner["attachments"]).map((value) => file(value, context)),
    ...list(scan.make(D.stickers)).map(sticker),
    ...list(inner["stickers"]).map(sticker),
    ...list(scan.make(D.embeds)).map(embed),
    ...list(inner["embeds"]).map(embed),
  ];
  return found.length === 0 ? NO_ATTACHMENTS : found;
}

/** Nothing there, or `[]`. */
function isEmptyList(scan: JsonScan, field: number): boolean {
  const start = scan.starts[field] ?? -1;
  return start < 0 || (scan.ends[field] ?? 0) - start <= 2;
}

// Array.isArray widens a readonly array to any[].
const list = (value: JsonValue | undefined): readonly JsonValue[] =>
  Array.isArray(value) ? (value as readonly JsonValue[]) : [];

const string = (value: JsonValue | undefined, key: string): string | null => {
  const found = isJsonObject(value) ? value[key] : undefined;
  return typeof found === "string" && found !== "" ? found : null;
};

function file(value: JsonValue, context: ReadContext): Attachment {
  const url = string(value, "url");
  const name = string(value, "fileName") ?? url;
  const said = isJsonObject(value) ? value["fileSizeBytes"] : undefined;
  // With `--media` the address is a path beside the export, with the separators of the exporter's system.
  const found = url === null || /^https?:/iu.test(url) ? null : context.companion(url.replaceAll("\\", "/"));
  const size = typeof said === "number" && said >= 0 ? said : (found?.size ?? null);
  return {
    kind: name === null ? "file" : kindOfFile(name),
    ...(name === null ? {} : { name }),
    ...(size === null ? {} : { size }),
    ...(found === null ? {} : { item: found.item }),
  };
}

function sticker(value: JsonValue): Attachment {
  const name = string(value, "name");
  return name === null ? { kind: "sticker" } : { kind: "sticker", name };
}

function embed(value: JsonValue): Attachment {
  const name = string(value, "url") ?? string(value, "title") ?? string(value, "description");
  return name === null ? { kind: "link" } : { kind: "link", name };
}
