/**
 * Holdfast's own JSON Lines: one conversation a line, for `check --conversations` and for scripts.
 * @module
 */
import { type Message, NO_ATTACHMENTS, type Participant, span } from "@holdfast/model";
import {
  BATCH,
  type Entry,
  type Head,
  type Importer,
  type ReadContext,
  type ReadEvent,
  type Recognition,
} from "../importer.ts";
import { JSON_ACCOUNT_CODES, JsonAccount } from "../json-account/json-account.ts";
import { UnknownKeys } from "../json-account/unknown-keys.ts";
import { conversationsOf, JSONL_FIELDS, JSONL_LINE_FIELDS, type JsonlLine } from "./conversations-of.ts";

export { conversationsOf, type JsonlLine } from "./conversations-of.ts";

/** Every ledger code of this importer; the words of each stand in `words/` under `ledger.<code>`. */
export const JSONL_LEDGER_CODES: readonly string[] = [
  ...JSON_ACCOUNT_CODES,
  "jsonl-bad-line",
  "jsonl-not-a-conversation",
  "jsonl-too-long",
  "jsonl-not-a-message",
  "jsonl-wrong-type",
  "jsonl-unknown-keys",
  "jsonl-unknown-line-keys",
  "jsonl-unknown-sender",
  "jsonl-epoch-unit",
  "jsonl-too-many-names",
];

/** Names kept of one conversation. */
const MAX_NAMES = 1000;

const FIRST_LINE = /^\ufeff?\s*(\{[^\n]*)/u;

function recognise(head: Head): Recognition | null {
  const line = FIRST_LINE.exec(head.text ?? "")?.[1]?.trimEnd();
  if (line === undefined || !/"messages"\s*:\s*\[/u.test(line)) return null;
  const ended = head.whole || (head.text ?? "").trimStart().includes("\n");
  if (ended && !line.endsWith("}")) return null;
  if (/"from"\s*:\s*"(?:me|other)"/u.test(line) && /"text"\s*:/u.test(line)) {
    return { shape: "conversations", strength: "certain" };
  }
  return /\.(?:jsonl|ndjson)$/iu.test(head.path) && /"(?:id|from)"\s*:/u.test(line)
    ? { shape: "conversations", strength: "likely" }
    : null;
}

export const holdfastJsonl: Importer = { source: "holdfast-jsonl", recognise, read };

async function* read(entries: readonly Entry[], context: ReadContext): AsyncGenerator<ReadEvent> {
  for (const entry of entries) {
    const account = new JsonAccount(entry);
    const keys = new UnknownKeys(JSONL_FIELDS);
    const lineKeys = new UnknownKeys(JSONL_LINE_FIELDS);
    const { ledger } = entry;
    const lines = conversationsOf(entry.source, {
      repair: account.onRepair,
      keys,
      lineKeys,
      epoch: () => ledger.assumed("jsonl-epoch-unit"),
    });
    for await (const line of lines) {
      context.signal?.throwIfAborted();
      for (const { start, end, code } of line.unread) account.unread(start, end, code);
      account.understood(line.end);
      if (line.read) yield* readLine(line, entry, context);
    }
    account.finish();
    keys.tell(ledger, "jsonl-unknown-keys");
    lineKeys.tell(ledger, "jsonl-unknown-line-keys");
    if (entry.source.size === 0) yield { type: "problem", entry, code: "empty" };
  }
}

function* readLine(line: JsonlLine, entry: Entry, context: ReadContext): Generator<ReadEvent> {
  const id = context.nameConversation(line.id || `conversation ${line.number}`);
  const names = new Map<string, boolean | null>();
  const messages: Message[] = line.messages.map((m) => {
    if (m.from !== null && (names.size < MAX_NAMES || names.has(m.from))) names.set(m.from, m.self);
    else if (m.from !== null) entry.ledger.gap("jsonl-too-many-names", { limit: MAX_NAMES });
    if (m.self === null) entry.ledger.assumed("jsonl-unknown-sender");
    return {
      conversation: id,
      sender: m.from,
      self: m.self,
      kind: "text",
      at: m.at,
      text: m.text,
      attachments: NO_ATTACHMENTS,
      span: span(entry.item, m.start, m.end),
      ...(m.repaired ? { flags: ["text-repaired"] as const } : {}),
    };
  });
  for (let at = 0; at < messages.length; at += BATCH) {
    yield { type: "messages", messages: messages.slice(at, at + BATCH) };
  }
  const participants: Participant[] = [...names].map(([name, self]) => ({ name, self }));
  yield {
    type: "conversation",
    conversation: {
      id,
      source: "holdfast-jsonl",
      // The id is whatever its writer counts by: two files with a line `1` are not one conversation.
      title: null,
      participants,
      messageCount: messages.length,
    },
  };
}
