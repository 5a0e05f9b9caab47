import {
  BATCH,
  type Entry,
  type Head,
  type Importer,
  type ReadContext,
  type ReadEvent,
  type Recognition,
} from "../importer.ts";
import { BackupReader } from "./backup-reader.ts";
import { XmlScanner } from "./xml-scanner.ts";

export { SMS_LEDGER_CODES } from "./ledger-codes.ts";

// The prolog of XML 1.0 §2.8 (declaration, comments, instructions, a DOCTYPE), then the root element.
const PROLOG =
  /\uFEFF?\s*(?:(?:<\?(?:[^?]|\?(?!>))*\?>|<!--(?:[^-]|-(?!->))*-->|<!DOCTYPE[^[>]*(?:\[[^\]]*\]\s*)?>)\s*)*/uy;
const ROOT = /<(smses|calls)(?=[\s/>])/uy;

function recognise(head: Head): Recognition | null {
  if (head.text === null) return null;
  PROLOG.lastIndex = 0;
  PROLOG.exec(head.text);
  ROOT.lastIndex = PROLOG.lastIndex;
  const root = ROOT.exec(head.text)?.[1];
  if (root === undefined) return null;
  // Only this program names its root `smses`; `calls` could be anybody's unless a call of its shape follows.
  const certain = root === "smses" || head.text.includes("<call ");
  return { shape: root, strength: certain ? "certain" : "likely" };
}

async function* readEntry(entry: Entry, context: ReadContext): AsyncGenerator<ReadEvent> {
  const reader = new BackupReader(entry, context);
  const scanner = new XmlScanner(reader);
  for await (const chunk of entry.source.chunks()) {
    if (context.signal?.aborted === true) return;
    scanner.feed(chunk);
    yield* batches(reader);
  }
  const cut = reader.finish(entry.source.size, scanner.finish());
  yield* batches(reader);
  for (const thread of reader.threads.all()) {
    yield { type: "conversation", conversation: thread.conversation(reader.own) };
  }
  if (!reader.rootSeen && reader.found === 0) yield { type: "problem", entry, code: "malformed" };
  else if (cut !== null) yield { type: "problem", entry, code: "truncated", at: cut };
}

function* batches(reader: BackupReader): Generator<ReadEvent> {
  const messages = reader.take();
  for (let at = 0; at < messages.length; at += BATCH) {
    yield { type: "messages", messages: messages.slice(at, at + BATCH) };
  }
}

/**
 * SMS Backup & Restore (Android): text messages, MMS and the call log, as XML. Streams; media inside the file is
 * described and never decoded (P3). Messages come in the order of the file.
 */
export const smsImporter: Importer = {
  source: "sms-backup-restore",
  recognise,
  async *read(entries, context) {
    for (const entry of entries) yield* readEntry(entry, context);
  },
};
