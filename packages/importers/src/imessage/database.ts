/**
 * `chat.db` of Messages on a Mac and `sms.db` of an iPhone's backup, read where they lie. Apple documents neither; tables
 * as several public readers know them, see docs/importing.md; checked 2026-11.
 * @module
 */
import { BytesSource, readAll, span } from "@holdfast/model";
import { ChatBook } from "../chat-book/chat-book.ts";
import { ChatNotes } from "../chat-book/chat-notes.ts";
import type { Entry, Head, Importer, ReadContext, ReadEvent, Recognition } from "../importer.ts";
import { DatabaseFile, type Table } from "../sqlite/database-file.ts";
import { type ChatRow, type DatabaseFacts, readFacts } from "./database-facts.ts";
import type { ImessageCode } from "./ledger-codes.ts";
import { isTapback, readMessageRow } from "./message-row.ts";
import { RowView } from "./row-view.ts";

/** Bytes that are held to be read; a larger file is read from the disk page by page, which a packed zip cannot do. */
export const MAX_HELD_DATABASE = 268_435_456;

/** `sms.db` in an iPhone's backup bears the hash of its path. */
const NAMES = /(?:^|\/)(?:chat\.db|sms\.db|3d0d7e5fb2ce288813306e4d4636395e047a3d28)$/iu;

function recognise(head: Head): Recognition | null {
  const text = String.fromCharCode(...head.bytes.subarray(0, 16));
  if (text !== "SQLite format 3\0") return null;
  // The declarations of the tables are ASCII whatever the rest is.
  const ascii = new TextDecoder("windows-1252").decode(head.bytes);
  const marked =
    ascii.includes("chat_message_join") || (ascii.includes("attributedBody") && ascii.includes("is_from_me"));
  if (marked) return { shape: "database", strength: "certain" };
  return NAMES.test(head.path) ? { shape: "database", strength: "likely" } : null;
}

/** What imessage-exporter calls the person. No row holds their name. */
const OWN_NAME = "Me";

export const imessageDatabase: Importer = {
  source: "imessage-database",
  recognise,
  async *read(entries: readonly Entry[], context: ReadContext): AsyncGenerator<ReadEvent> {
    const book = new ChatBook("imessage-database", context);
    for (const entry of entries) {
      const held = await readAll(entry.source, MAX_HELD_DATABASE);
      if (held === null && entry.inflated === true) {
        entry.ledger.unread(0, entry.source.size, "too-large");
        yield { type: "problem", entry, code: "too-large" };
        continue;
      }
      const file = await DatabaseFile.open(held === null ? entry.source : new BytesSource(held));
      if (typeof file === "string") {
        entry.ledger.unread(0, entry.source.size, file);
        yield { type: "problem", entry, code: file };
        continue;
      }
      yield* readDatabase(entry, file, book, context);
    }
    yield* book.finish();
  },
};

async function* readDatabase(
  entry: Entry,
  file: DatabaseFile,
  book: ChatBook,
  context: ReadContext,
): AsyncGenerator<ReadEvent> {
  const tables = await file.tables();
  const table = tables.get("message");
  if (table === undefined) {
    entry.ledger.unread(0, entry.source.size, "malformed");
    yield { type: "problem", entry, code: "malformed" };
    return;
  }
  const facts = await readFacts(file, tables);
  context.signal?.throwIfAborted();
  yield* readMessages(entry, file, table, facts, book, context);
  account(entry, file);
  const journal = context.companion(`${entry.path}-wal`);
  if (file.journaled || (journal !== null && journal.size > 0))
    entry.ledger.gap("imessage-journal-left" satisfies ImessageCode);
  book.note(entry.ledger);
}

