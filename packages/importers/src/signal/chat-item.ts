import {
  type Attachment,
  instant,
  type MessageFlag,
  type MessageKind,
  type Moment,
  NO_ATTACHMENTS,
  noTime,
  YEARS,
} from "@holdfast/model";
import type { ChatNotes } from "../chat-book/chat-notes.ts";
import type { ReadContext } from "../importer.ts";
import type { JsonItem } from "../json/json-item.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../json/json-value.ts";
import { type ChatItemKey, chatItemField } from "./frame-plan.ts";

export interface Content {
  readonly kind: MessageKind;
  readonly text: string;
  readonly attachments: readonly Attachment[];
  readonly flags: readonly MessageFlag[];
}

export interface SignalNotes {
  readonly chat: ChatNotes;
  viewOnce: number;
  longTexts: number;
  versions: number;
}

const FIRST_MS = Date.UTC(YEARS.first, 0);
const END_MS = Date.UTC(YEARS.last + 1, 0);

/** Milliseconds since 1970, UTC. */
export function readMs(digits: string | null): Moment {
  const ms = /^\d{1,15}$/u.test(digits ?? "") ? Number(digits) : 0;
  return ms >= FIRST_MS && ms < END_MS ? instant(ms, "millisecond", digits ?? "") : noTime(digits ?? "");
}

const string = (value: JsonValue | undefined): string | null =>
  typeof value === "string" && value !== "" ? value : null;
const object = (value: JsonValue | undefined): JsonObject => (isJsonObject(value) ? value : {});
// Array.isArray widens a readonly array to any[].
const list = (value: JsonValue | undefined): readonly JsonValue[] =>
  Array.isArray(value) ? (value as readonly JsonValue[]) : [];

/** What a chat item holds. `null`: nothing that this reader or the format knows. */
export function readContent(item: JsonItem, context: ReadContext, notes: SignalNotes): Content | null {
  const has = (key: ChatItemKey): boolean => item.has(chatItemField(key));
  const made = (key: ChatItemKey): JsonObject => object(item.make(chatItemField(key)));
  const flags: MessageFlag[] = [];
  if (has("revisions")) flags.push("edited");
  if (has("expiresInMs")) flags.push("disappearing");
  if (has("outgoing") && list(made("outgoing")["sendStatus"]).some((one) => "failed" in object(one))) {
    flags.push("draft-or-failed");
  }
  const content = (kind: MessageKind, text: string, attachments: readonly Attachment[] = NO_ATTACHMENTS): Content => ({
    kind,
    text,
    attachments,
    flags,
  });
  if (has("standardMessage")) {
    const body = item.text(chatItemField("standardMessage.text.body")) ?? "";
    const files = list(item.make(chatItemField("standardMessage.attachments"))).map((one) => attachment(one, context));
    notes.chat.reactions += list(item.make(chatItemField("standardMessage.reactions"))).length;
    if (has("standardMessage.longText")) notes.longTexts++;
    return files.length === 0 ? content("text", body) : content("media", body, files);
  }
  if (has("remoteDeletedMessage")) return content("deleted", "");
  if (has("viewOnceMessage")) {
    flags.push("view-once");
    const kept = made("viewOnceMessage")["attachment"];
    if (kept === undefined) notes.viewOnce++;
    return content("media", "", [kept === undefined ? { kind: "unknown" } : attachment(kept, context)]);
  }
  if (has("stickerMessage")) {
    const emoji = string(object(made("stickerMessage")["sticker"])["emoji"]);
    return content("media", "", [emoji === null ? { kind: "sticker" } : { kind: "sticker", name: emoji }]);
  }
  if (has("contactMessage")) {
    const contact = made("contactMessage")["contact"];
    const contacts = Array.isArray(contact) ? list(contact) : contact === undefined ? [] : [contact];
    return content("media", "", contacts.map(contactCard));
  }
  if (has("poll")) {
    const { question, options } = made("poll");
    const lines = [question, ...list(options).map((one) => object(one)["option"])].map(string);
    return content("text", lines.filter((line) => line !== null).join("\n"), [{ kind: "poll" }]);
  }
  if (has("directStoryReplyMessage")) {
    const reply = made("directStoryReplyMessage");
    return content("text", string(object(object(reply["textReply"])["text"])["body"]) ?? string(reply["emoji"]) ?? "");
  }
  if (has("paymentNotification")) {
    const { amountMob, note } = made("paymentNotification");
    const amount = string(amountMob);
    const said = [amount === null ? null : `${amount} MOB`, string(note)].filter((part) => part !== null);
    return content("system", said.join("\n"));
  }
  if (has("giftBadge")) return content("system", "giftBadge");
  return has("updateMessage") ? updateOf(made("updateMessage"), content) : null;
}

