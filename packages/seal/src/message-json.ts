import { type Attachment, type Message, type MessageFlag, type Moment, momentToJson, type Span } from "@holdfast/model";
import { isWellFormed, quote, toWellFormed } from "./jcs.ts";

/**
 * The JCS of a message, written straight: a casefile has a hundred thousand of them. The same text as
 * `canonicalise` gives for the plain object; a property test holds the two together.
 *
 * JSON has no way to write half a surrogate pair, and exports contain some. Each becomes U+FFFD and the message is
 * flagged `text-repaired`; the bytes at its span still say what stood there.
 */
export function messageJson(message: Message): string {
  repaired = false;
  const rest =
    `"at":${momentJson(message.at)},"attachments":${listJson(message.attachments, attachmentJson)},` +
    `"conversation":${say(message.conversation)}`;
  const also = message.also === undefined ? "" : `"also":${listJson(message.also, spanJson)},`;
  const tail =
    `"kind":"${message.kind}"${optional("platformId", message.platformId)},"self":${message.self},` +
    `"sender":${message.sender === null ? "null" : say(message.sender)}${optional("senderId", message.senderId)},` +
    `"span":${spanJson(message.span)}${optional("subject", message.subject)},"text":${say(message.text)}`;
  // Last, when it is known whether anything above had to be repaired.
  const flags = flagsJson(message.flags);
  return `{${also}${rest}${flags},${tail}}`;
}

/** Whether the message being written needed a repair. Module state: writing is synchronous and never re-entered. */
let repaired = false;

function say(text: string): string {
  const quoted = JSON.stringify(text);
  if (!quoted.includes("\\ud") || isWellFormed(text)) return quoted;
  repaired = true;
  return quote(toWellFormed(text));
}

const optional = (key: string, text: string | undefined): string =>
  text === undefined ? "" : `,"${key}":${say(text)}`;

function listJson<T>(list: readonly T[], one: (item: T) => string): string {
  if (list.length === 0) return "[]";
  return `[${list.map(one).join(",")}]`;
}

function flagsJson(flags: readonly MessageFlag[] | undefined): string {
  const all = repaired && !flags?.includes("text-repaired") ? [...(flags ?? []), "text-repaired" as const] : flags;
  return all === undefined ? "" : `,"flags":${JSON.stringify(all)}`;
}

const spanJson = (span: Span): string => `{"end":${span.end},"item":${say(span.item)},"start":${span.start}}`;

function attachmentJson(a: Attachment): string {
  const item = a.item === undefined ? "" : `"item":${say(a.item)},`;
  const sha256 = a.sha256 === undefined ? "" : `,"sha256":"${a.sha256}"`;
  const size = a.size === undefined ? "" : `,"size":${a.size}`;
  return `{${item}"kind":"${a.kind}"${optional("name", a.name)}${sha256}${size}${optional("type", a.type)}}`;
}

function momentJson(at: Moment): string {
  const { certainty, otherWall, precision, utc, wall, written } = momentToJson(at);
  // Dates and times that we format ourselves need no escaping; `written` comes from the file.
  const plain = (key: string, value: string | undefined): string => (value === undefined ? "" : `,"${key}":"${value}"`);
  return `{"certainty":"${certainty}"${plain("otherWall", otherWall)}${plain("precision", precision)}${plain("utc", utc)}${plain("wall", wall)},"written":${say(written)}}`;
}
