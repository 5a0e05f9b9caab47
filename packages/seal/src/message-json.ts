import {
  type Attachment,
  type Message,
  type MessageFlag,
  type Moment,
  momentToJson,
  type PixelReading,
  type Span,
} from "@holdfast/model";
import { canonicalise, isWellFormed, quote, toWellFormed } from "./jcs.ts";

/** Names kept as written; a casefile has a handful, and a hostile one must not fill memory. */
const MAX_NAMES = 1000;

/**
 * The JCS of messages, written straight: a casefile has a hundred thousand of them. The same text as `canonicalise`
 * gives for the plain object; a property test holds the two together.
 *
 * JSON has no way to write half a surrogate pair, and exports contain some. Each becomes U+FFFD and the message is
 * flagged `text-repaired`; the bytes at its span still say what stood there.
 */
export class MessageWriter {
  /** Whether the message being written needed a repair. */
  #repaired = false;
  /** Names that stand in message after message, as JSON. Only those that needed no repair. */
  readonly #names = new Map<string, string>();

  write(message: Message): string {
    this.#repaired = false;
    const also =
      message.also === undefined ? "" : `"also":[${message.also.map((span) => this.#span(span)).join(",")}],`;
    const attachments = message.attachments.map((attachment) => this.#attachment(attachment)).join(",");
    const before =
      `{${also}"at":${this.#moment(message.at)},"attachments":[${attachments}],` +
      `"conversation":${this.#name(message.conversation)}`;
    const after =
      `"kind":"${message.kind}"${this.#optional("platformId", message.platformId)}${this.#reading(message.reading)},"self":${message.self},` +
      `"sender":${message.sender === null ? "null" : this.#name(message.sender)}` +
      `${this.#optional("senderId", message.senderId)},"span":${this.#span(message.span)}` +
      `${this.#optional("subject", message.subject)},"text":${this.#say(message.text)}}`;
    // Last, when it is known whether anything had to be repaired.
    return `${before}${this.#flags(message.flags)},${after}`;
  }

  #say(text: string): string {
    const quoted = JSON.stringify(text);
    if (!quoted.includes("\\ud") || isWellFormed(text)) return quoted;
    this.#repaired = true;
    return quote(toWellFormed(text));
  }

  #name(name: string): string {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    const quoted = this.#say(name);
    // A repaired name must be repaired, and told, in every message.
    if (quoted.includes("\uFFFD")) return quoted;
    if (this.#names.size >= MAX_NAMES) this.#names.clear();
    this.#names.set(name, quoted);
    return quoted;
  }

  #optional(key: string, text: string | undefined): string {
    return text === undefined ? "" : `,"${key}":${this.#say(text)}`;
  }

  #flags(flags: readonly MessageFlag[] | undefined): string {
    const told = flags?.includes("text-repaired") === true || !this.#repaired;
    const all = told ? flags : [...(flags ?? []), "text-repaired"];
    return all === undefined ? "" : `,"flags":${JSON.stringify(all)}`;
  }

  #span(span: Span): string {
    const { box } = span;
    const at = box === undefined ? "" : `"box":${canonicalise({ ...box })},`;
    return `{${at}"end":${span.end},"item":${this.#name(span.item)},"start":${span.start}}`;
  }

  #reading(reading: PixelReading | undefined): string {
    if (reading === undefined) return "";
    const { confidence, checks, corrected } = reading;
    const before =
      corrected === undefined ? "" : `,"corrected":{"at":${corrected.at},"read":${this.#say(corrected.read)}}`;
    return `,"reading":{"checks":${JSON.stringify(checks)},"confidence":${confidence}${before}}`;
  }

  #attachment(a: Attachment): string {
    const item = a.item === undefined ? "" : `"item":${this.#name(a.item)},`;
    const sha256 = a.sha256 === undefined ? "" : `,"sha256":"${a.sha256}"`;
    const size = a.size === undefined ? "" : `,"size":${a.size}`;
    const name = this.#optional("name", a.name);
    return `{${item}"kind":"${a.kind}"${name}${sha256}${size}${this.#optional("type", a.type)}}`;
  }

  #moment(at: Moment): string {
    const { certainty, otherWall, precision, utc, wall, written } = momentToJson(at);
    return (
      `{"certainty":"${certainty}"${plain("otherWall", otherWall)}${plain("precision", precision)}` +
      `${plain("utc", utc)}${plain("wall", wall)},"written":${this.#say(written)}}`
    );
  }
}

/** What we format ourselves needs no escaping. */
const plain = (key: string, value: string | undefined): string => (value === undefined ? "" : `,"${key}":"${value}"`);
