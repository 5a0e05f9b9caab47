/**
 * Snapchat's My Data as web pages: `html/chat_history/subpage_<name>.html`. Layout as two public readers describe it,
 * see docs/importing.md; no real export was at hand; checked 2026-11.
 * @module
 */
import { type ConversationId, type Message, type Participant, span } from "@holdfast/model";
import { HtmlAccount, type HtmlLedgerCode, type HtmlUnit, soundUnits } from "../html/html-account.ts";
import { collapse, isBlank, labelOf, textOf } from "../html/html-node.ts";
import { readHtml, type UnitRule } from "../html/html-reader.ts";
import { messageDepth } from "../html/message-depth.ts";
import { BATCH, type Entry, type Importer, type ReadContext, type ReadEvent } from "../importer.ts";
import { descends, MAX_HELD_MESSAGES } from "../meta/order.ts";
import { inTimeOrder } from "../time-order.ts";
import { readCard } from "./card.ts";
import type { SnapchatHtmlCode } from "./ledger-codes.ts";
import { recogniseSnapchatHtml, type SnapPage } from "./recognise.ts";

export { SNAPCHAT_HTML_LEDGER_CODES } from "./ledger-codes.ts";

const MAX_NAMES = 5000;

const ruleFor =
  (depth: number | null): UnitRule =>
  (tag, place) => {
    if (place.unit !== null) return null;
    if (tag.tag === "title") return "title";
    return place.depth === depth ? "card" : null;
  };

export const snapchatHtml: Importer = {
  source: "snapchat-html",
  recognise: recogniseSnapchatHtml,
  async *read(entries, context) {
    const threads = new Map<string, Entry[]>();
    for (const entry of entries) {
      const { ledger, source, shape, path } = entry;
      if (shape === ("index" satisfies SnapPage)) {
        ledger.unread(0, source.size, "snapchat-html-other-page" satisfies SnapchatHtmlCode);
      } else if (shape === ("tables" satisfies SnapPage)) {
        ledger.unread(0, source.size, "snapchat-html-tables" satisfies SnapchatHtmlCode);
        yield { type: "problem", entry, code: "known-not-read" };
      } else {
        // Chats and snaps with one person are one conversation.
        const key = nameOf(path) ?? path;
        threads.set(key, [...(threads.get(key) ?? []), entry]);
      }
    }
    for (const pages of threads.values()) yield* readThread(pages, context);
  },
};

/** The other side's user name stands in the name of the page. */
const nameOf = (path: string): string | null => /(?:^|\/)subpage_([^/]+)\.html?$/iu.exec(path)?.[1] ?? null;

interface Survey {
  readonly depth: number | null;
  readonly senders: ReadonlySet<string>;
}

async function surveyOf(entry: Entry, context: ReadContext): Promise<Survey> {
  const depth = await messageDepth(entry.source, context.signal);
  const senders = new Set<string>();
  for await (const event of readHtml(entry.source, ruleFor(depth), context.signal)) {
    if (event.type !== "unit" || event.name !== "card" || event.fault !== null) continue;
    const sender = readCard(event.element, context)?.sender ?? null;
    if (sender !== null && senders.size < MAX_NAMES) senders.add(sender);
  }
  return { depth, senders };
}

/** One conversation while its pages are read. */
class Thread {
  readonly id: ConversationId;
  readonly other: string | null;
  readonly title: string;
  /** In a chat of two whose page bears the name of one of them, the other is the person. */
  readonly byPage: boolean;
  readonly #senders: ReadonlySet<string>;
  count = 0;

  constructor(id: ConversationId, other: string | null, title: string, senders: ReadonlySet<string>) {
    this.id = id;
    this.other = other;
    this.title = title;
    this.#senders = senders;
    this.byPage = other !== null && senders.size === 2 && senders.has(other);
  }

  self(sender: string | null): boolean | null {
    return sender === null || !this.byPage ? null : sender !== this.other;
  }

  isHeading(words: string): boolean {
    return words === "" || words === this.other || words === this.title;
  }

