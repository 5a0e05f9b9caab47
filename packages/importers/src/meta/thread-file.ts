import { type ConversationId, type Message, span } from "@holdfast/model";
import { BATCH, type ProblemCode } from "../importer.ts";
import { JsonScan } from "../json/json-scan.ts";
import { JsonAccount } from "../json-account/json-account.ts";
import { UnknownKeys } from "../json-account/unknown-keys.ts";
import { MESSAGES, type MetaDialect } from "./dialect.ts";
import type { FileNotes, MessageFacts } from "./message-facts.ts";
import type { Survey } from "./survey.ts";

/** A batch of messages as the file has them, or the problem that ended it. */
export type FileEvent =
  | { readonly type: "messages"; readonly messages: readonly Message[] }
  | { readonly type: "problem"; readonly code: ProblemCode; readonly at: number };

/** What a part of the document that nobody knows is called in the ledger: keys are the format's words, texts are not. */
const keyParam = (key: string | null): string => (key !== null && /^[A-Za-z_]{1,40}$/u.test(key) ? key : "?");

/** Reads the messages of one file in the file's order and keeps its account. */
export async function* readThreadFile(
  part: Survey,
  dialect: MetaDialect,
  conversation: ConversationId,
  notes: FileNotes,
  isSelf: (sender: string | null) => boolean | null,
): AsyncGenerator<FileEvent> {
  const { entry } = part;
  const account = new JsonAccount(entry);
  const keys = new UnknownKeys(dialect.knownKeys);
  const scan = new JsonScan(entry.source, dialect.messages, account.onRepair);
  let batch: Message[] = [];
  for (;;) {
    const step = scan.next();
    switch (step) {
      case "hungry":
        notes.context.signal?.throwIfAborted();
        await scan.feed();
        break;
      case "item": {
        if (scan.kind !== MESSAGES) {
          account.understood(scan.end);
          break;
        }
        const facts = dialect.read(scan, notes);
        if (typeof facts === "string") {
          account.unread(scan.start, scan.end, facts);
          break;
        }
        account.understood(scan.end);
        keys.watch(scan);
        batch.push(message(facts, conversation, entry.item, scan, isSelf));
        if (batch.length >= BATCH) {
          yield { type: "messages", messages: batch };
          batch = [];
        }
        break;
      }
      case "skipped":
        if (dialect.ignoredParts.has(scan.key ?? "")) account.understood(scan.end);
        else account.unread(scan.start, scan.end, "meta-unknown-part", { key: keyParam(scan.key) });
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
      case "problem": {
        if (batch.length > 0) yield { type: "messages", messages: batch };
        keys.tell(entry.ledger, "meta-unknown-keys");
        yield { type: "problem", ...account.broken(scan) };
        return;
      }
      case "end":
        account.finish();
        keys.tell(entry.ledger, "meta-unknown-keys");
        if (batch.length > 0) yield { type: "messages", messages: batch };
        return;
    }
  }
}

function message(
  facts: MessageFacts,
  conversation: ConversationId,
  item: Survey["entry"]["item"],
  scan: JsonScan,
  isSelf: (sender: string | null) => boolean | null,
): Message {
  return {
    conversation,
    sender: facts.sender,
    self: isSelf(facts.sender),
    kind: facts.kind,
    at: facts.at,
    text: facts.text,
    attachments: facts.attachments,
    span: span(item, scan.start, scan.end),
    // A character was lost or a key stood twice: what is shown is not all that the bytes say.
    ...(scan.repaired ? { flags: ["text-repaired"] as const } : {}),
  };
}
