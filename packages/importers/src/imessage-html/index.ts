/**
 * Pages of imessage-exporter (a third-party program; GPL-3, of which only the output is known here). See
 * docs/importing.md; checked 2026-11.
 * @module
 */
import {
  type ConversationId,
  type Message,
  type MessageFlag,
  NO_ATTACHMENTS,
  type Participant,
  type Span,
  span,
} from "@holdfast/model";
import { HtmlAccount, type HtmlLedgerCode, type HtmlUnit, soundUnits } from "../html/html-account.ts";
import { findAll, hasClass, labelOf, textOf } from "../html/html-node.ts";
import { readHtml, type UnitRule } from "../html/html-reader.ts";
import { BATCH, type Entry, type Importer, type ReadContext, type ReadEvent } from "../importer.ts";
import { type Bubble, readBubble, readTime } from "./bubble.ts";
import type { ImessageHtmlCode } from "./ledger-codes.ts";
import { recogniseImessageHtml } from "./recognise.ts";

export { IMESSAGE_HTML_LEDGER_CODES } from "./ledger-codes.ts";

/** Replies remembered to know them again where they stand a second time. */
const MAX_REPLIES = 100_000;
const MAX_NAMES = 10_000;

const isReply = (tag: { readonly attributes: ReadonlyMap<string, string> }): boolean =>
  hasClass(tag, "replies") || hasClass(tag, "reply");

const RULE: UnitRule = (tag, { unit, around }) => {
  if (tag.tag === "div" && hasClass(tag, "message")) {
    // Replies stand inside the message that they answer; a message anywhere else in a message is a lost tag.
    return unit === "message" && around.some(isReply) ? null : "message";
  }
  if (tag.tag === "div" && hasClass(tag, "announcement")) return "announcement";
  if (unit !== null) return null;
  return tag.tag === "title" ? "title" : null;
};

export const imessageHtml: Importer = {
  source: "imessage-html",
  recognise: recogniseImessageHtml,
  async *read(entries, context) {
    for (const entry of entries) yield* readChat(entry, context);
  },
};

const keyOf = ({ platformId, at, sender, text }: Bubble): string =>
  platformId ?? JSON.stringify([at.written, sender, text]);

/** Messages that stand at their own place: a reply that is not among them is read where it is nested. */
async function ownPlaces(entry: Entry, context: ReadContext): Promise<ReadonlySet<string>> {
  const nested = new Set<string>();
  const own = new Set<string>();
  for await (const event of readHtml(entry.source, RULE, context.signal)) {
    if (event.type !== "unit" || event.name !== "message" || event.fault !== null) continue;
    const bubble = readBubble(event.element, context);
    if (bubble === null) continue;
    for (const reply of bubble.replies) if (nested.size < MAX_REPLIES) nested.add(keyOf(reply));
    if (nested.has(keyOf(bubble))) own.add(keyOf(bubble));
  }
  return own;
}

/** What one page gathers while it is read. */
class Chat {
  readonly id: ConversationId;
  readonly entry: Entry;
  readonly own: ReadonlySet<string>;
  readonly #names = new Map<string, boolean | null>();
  /** Where a reply is nested, until its own place comes. */
  readonly nested = new Map<string, Span>();
  count = 0;
  lastMs: number = Number.NEGATIVE_INFINITY;
  reactions = 0;
  twice = 0;

  constructor(id: ConversationId, entry: Entry, own: ReadonlySet<string>) {
    this.id = id;
    this.entry = entry;
    this.own = own;
  }

