import { basename } from "node:path";
import {
  BytesSource,
  type Conversation,
  conversationId,
  itemId,
  type Ledger,
  LedgerBuilder,
  type Message,
  momentToJson,
} from "@holdfast/model";
import type { Companion, Entry, Head, Importer, ImportOptions, ReadContext, ReadEvent } from "../../src/importer.ts";
import { HEAD_BYTES } from "../../src/importer.ts";

export type Files = Readonly<Record<string, string | Uint8Array>>;

export interface Imported {
  readonly messages: readonly Message[];
  readonly conversations: readonly Conversation[];
  readonly problems: readonly { readonly code: string; readonly at?: number }[];
  readonly ledgers: readonly Ledger[];
  /** The bytes of each file, by item. */
  readonly bytes: ReadonlyMap<string, Uint8Array>;
  /** Files the importer did not recognise. */
  readonly refused: readonly string[];
}

export const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === "string" ? new TextEncoder().encode(content) : content;

export function headOf(path: string, bytes: Uint8Array): Head {
  const start = bytes.subarray(0, HEAD_BYTES);
  const text = new TextDecoder().decode(start);
  return { path, size: bytes.length, bytes: start, text, whole: bytes.length <= HEAD_BYTES };
}

/** Does with one importer what the driver does with all of them: recognises, reads, closes the accounts. */
export async function importFiles(
  importer: Importer,
  files: Files,
  options: ImportOptions = {},
  force?: string,
): Promise<Imported> {
  const entries: Entry[] = [];
  const refused: string[] = [];
  const bytes = new Map<string, Uint8Array>();
  for (const [path, content] of Object.entries(files)) {
    const data = bytesOf(content);
    const found = force === undefined ? importer.recognise(headOf(path, data)) : { shape: force };
    const item = itemId(path);
    bytes.set(path, data);
    if (found === null) refused.push(path);
    else
      entries.push({ item, path, source: new BytesSource(data), shape: found.shape, ledger: new LedgerBuilder(item) });
  }
  const taken = new Set<string>();
  const companion = (path: string): Companion | null => {
    const found = bytes.get(path);
    return found === undefined ? null : { item: itemId(path), path, size: found.length, sha256: async () => null };
  };
  const context: ReadContext = {
    options,
    companion,
    inputName: basename(Object.keys(files)[0] ?? "input"),
    nameConversation: (wish) => {
      let name = wish;
      for (let n = 2; taken.has(name); n++) name = `${wish} (${n})`;
      taken.add(name);
      return conversationId(name);
    },
  };
  const messages: Message[] = [];
  const conversations: Conversation[] = [];
  const problems: { code: string; at?: number }[] = [];
  const take = (event: ReadEvent): void => {
    if (event.type === "messages") messages.push(...event.messages);
    else if (event.type === "conversation") conversations.push(event.conversation);
    else problems.push({ code: event.code, ...(event.at === undefined ? {} : { at: event.at }) });
  };
  for await (const event of importer.read(entries, context)) take(event);
  const ledgers = entries.map((entry) => entry.ledger.finish(entry.source.size));
  return { messages, conversations, problems, ledgers, bytes, refused };
}

/** The bytes at a message's span, as text. */
export const spanText = (imported: Imported, message: Message): string =>
  new TextDecoder().decode(imported.bytes.get(message.span.item)?.subarray(message.span.start, message.span.end));

/** An import as plain data, for comparison with a sample's twin. Spans are left to the properties. */
export function plainImport(imported: Imported): unknown {
  return JSON.parse(
    JSON.stringify({
      messages: imported.messages.map(({ span: _span, at, ...rest }) => ({ ...rest, at: momentToJson(at) })),
      conversations: imported.conversations,
      problems: imported.problems,
      ledgers: imported.ledgers.map(({ item, entries }) => ({
        item,
        remarks: entries
          .filter((entry) => entry.kind !== "read")
          .map((entry) => ({
            kind: entry.kind,
            code: entry.code,
            ...(entry.params === undefined ? {} : { params: entry.params }),
          })),
      })),
    }),
  );
}