async function* readMessages(
  entry: Entry,
  file: DatabaseFile,
  table: Table,
  facts: DatabaseFacts,
  book: ChatBook,
  context: ReadContext,
): AsyncGenerator<ReadEvent> {
  const { ledger } = entry;
  const places = RowView.places(table);
  const notes = new ChatNotes();
  let [edited, unsent] = [0, 0];
  for await (const row of file.rows(table)) {
    context.signal?.throwIfAborted();
    const view = new RowView(places, row);
    if (isTapback(view)) {
      notes.reactions++;
      continue;
    }
    const message = readMessageRow(row.rowid, view, facts);
    const chat = facts.chatOf.get(row.rowid);
    const key = `${entry.item} ${chat ?? `with ${message.self ? "nobody" : (message.sender ?? "nobody")}`}`;
    openChat(book, key, chat === undefined ? undefined : facts.chats.get(chat), facts, message.sender);
    const { start, end } = row;
    if (message.unreadBody) ledger.assumed("imessage-body-not-read" satisfies ImessageCode, undefined, { start, end });
    if (message.edited) edited++;
    if (message.unsent) unsent++;
    const { self, kind, text, attachments, guid, flags } = message;
    const at = notes.timed(message.at);
    // A person has a number and addresses; in one chat they are one, under the name that other programs give too.
    const sender = self ? OWN_NAME : message.sender;
    if (self) {
      const handle = message.sender === null ? {} : { handle: message.sender };
      book.meet(key, { key: OWN_NAME, name: OWN_NAME, ...handle, self });
    }
    const senderId = self ? null : message.sender;
    const found = { sender, senderId, self, kind, at, text, attachments, flags, platformId: guid };
    if (!book.add(key, found, span(entry.item, start, end))) file.faults++;
    if (book.full) yield* book.overflow();
  }
  if (edited > 0) ledger.gap("imessage-earlier-versions" satisfies ImessageCode, { count: edited });
  if (unsent > 0) ledger.assumed("imessage-unsent" satisfies ImessageCode, { count: unsent });
  ledger.gap("imessage-numbers-only" satisfies ImessageCode);
  ledger.gap("imessage-deleted-rows" satisfies ImessageCode);
  notes.tell(ledger);
}

function openChat(
  book: ChatBook,
  key: string,
  chat: ChatRow | undefined,
  facts: DatabaseFacts,
  other: string | null,
): void {
  const title = chat?.name ?? chat?.identifier ?? other;
  if (!book.open(key, { title, ...(chat === undefined || chat.guid === null ? {} : { platformId: chat.guid }) }))
    return;
  for (const id of chat?.handles ?? []) {
    const handle = facts.handles.get(id);
    if (handle !== undefined) book.meet(key, { key: handle, name: handle, handle, self: false });
  }
}

/** Stretches of pages that the account lists one by one; a list of thousands would tell nobody anything. */
const MAX_STRETCHES = 200;

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly read: boolean;
}

/** Neighbouring pages of one kind: those with rows of the tables that were read and what leads to them, and the others. */
function stretchesOf(file: DatabaseFile, size: number): readonly Stretch[] {
  const stretches: { start: number; end: number; read: boolean }[] = [];
  for (let n = 1; (n - 1) * file.pageSize < size; n++) {
    const [start, end] = [(n - 1) * file.pageSize, Math.min(size, n * file.pageSize)];
    const read = file.uses.has(n);
    const last = stretches.at(-1);
    if (last?.read === read) last.end = end;
    else stretches.push({ start, end, read });
  }
  return stretches;
}

/**
 * Which pages were read. Where the two kinds alternate too often, the longest stretches are listed and what lies between
 * is said to be mixed, which counts as not read.
 */
function account(entry: Entry, file: DatabaseFile): void {
  const { ledger, source } = entry;
  const all = stretchesOf(file, source.size);
  const longest = new Set(all.toSorted((a, b) => b.end - b.start - (a.end - a.start)).slice(0, MAX_STRETCHES));
  for (const stretch of all) {
    const { start, end, read } = stretch;
    if (!longest.has(stretch)) ledger.unread(start, end, "imessage-mixed-pages" satisfies ImessageCode);
    else if (read) ledger.read(start, end);
    else ledger.unread(start, end, "imessage-other-pages" satisfies ImessageCode);
  }
  if (file.faults > 0) ledger.assumed("imessage-damaged-pages" satisfies ImessageCode, { count: file.faults });
}