  participants(): readonly Participant[] {
    return [...this.#senders].map((name) => ({ name, self: this.self(name) }));
  }
}

async function* readThread(pages: readonly Entry[], context: ReadContext): AsyncGenerator<ReadEvent> {
  const surveys: Survey[] = [];
  for (const entry of pages) surveys.push(await surveyOf(entry, context));
  const path = pages[0]?.path ?? "";
  const other = nameOf(path);
  const title = other ?? (path.split("/").at(-1) ?? "").replace(/\.html?$/iu, "");
  const senders = new Set(surveys.flatMap((survey) => [...survey.senders]));
  const thread = new Thread(context.nameConversation(title), other, title, senders);
  let held: Message[] = [];
  let sorted = true;
  for (const [i, entry] of pages.entries()) {
    const before = thread.count;
    for await (const event of readPage(entry, surveys[i]?.depth ?? null, thread, context)) {
      if (event.type === "messages") held.push(...event.messages);
      else yield event;
      if (held.length < (sorted ? MAX_HELD_MESSAGES : BATCH)) continue;
      sorted = false;
      yield { type: "messages", messages: held };
      held = [];
    }
    tell(entry, thread, thread.count - before, sorted);
  }
  for (const messages of inBatches(sorted ? inOrder(held) : held)) yield { type: "messages", messages };
  if (thread.count === 0) return;
  const participants = thread.participants();
  const { id, count } = thread;
  yield {
    type: "conversation",
    conversation: { id, source: "snapchat-html", title, participants, messageCount: count },
  };
}

/** Oldest first, as all other readers give them; nothing tells whether the pages are written so. */
function inOrder(messages: readonly Message[]): readonly Message[] {
  const ordered = descends(messages) ? messages.toReversed() : messages;
  return inTimeOrder(ordered);
}

function* inBatches(messages: readonly Message[]): Generator<readonly Message[]> {
  for (let at = 0; at < messages.length; at += BATCH) yield messages.slice(at, at + BATCH);
}

function tell({ ledger, shape }: Entry, thread: Thread, count: number, sorted: boolean): void {
  if (count === 0) ledger.gap("html-no-messages" satisfies HtmlLedgerCode);
  else if (thread.byPage) ledger.assumed("snapchat-html-self-by-page" satisfies SnapchatHtmlCode);
  if (!sorted) ledger.assumed("snapchat-order-as-written" satisfies SnapchatHtmlCode, { limit: MAX_HELD_MESSAGES });
  const gap: SnapchatHtmlCode = shape === "snaps" ? "snapchat-snaps-without-content" : "snapchat-only-saved-chats";
  ledger.gap(gap);
}

async function* readPage(
  entry: Entry,
  depth: number | null,
  thread: Thread,
  context: ReadContext,
): AsyncGenerator<ReadEvent> {
  const account = new HtmlAccount(entry);
  let batch: Message[] = [];
  for await (const event of soundUnits(entry, ruleFor(depth), account, context.signal)) {
    if (event.type === "problem") {
      if (batch.length > 0) yield { type: "messages", messages: batch };
      batch = [];
      yield { ...event, entry };
    } else if (event.type === "text") {
      if (!thread.isHeading(collapse(event.text))) {
        account.unread(event.start, event.end, "html-text-outside" satisfies HtmlLedgerCode);
      }
    } else if (event.name === "card") {
      const message = messageOf(event, entry, thread, account, context);
      if (message !== null) batch.push(message);
      else if (!isBlank(textOf(event.element)) && !thread.isHeading(labelOf(event.element))) {
        const { start, end } = event.element;
        account.unread(start, end, "snapchat-html-not-a-message" satisfies SnapchatHtmlCode);
      }
      if (batch.length >= BATCH) {
        yield { type: "messages", messages: batch };
        batch = [];
      }
    }
  }
  if (batch.length > 0) yield { type: "messages", messages: batch };
}

function messageOf(
  { element, repaired }: HtmlUnit,
  entry: Entry,
  thread: Thread,
  account: HtmlAccount,
  context: ReadContext,
): Message | null {
  const facts = readCard(element, context);
  if (facts === null) return null;
  const { start, end } = element;
  const { at, sender, unknownType } = facts;
  if (at.type === "none") account.assumed("html-no-time" satisfies HtmlLedgerCode, start, end);
  if (sender === null) account.assumed("html-no-sender" satisfies HtmlLedgerCode, start, end);
  if (unknownType !== null) {
    entry.ledger.assumed("snapchat-unknown-type" satisfies SnapchatHtmlCode, { type: unknownType });
  }
  thread.count++;
  return {
    conversation: thread.id,
    sender,
    self: thread.self(sender),
    kind: facts.kind,
    at,
    text: facts.text,
    attachments: facts.attachments,
    span: span(entry.item, start, end),
    ...(repaired ? { flags: ["text-repaired"] as const } : {}),
  };
}
