/**
 * Telegram Desktop's HTML export: `messages.html`, `messages2.html` and so on. Format: `export_output_html.cpp` as
 * several readers know it, see docs/importing.md; checked 2026-11.
 * @module
 */
import { type Message, type MessageFlag, span } from "@holdfast/model";
import { HtmlAccount, type HtmlLedgerCode, type HtmlUnit, soundUnits } from "../html/html-account.ts";
import { collapse, findFirst, hasClass, labelOf } from "../html/html-node.ts";
import { readHtml, type UnitRule } from "../html/html-reader.ts";
import { BATCH, type Entry, type Importer, type ReadContext, type ReadEvent } from "../importer.ts";
import { type ChatSurvey, HtmlChat, isFull } from "./chat.ts";
import { type ChatFacts, readChatUnit } from "./chat-message.ts";
import type { TelegramHtmlCode } from "./ledger-codes.ts";
import { recogniseTelegramHtml } from "./recognise.ts";

export { TELEGRAM_HTML_LEDGER_CODES } from "./ledger-codes.ts";

const RULE: UnitRule = (tag, { unit }) => {
  if (tag.tag === "div" && hasClass(tag, "message") && (hasClass(tag, "default") || hasClass(tag, "service"))) {
    return "message";
  }
  if (unit !== null) return null;
  if (tag.tag === "title") return "title";
  if (tag.tag === "div" && hasClass(tag, "page_header")) return "header";
  return tag.tag === "a" && hasClass(tag, "pagination") ? "pages" : null;
};

export const telegramHtml: Importer = {
  source: "telegram-html",
  recognise: recogniseTelegramHtml,
  async *read(entries, context) {
    for (const entry of entries.filter(({ shape }) => shape === "other")) {
      entry.ledger.unread(0, entry.source.size, "telegram-other-section" satisfies TelegramHtmlCode);
    }
    for (const pages of chatsOf(entries.filter(({ shape }) => shape !== "other"))) yield* readChat(pages, context);
  },
};

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));
/** `messages.html` is the first page, `messages2.html` the second. Null for a page that bears another name. */
const pageNumber = (path: string): number | null => {
  const found = /(?:^|\/)messages(\d*)\.html?$/iu.exec(path);
  return found === null ? null : Number(found[1] || 1);
};

/** Pages of one folder, in order, are one chat; a page that was renamed is one by itself. */
function chatsOf(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const chats = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = pageNumber(entry.path) === null ? `page ${entry.path}` : `folder ${folderOf(entry.path)}`;
    const chat = chats.get(key);
    if (chat === undefined) chats.set(key, [entry]);
    else chat.push(entry);
  }
  return [...chats.values()].map((pages) =>
    pages.toSorted((a, b) => (pageNumber(a.path) ?? 0) - (pageNumber(b.path) ?? 0)),
  );
}

async function survey(pages: readonly Entry[], context: ReadContext): Promise<ChatSurvey> {
  const senders = new Set<string>();
  let title: string | null = null;
  for (const { source } of pages) {
    for await (const event of readHtml(source, RULE, context.signal)) {
      if (event.type !== "unit" || event.fault !== null) continue;
      if (event.name === "header") {
        const bold = findFirst(event.element, (inside) => hasClass(inside, "text") && hasClass(inside, "bold"));
        title ??= bold === null ? null : labelOf(bold) || null;
      } else if (event.name === "message" && !isFull(senders)) {
        const facts = readChatUnit(event.element, "", context);
        if (facts?.type === "message" && facts.from !== null) senders.add(facts.from);
      }
    }
  }
  return { title, senders };
}

async function* readChat(pages: readonly Entry[], context: ReadContext): AsyncGenerator<ReadEvent> {
  const found = await survey(pages, context);
  const [first] = pages;
  const chat = new HtmlChat(context.nameConversation(found.title ?? baseName(first?.path ?? "")), found);
  for (const page of pages) {
    for await (const event of readPage(page, chat, found, context)) yield event;
  }
  if (chat.byTitle) first?.ledger.assumed("telegram-html-self-by-title" satisfies TelegramHtmlCode);
  if (chat.count > 0) yield { type: "conversation", conversation: chat.ended() };
}