  meet(sender: string | null, self: boolean | null): void {
    if (sender !== null && this.#names.size < MAX_NAMES) this.#names.set(sender, self);
  }

  participants(): readonly Participant[] {
    const several = [...this.#names.values()].filter((self) => self === true).length > 1;
    return [...this.#names].map(([name, self]) => ({ name, self: several && self === true ? null : self }));
  }
}

async function* readChat(entry: Entry, context: ReadContext): AsyncGenerator<ReadEvent> {
  const title = (entry.path.split("/").at(-1) ?? "").replace(/\.html?$/iu, "") || null;
  const chat = new Chat(context.nameConversation(title ?? "iMessage"), entry, await ownPlaces(entry, context));
  const account = new HtmlAccount(entry);
  let batch: Message[] = [];
  for await (const event of soundUnits(entry, RULE, account, context.signal)) {
    if (event.type === "problem") {
      if (batch.length > 0) yield { type: "messages", messages: batch };
      batch = [];
      yield { ...event, entry };
    } else if (event.type === "text") {
      account.unread(event.start, event.end, "html-text-outside" satisfies HtmlLedgerCode);
    } else if (event.name === "announcement") batch.push(announcementOf(event, chat, account));
    else if (event.name === "message") {
      const bubble = readBubble(event.element, context);
      if (bubble === null) {
        account.unread(event.element.start, event.element.end, "html-message-broken" satisfies HtmlLedgerCode);
      } else batch.push(...messagesOf(bubble, event, chat, account));
    }
    if (batch.length >= BATCH) {
      yield { type: "messages", messages: batch };
      batch = [];
    }
  }
  if (batch.length > 0) yield { type: "messages", messages: batch };
  const { ledger } = entry;
  if (chat.count === 0) {
    ledger.gap("html-no-messages" satisfies HtmlLedgerCode);
    return;
  }
  ledger.assumed("imessage-local-times" satisfies ImessageHtmlCode);
  ledger.gap("chat-no-deleted-messages" satisfies ImessageHtmlCode);
  if (chat.twice > 0) ledger.assumed("imessage-replies-once" satisfies ImessageHtmlCode, { count: chat.twice });
  if (chat.reactions > 0) {
    ledger.gap("chat-reactions-not-shown" satisfies ImessageHtmlCode, { count: chat.reactions });
  }
  const participants = chat.participants();
  yield {
    type: "conversation",
    conversation: { id: chat.id, source: "imessage-html", title, participants, messageCount: chat.count },
  };
}

/** The message, and replies nested in it that stand nowhere else. */
function messagesOf(bubble: Bubble, { repaired }: HtmlUnit, chat: Chat, account: HtmlAccount): readonly Message[] {
  const key = keyOf(bubble);
  const also = chat.nested.get(key);
  chat.nested.delete(key);
  const found = [messageOf(bubble, repaired, also ?? null, chat, account)];
  for (const part of bubble.unknown) {
    account.unread(part.start, part.end, "imessage-html-unknown-part" satisfies ImessageHtmlCode);
  }
  for (const reply of bubble.replies) {
    const { start, end } = reply.element;
    if (!chat.own.has(keyOf(reply))) found.push(messageOf(reply, repaired, null, chat, account));
    else if (chat.nested.size < MAX_REPLIES) {
      chat.twice++;
      chat.nested.set(keyOf(reply), span(chat.entry.item, start, end));
    }
  }
  return found;
}

function messageOf(bubble: Bubble, repaired: boolean, also: Span | null, chat: Chat, account: HtmlAccount): Message {
  const { sender, self, at, element } = bubble;
  const { start, end } = element;
  const say = (code: ImessageHtmlCode | HtmlLedgerCode): void => account.assumed(code, start, end);
  if (at.type === "none") say("html-no-time");
  if (sender === null) say("html-no-sender");
  if (bubble.edited) say("imessage-html-edits-in-text");
  chat.reactions += bubble.reactions;
  chat.meet(sender, self);
  chat.count++;
  const late = at.type !== "none" && at.ms < chat.lastMs;
  if (at.type !== "none" && !late) chat.lastMs = at.ms;
  const flags: readonly MessageFlag[] = [
    ...(bubble.edited ? (["edited"] as const) : []),
    ...(late ? (["time-out-of-order"] as const) : []),
    ...(repaired ? (["text-repaired"] as const) : []),
  ];
  return {
    conversation: chat.id,
    sender,
    self,
    kind: bubble.kind,
    at,
    text: bubble.text,
    ...(bubble.subject === null ? {} : { subject: bubble.subject }),
    attachments: bubble.attachments,
    span: span(chat.entry.item, start, end),
    ...(also === null ? {} : { also: [also] }),
    ...(bubble.platformId === null ? {} : { platformId: bubble.platformId }),
    ...(flags.length === 0 ? {} : { flags }),
  };
}

/** A line of the app: who came, left or renamed the chat. */
function announcementOf({ element, repaired }: HtmlUnit, chat: Chat, account: HtmlAccount): Message {
  const { start, end } = element;
  const [time] = findAll(element, (one) => hasClass(one, "timestamp"));
  const at = readTime(time === undefined ? "" : textOf(time));
  if (at.type === "none") account.assumed("html-no-time" satisfies HtmlLedgerCode, start, end);
  else if (at.ms > chat.lastMs) chat.lastMs = at.ms;
  chat.count++;
  return {
    conversation: chat.id,
    sender: null,
    self: null,
    kind: "system",
    at,
    text: labelOf(element, (one) => one === time),
    attachments: NO_ATTACHMENTS,
    span: span(chat.entry.item, start, end),
    ...(repaired ? { flags: ["text-repaired"] as const } : {}),
  };
}
