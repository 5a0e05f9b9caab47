/**
 * Snapchat's "My Data": saved chats and the list of snaps, of exports today and until 2022. Formats as read by several
 * projects, see docs/importing.md; checked 2026-11.
 * @module
 */
import { type LedgerBuilder, type Message, span } from "@holdfast/model";
import { BATCH, type Entry, type Importer, type ReadContext, type ReadEvent } from "../importer.ts";
import { compilePlan } from "../json/json-plan.ts";
import { JsonScan } from "../json/json-scan.ts";
import { JsonAccount } from "../json-account/json-account.ts";
import { UnknownKeys } from "../json-account/unknown-keys.ts";
import { Conversations, MAX_CONVERSATIONS, MAX_HELD_MESSAGES, MAX_NAMES } from "./conversations.ts";
import { recogniseSnapchat } from "./recognise.ts";
import { isLegacySent, readSnap, SNAP_FIELDS, SNAP_IGNORED, SnapNotes } from "./snap-message.ts";

export { SNAPCHAT_LEDGER_CODES } from "./ledger-codes.ts";

const PLAN = compilePlan({ items: [{ path: "*[]", fields: SNAP_FIELDS }], maxItemBytes: 16_777_216 });

export const snapchat: Importer = {
  source: "snapchat",
  recognise: recogniseSnapchat,
  read: readMyData,
};

/** Chats and snaps of one input, put together by conversation, oldest first where they fit in memory. */
async function* readMyData(entries: readonly Entry[], context: ReadContext): AsyncGenerator<ReadEvent> {
  const conversations = new Conversations(context);
  let sorted = true;
  for (const entry of entries) {
    if (entry.shape === "friends") {
      entry.ledger.unread(0, entry.source.size, "snapchat-friends-no-messages");
      continue;
    }
    for await (const event of readFile(entry, context, conversations)) {
      if (event.type === "problem") yield event;
      else {
        sorted = false;
        yield event;
      }
    }
    if (!sorted) entry.ledger.assumed("snapchat-order-as-written", { limit: MAX_HELD_MESSAGES });
    noteFile(entry.ledger, entry.shape, conversations);
  }
  for (const messages of conversations.take(sorted)) yield* inBatches(messages);
  for (const conversation of conversations.ended()) yield { type: "conversation", conversation };
}

function* inBatches(messages: readonly Message[]): Generator<ReadEvent> {
  for (let at = 0; at < messages.length; at += BATCH) {
    yield { type: "messages", messages: messages.slice(at, at + BATCH) };
  }
}

async function* readFile(entry: Entry, context: ReadContext, conversations: Conversations): AsyncGenerator<ReadEvent> {
  const account = new JsonAccount(entry);
  const notes = new SnapNotes(context);
  const keys = new UnknownKeys([...SNAP_FIELDS, ...SNAP_IGNORED]);
  const scan = new JsonScan(entry.source, PLAN, account.onRepair);
  for (;;) {
    const step = scan.next();
    switch (step) {
      case "hungry":
        context.signal?.throwIfAborted();
        await scan.feed();
        break;
      case "item": {
        const facts = readSnap(scan, scan.path[0] ?? "", notes);
        if (typeof facts === "string") {
          account.unread(scan.start, scan.end, facts);
          break;
        }
        if (!conversations.add(facts, span(entry.item, scan.start, scan.end), scan.repaired)) {
          account.unread(scan.start, scan.end, "snapchat-too-many-conversations", { limit: MAX_CONVERSATIONS });
          break;
        }
        account.understood(scan.end);
        keys.watch(scan);
        if (facts.sender === null && isLegacySent(scan.path[0])) entry.ledger.gap("snapchat-own-name-missing");
        if (conversations.full) {
          for (const messages of conversations.take(false)) yield* inBatches(messages);
        }
        break;
      }
      case "skipped":
        account.unread(scan.start, scan.end, "snapchat-unknown-part");
        break;
      case "oversized":
        account.unread(scan.start, scan.end, "json-oversized-value");
        break;
      case "value":
      case "enter":
      case "leave":
      case "bad-line":
        account.understood(scan.end);
        break;
      case "problem":
      case "end": {
        keys.tell(entry.ledger, "snapchat-unknown-keys");
        tellNotes(entry.ledger, notes);
        if (step === "end") account.finish();
        else yield { type: "problem", entry, ...account.broken(scan) };
        return;
      }
    }
  }
}

function tellNotes(ledger: LedgerBuilder, notes: SnapNotes): void {
  if (notes.disagree > 0) ledger.assumed("snapchat-times-disagree", { count: notes.disagree });
  if (notes.decoded > 0) ledger.assumed("snapchat-entities-decoded", { count: notes.decoded });
  if (notes.empty > 0) ledger.gap("snapchat-empty-messages", { count: notes.empty });
  if (notes.odd > 0) ledger.assumed("snapchat-odd-values", { count: notes.odd });
  for (const type of notes.unknownTypes) ledger.assumed("snapchat-unknown-type", { type });
}

function noteFile(ledger: LedgerBuilder, shape: string, conversations: Conversations): void {
  ledger.gap(shape === "snap-history" ? "snapchat-snaps-without-content" : "snapchat-only-saved-chats");
  if (conversations.severalOwn) ledger.assumed("snapchat-several-own-names");
  if (conversations.tooManyNames) ledger.gap("snapchat-too-many-names", { limit: MAX_NAMES });
}