const baseName = (path: string): string => (path.split("/").at(-1) ?? path).replace(/\.html?$/iu, "");

async function* readPage(
  entry: Entry,
  chat: HtmlChat,
  { title }: ChatSurvey,
  context: ReadContext,
): AsyncGenerator<ReadEvent> {
  const account = new HtmlAccount(entry);
  const gaps: TelegramHtmlCode[] = [
    "telegram-no-secret-chats",
    "telegram-no-deleted-messages",
    "telegram-chosen-by-exporter",
  ];
  for (const gap of gaps) entry.ledger.gap(gap);
  const before = chat.count;
  let batch: Message[] = [];
  let leftOut = 0;
  let refused = 0;
  for await (const event of soundUnits(entry, RULE, account, context.signal)) {
    if (account.refused > refused) chat.before = null;
    refused = account.refused;
    if (event.type === "problem") {
      if (batch.length > 0) yield { type: "messages", messages: batch };
      batch = [];
      yield { ...event, entry };
    } else if (event.type === "text") {
      if (collapse(event.text) === title) continue;
      chat.before = null;
      account.unread(event.start, event.end, "html-text-outside" satisfies HtmlLedgerCode);
    } else if (event.name === "message") {
      const unit = readChatUnit(event.element, chat.day, context);
      if (unit === null) {
        chat.before = null;
        account.unread(event.element.start, event.element.end, "html-message-broken" satisfies HtmlLedgerCode);
      } else if (unit.type === "day") {
        chat.day = unit.written;
        chat.before = null;
      } else {
        leftOut += unit.leftOut;
        batch.push(messageOf(unit, event, entry, chat, account));
      }
      if (batch.length >= BATCH) {
        yield { type: "messages", messages: batch };
        batch = [];
      }
    }
  }
  if (batch.length > 0) yield { type: "messages", messages: batch };
  if (chat.count === before) entry.ledger.gap("html-no-messages" satisfies HtmlLedgerCode);
  if (leftOut > 0) {
    entry.ledger.gap("telegram-files-not-included" satisfies TelegramHtmlCode, { count: leftOut });
  }
}

function messageOf(
  facts: ChatFacts,
  { element, repaired }: HtmlUnit,
  entry: Entry,
  chat: HtmlChat,
  account: HtmlAccount,
): Message {
  const { start, end } = element;
  const say = (code: TelegramHtmlCode | HtmlLedgerCode): void => account.assumed(code, start, end);
  const sender = facts.from ?? (facts.joined ? chat.before : null);
  chat.before = facts.service ? null : sender;
  if (sender === null && !facts.service) say("telegram-html-sender-unknown");
  if (sender === "Deleted Account") entry.ledger.assumed("telegram-html-deleted-account" satisfies TelegramHtmlCode);
  if (facts.service) entry.ledger.gap("telegram-html-service-no-time" satisfies TelegramHtmlCode);
  else if (facts.at.type === "none") say("html-no-time");
  else if (facts.at.type === "wall") entry.ledger.assumed("telegram-html-no-zone" satisfies TelegramHtmlCode);
  const late = facts.at.type !== "none" && facts.at.ms < chat.lastMs;
  if (facts.at.type !== "none") chat.lastMs = facts.at.ms;
  for (const part of facts.unknown) {
    account.unread(part.start, part.end, "telegram-html-unknown-part" satisfies TelegramHtmlCode);
  }
  const flags: readonly MessageFlag[] = [
    ...facts.flags,
    ...(late ? (["time-out-of-order"] as const) : []),
    ...(repaired ? (["text-repaired"] as const) : []),
  ];
  chat.count++;
  return {
    conversation: chat.conversation,
    sender,
    self: chat.self(sender),
    kind: facts.kind,
    at: facts.at,
    text: facts.text,
    attachments: facts.attachments,
    span: span(entry.item, start, end),
    ...(facts.platformId === null ? {} : { platformId: facts.platformId }),
    ...(flags.length === 0 ? {} : { flags }),
  };
}
