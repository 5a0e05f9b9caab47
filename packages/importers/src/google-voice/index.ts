/**
 * Google Voice in Takeout: pages of text messages, calls and voicemails. Format: microformats as several readers know
 * them, see docs/importing.md; checked 2026-11.
 * @module
 */
import { type ConversationId, type Message, type Participant, span } from "@holdfast/model";
import { HtmlAccount, type HtmlLedgerCode, type HtmlUnit, soundUnits } from "../html/html-account.ts";
import { BATCH, type Importer, type ReadContext, type ReadEvent } from "../importer.ts";
import type { GoogleVoiceCode } from "./ledger-codes.ts";
import { RULE, surveyPage, threadsOf, type VoicePage, type VoiceThread } from "./pages.ts";
import { recogniseVoice } from "./recognise.ts";
import { readCall, readText } from "./voice-unit.ts";

export { GOOGLE_VOICE_LEDGER_CODES } from "./ledger-codes.ts";

export const googleVoice: Importer = {
  source: "google-voice",
  recognise: recogniseVoice,
  async *read(entries, context) {
    const pages: VoicePage[] = [];
    for (const entry of entries) pages.push(await surveyPage(entry, context));
    for (const thread of threadsOf(pages)) yield* readThread(thread, context);
  },
};

/** What one thread gathers while it is read. */
class Thread {
  readonly id: ConversationId;
  readonly #others: VoiceThread["others"];
  #own: string | null = null;
  count = 0;
  lastMs: number = Number.NEGATIVE_INFINITY;

  constructor(id: ConversationId, others: VoiceThread["others"]) {
    this.id = id;
    this.#others = others;
  }

  /** The person, by the name that the page has for them. */
  meetSelf(name: string): void {
    this.#own ??= name;
  }

  participants(): readonly Participant[] {
    const others = [...this.#others.values()].map(({ name, number }) => ({
      name: name ?? number ?? "",
      ...(number === null ? {} : { handle: number }),
      self: false,
    }));
    return this.#own === null ? others : [...others, { name: this.#own, self: true }];
  }
}

async function* readThread(found: VoiceThread, context: ReadContext): AsyncGenerator<ReadEvent> {
  const thread = new Thread(context.nameConversation(found.title ?? "Google Voice"), found.others);
  for (const { entry } of found.pages) {
    if (found.unknown) entry.ledger.assumed("google-voice-other-unknown" satisfies GoogleVoiceCode);
    yield* readPage(entry, thread, context);
  }
  if (thread.count === 0) return;
  yield {
    type: "conversation",
    conversation: {
      id: thread.id,
      source: "google-voice",
      title: found.title,
      participants: thread.participants(),
      messageCount: thread.count,
    },
  };
}

async function* readPage(entry: VoicePage["entry"], thread: Thread, context: ReadContext): AsyncGenerator<ReadEvent> {
  const account = new HtmlAccount(entry);
  const before = thread.count;
  let batch: Message[] = [];
  for await (const event of soundUnits(entry, RULE, account, context.signal)) {
    if (event.type === "problem") {
      if (batch.length > 0) yield { type: "messages", messages: batch };
      batch = [];
      yield { ...event, entry };
    } else if (event.type === "text") {
      account.unread(event.start, event.end, "html-text-outside" satisfies HtmlLedgerCode);
    } else if (event.name === "message" || event.name === "call") {
      const message = messageOf(event, entry, thread, account, context);
      if (message !== null) batch.push(message);
      if (batch.length >= BATCH) {
        yield { type: "messages", messages: batch };
        batch = [];
      }
    }
  }
  if (batch.length > 0) yield { type: "messages", messages: batch };
  if (thread.count === before) entry.ledger.gap("html-no-messages" satisfies HtmlLedgerCode);
  else entry.ledger.gap("google-voice-no-deleted-messages" satisfies GoogleVoiceCode);
}

function messageOf(
  { name: part, element, repaired }: HtmlUnit,
  entry: VoicePage["entry"],
  thread: Thread,
  account: HtmlAccount,
  context: ReadContext,
): Message | null {
  const { start, end } = element;
  const facts = part === "call" ? readCall(element, context) : readText(element, context);
  if (facts === null) {
    account.unread(start, end, "html-message-broken" satisfies HtmlLedgerCode);
    return null;
  }
  const { sender, at } = facts;
  if (facts.transcript) account.assumed("google-voice-transcript" satisfies GoogleVoiceCode, start, end);
  if (at.type === "none") account.assumed("html-no-time" satisfies HtmlLedgerCode, start, end);
  if (sender === null) account.assumed("html-no-sender" satisfies HtmlLedgerCode, start, end);
  // A call that the person began names only the other side.
  const name = sender?.self === true ? (sender.name ?? "Me") : (sender?.name ?? null);
  if (sender?.self === true) thread.meetSelf(name ?? "Me");
  const late = at.type !== "none" && at.ms < thread.lastMs;
  if (at.type !== "none") thread.lastMs = at.ms;
  const flags = [...(late ? (["time-out-of-order"] as const) : []), ...(repaired ? (["text-repaired"] as const) : [])];
  thread.count++;
  return {
    conversation: thread.id,
    sender: name,
    ...(sender?.number == null ? {} : { senderId: sender.number }),
    self: sender?.self ?? null,
    kind: facts.kind,
    at,
    text: facts.text,
    attachments: facts.attachments,
    span: span(entry.item, start, end),
    ...(flags.length === 0 ? {} : { flags }),
  };
}
