import { type Attachment, type Message, NO_ATTACHMENTS, type Participant, span } from "@holdfast/model";
import type { CsvDialect, CsvRecord } from "../csv/record-scanner.ts";
import { readRecords } from "../csv/records.ts";
import { BATCH, type Entry, type ReadContext, type ReadEvent } from "../importer.ts";
import type { DiscordLedgerCode } from "./discord-ledger.ts";
import { kindOfFile } from "./file-kind.ts";
import { readOffsetTime } from "./offset-time.ts";

/** First record of DiscordChatExporter's CSV (`CsvMessageWriter.cs`, 2026-03). */
export const EXPORTER_CSV_HEADER: RegExp =
  /^\ufeff?"?AuthorID"?,"?Author"?,"?Date"?,"?Content"?,"?Attachments"?,"?Reactions"?\r?\n/u;

const [AUTHOR_ID, AUTHOR, DATE, CONTENT, ATTACHMENTS] = [0, 1, 2, 3, 4];
const COLUMNS = 6;
const MAX_AUTHORS = 10_000;
const utf8 = new TextEncoder();

/** `Guild - Category - channel [900000000000000001].csv`: the only place where this form names the channel. */
export function channelOfName(path: string): { readonly title: string | null; readonly id: string | null } {
  const base = (path.split("/").at(-1) ?? "").replace(/\.csv$/iu, "").replace(/ \[part \d{1,6}\]$/u, "");
  const [, named, id] = /^(.*?) ?\[(\d{15,20})\]$/u.exec(base) ?? [];
  if (id === undefined) return { title: null, id: null };
  return { title: named?.split(" - ").at(-1)?.trim() || null, id };
}

/** One CSV file: it has no ids of messages, no edits and no replies. */
export async function* readExporterCsv(entry: Entry, context: ReadContext): AsyncGenerator<ReadEvent> {
  const { ledger, path } = entry;
  const { title, id } = channelOfName(path);
  const conversation = context.nameConversation(title ?? path.split("/").at(-1) ?? path);
  const authors = new Map<string, Participant>();
  const begin = (await entry.source.slice(0, 3)).join() === "239,187,191" ? 3 : 0;
  const dialect: CsvDialect = { delimiter: ",", encoding: "utf-8", newline: "lf", start: begin };
  let batch: Message[] = [];
  let [count, header, last] = [0, true, Number.NEGATIVE_INFINITY];
  for await (const records of readRecords(entry.source, dialect)) {
    context.signal?.throwIfAborted();
    for (const record of records) {
      if (header || isBlank(record)) {
        ledger.read(ledger.position, record.next);
        header = false;
        continue;
      }
      if (record.fault !== null || record.fields.length !== COLUMNS) {
        ledger.read(ledger.position, record.start);
        ledger.unread(record.start, record.next, "discord-broken-record" satisfies DiscordLedgerCode);
        continue;
      }
      ledger.read(ledger.position, record.next);
      const message = messageOf(record, entry, conversation, context);
      const late = message.at.type !== "none" && message.at.ms < last;
      if (message.at.type !== "none") last = message.at.ms;
      const { start, end } = record;
      if (message.at.type === "none")
        ledger.assumed("discord-no-time" satisfies DiscordLedgerCode, undefined, { start, end });
      if (message.at.type === "wall") ledger.assumed("discord-no-offset" satisfies DiscordLedgerCode);
      if (record.repaired)
        ledger.assumed("discord-text-repaired" satisfies DiscordLedgerCode, undefined, { start, end });
      const flags = [
        ...(record.repaired ? (["text-repaired"] as const) : []),
        ...(late ? (["time-out-of-order"] as const) : []),
      ];
      batch.push(flags.length === 0 ? message : { ...message, flags });
      const author = message.senderId ?? message.sender;
      if (author !== null && message.sender !== null && !authors.has(author) && authors.size < MAX_AUTHORS) {
        const platformId = message.senderId === undefined ? {} : { platformId: message.senderId };
        authors.set(author, { name: message.sender, ...platformId, self: null });
      }
      count++;
      if (batch.length < BATCH) continue;
      yield { type: "messages", messages: batch };
      batch = [];
    }
  }
  if (batch.length > 0) yield { type: "messages", messages: batch };
  ledger.gap("discord-csv-only-columns" satisfies DiscordLedgerCode);
  ledger.gap("discord-no-deleted-messages" satisfies DiscordLedgerCode);
  ledger.gap("discord-mentions-as-names" satisfies DiscordLedgerCode);
  yield {
    type: "conversation",
    conversation: {
      id: conversation,
      source: "discord-chat-exporter",
      title,
      ...(id === null ? {} : { platformId: id }),
      participants: [...authors.values()],
      messageCount: count,
    },
  };
}

const isBlank = ({ fault, fields }: CsvRecord): boolean => fault === null && fields.length === 1 && fields[0] === "";

function messageOf(
  { fields, start, end }: CsvRecord,
  entry: Entry,
  conversation: Message["conversation"],
  context: ReadContext,
): Message {
  const [authorId, author, date, content] = [AUTHOR_ID, AUTHOR, DATE, CONTENT].map((column) => fields[column] ?? "");
  const bytes = utf8.encode(date ?? "");
  const attachments = attachmentsOf(fields[ATTACHMENTS] ?? "", context);
  const own = context.options.self;
  return {
    conversation,
    sender: author || null,
    ...(authorId === undefined || authorId === "" ? {} : { senderId: authorId }),
    self: own !== undefined && (own === authorId || own === author) ? true : null,
    kind: attachments.length > 0 ? "media" : "text",
    at: readOffsetTime(bytes, 0, bytes.length, date ?? "", "unknown"),
    text: content ?? "",
    attachments,
    span: span(entry.item, start, end),
  };
}

/** Addresses or paths with commas between them; a comma in a path is not told from one between two. */
function attachmentsOf(text: string, context: ReadContext): readonly Attachment[] {
  if (text === "") return NO_ATTACHMENTS;
  const names = text.split(/,(?=https?:|[^,]*[\\/])/u).filter((name) => name !== "");
  return names.map((name): Attachment => {
    const found = /^https?:/iu.test(name) ? null : context.companion(name.replaceAll("\\", "/"));
    return { kind: kindOfFile(name), name, ...(found === null ? {} : { size: found.size, item: found.item }) };
  });
}
