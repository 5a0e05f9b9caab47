import { type ConversationId, conversationId, itemId, LedgerBuilder, type Moment, type Source } from "@holdfast/model";
import { readHead } from "../head.ts";
import type { Importer } from "../importer.ts";
import { IMPORTERS } from "../registry.ts";
import type { DownloadFile } from "./listed-conversation.ts";
import type { PeekedFacts } from "./peeked-facts.ts";

/** Sources that keep many conversations in one file. */
const MANY: ReadonlySet<Source> = new Set<Source>([
  "telegram",
  "snapchat",
  "sms-backup-restore",
  "holdfast-jsonl",
  "signal-export",
  "tiktok",
  "x-archive",
  "hangouts",
  "skype",
  "imessage-database",
]);
/** A file larger than this is one line of the list: reading it to list it would be reading it. */
export const MAX_WITHIN_BYTES = 16_777_216;

/** The conversations in a small file that holds many, found by reading it; null for any other file. */
export async function conversationsWithin(
  file: DownloadFile,
  source: Source,
  signal?: AbortSignal,
): Promise<readonly PeekedFacts[] | null> {
  if (!MANY.has(source) || file.size > MAX_WITHIN_BYTES) return null;
  const importer = IMPORTERS.find((one) => one.source === source);
  const shape = importer?.recognise(await readHead(file.path, file.source))?.shape;
  if (importer === undefined || shape === undefined) return null;
  try {
    return await readIt(importer, file, shape, signal);
  } catch (error) {
    signal?.throwIfAborted();
    // A file that breaks while it is read is one line of the list; the import says what is wrong with it.
    if (error instanceof Error) return null;
    throw error;
  }
}

async function readIt(
  importer: Importer,
  file: DownloadFile,
  shape: string,
  signal?: AbortSignal,
): Promise<readonly PeekedFacts[]> {
  const item = itemId(file.path);
  const entry = { item, path: file.path, source: file.source, shape, ledger: new LedgerBuilder(item) };
  const last = new Map<ConversationId, Moment>();
  const found: PeekedFacts[] = [];
  let names = 0;
  const events = importer.read([entry], {
    options: {},
    companion: () => null,
    nameConversation: () => conversationId(String(++names)),
    inputName: "",
    ...(signal === undefined ? {} : { signal }),
  });
  for await (const event of events) {
    if (event.type === "messages") {
      for (const { conversation, at } of event.messages) {
        const before = last.get(conversation);
        const later = before === undefined || before.type === "none" || (at.type !== "none" && at.ms > before.ms);
        if (at.type !== "none" && later) last.set(conversation, at);
      }
    } else if (event.type === "conversation") {
      const { id, title, participants, messageCount } = event.conversation;
      const people = participants.slice(0, 20).map(({ name }) => name);
      found.push({ title, people, count: messageCount, lastAt: last.get(id) ?? null });
    }
  }
  return found;
}