const CALLS: ReadonlySet<string> = new Set(["individualCall", "groupCall"]);
/** Characters of one line that Signal wrote, and things named in it. */
const MAX_LINE = 2000;
const MAX_PARTS = 40;

/** A line that Signal wrote, in the format's own words: `profileChange previousName=… newName=…`. */
function updateOf(update: JsonObject, content: (kind: MessageKind, text: string) => Content): Content {
  const kinds = Object.entries(update);
  const call = kinds.some(([key]) => CALLS.has(key));
  const lines = kinds.flatMap(([key, value]) => {
    if (key === "simpleUpdate") return [string(object(value)["type"]) ?? key];
    const changes = list(object(value)["updates"]).flatMap((one) => Object.entries(object(one)));
    return changes.length === 0 ? [lineOf(key, value)] : changes.map(([name, change]) => lineOf(name, change));
  });
  return content(call ? "call" : "system", lines.slice(0, MAX_PARTS).join("; ").slice(0, MAX_LINE));
}

/** Ids of accounts are bytes and are left out; names, types and numbers stay. */
function lineOf(key: string, value: JsonValue | undefined): string {
  const parts = Object.entries(object(value)).flatMap(([name, part]) =>
    !/aci$|id$|avatar/iu.test(name) && (typeof part === "string" || typeof part === "number")
      ? [`${name}=${part}`]
      : [],
  );
  return [key, ...parts].join(" ");
}

const KIND_OF: readonly (readonly [RegExp, Attachment["kind"]])[] = [
  [/^image\/gif$/iu, "gif"],
  [/^image\//iu, "photo"],
  [/^video\//iu, "video"],
  [/^audio\//iu, "audio"],
];

/** Only what describes it: keys, digests and addresses of the encrypted file stay where they are. */
function attachment(value: JsonValue | undefined, context: ReadContext): Attachment {
  const { pointer, flag } = object(value);
  const { contentType, fileName, locatorInfo } = object(pointer);
  const type = string(contentType);
  const name = string(fileName);
  const size = object(locatorInfo)["size"];
  const found = name === null ? null : context.companion(name);
  const byType = KIND_OF.find(([pattern]) => pattern.test(type ?? ""))?.[1] ?? (type === null ? "unknown" : "file");
  return {
    kind: flag === "GIF" ? "gif" : flag === "VOICE_MESSAGE" ? "audio" : byType,
    ...(name === null ? {} : { name }),
    ...(type === null ? {} : { type }),
    ...(typeof size === "number" && size > 0 ? { size } : {}),
    ...(found === null ? {} : { item: found.item }),
  };
}

function contactCard(value: JsonValue | undefined): Attachment {
  const card = object(value);
  const { givenName, familyName } = object(card["name"]);
  const numbers = list(card["number"]).map((one) => string(object(one)["value"]));
  const said = [string(givenName), string(familyName), ...numbers].filter((part) => part !== null);
  return said.length === 0 ? { kind: "contact" } : { kind: "contact", name: said.join(" ") };
}
