/**
 * Text files of imessage-exporter (a third-party program; GPL-3, of which only the output was looked at): one file a
 * conversation. See docs/importing.md; checked 2026-11.
 * @module
 */
import { type Attachment, NO_ATTACHMENTS, span } from "@holdfast/model";
import { ChatBook } from "../chat-book/chat-book.ts";
import { ChatNotes } from "../chat-book/chat-notes.ts";
import { type TextLine, textLines } from "../chat-book/text-lines.ts";
import type { Entry, Head, Importer, ReadContext, ReadEvent, Recognition } from "../importer.ts";
import { kindByName } from "../meta/attachment-kind.ts";
import { type Header, readAnnouncement, readBody, readHeader } from "./exporter-lines.ts";
import type { ImessageCode } from "./ledger-codes.ts";

/** Characters of one message; lines beyond are left unread. */
const MAX_TEXT = 1_000_000;
/** Replies remembered to know them again where they stand a second time. */
const MAX_REPLIES = 100_000;

function recognise(head: Head): Recognition | null {
  const lines = (head.text ?? "")
    .replace(/^\ufeff/u, "")
    .trimStart()
    .split(/\r?\n/u, 400);
  const first = lines.findIndex((line) => readHeader(line) !== null);
  const before = lines.slice(0, Math.max(0, first));
  const begins = first >= 0 && before.every((line) => line === "" || readAnnouncement(line) !== null);
  const sender = lines[first + 1]?.trim() ?? "";
  return begins && sender !== "" && readHeader(sender) === null ? { shape: "text", strength: "certain" } : null;
}

export const imessageText: Importer = {
  source: "imessage-text",
  recognise,
  async *read(entries: readonly Entry[], context: ReadContext): AsyncGenerator<ReadEvent> {
    const book = new ChatBook("imessage-text", context);
    for (const entry of entries) {
      const reader = new TextReader(entry, book, context);
      for await (const lines of textLines(entry.source)) {
        context.signal?.throwIfAborted();
        for (const line of lines) reader.line(line);
        if (book.full) yield* book.overflow();
      }
      reader.end();
      book.note(entry.ledger);
    }
    yield* book.finish();
  },
};

interface Open {
  readonly header: Header;
  sender: string | null;
  readonly lines: string[];
  length: number;
  readonly start: number;
  end: number;
  repaired: boolean;
}

class TextReader {
  readonly #entry: Entry;
  readonly #book: ChatBook;
  readonly #context: ReadContext;
  readonly #key: string;
  readonly #notes = new ChatNotes();
  readonly #replies = new Set<string>();
  #open: Open | null = null;
  /** The message that nested replies stand in; more of it may follow them. */
  #outer: { readonly header: Header; readonly sender: string | null } | null = null;
  #blankBefore = true;
  #cut = false;
  #twice = 0;
  #count = 0;

  constructor(entry: Entry, book: ChatBook, context: ReadContext) {
    this.#entry = entry;
    this.#book = book;
    this.#context = context;
    this.#key = entry.item;
    const title = (entry.path.split("/").at(-1) ?? "").replace(/\.txt$/iu, "") || null;
    book.open(this.#key, { title });
  }

  line(line: TextLine): void {
    const { ledger } = this.#entry;
    const header = this.#blankBefore || /^ +\S/u.test(line.text) ? readHeader(line.text) : null;
    const announced = header === null && this.#blankBefore ? readAnnouncement(line.text) : null;
    const open = this.#open;
    this.#blankBefore = line.text.trim() === "";
    const nested = open !== null && open.header.indent > 0;
    if (header !== null) {
      if (header.indent === 0) this.#outer = null;
      else if (open !== null && !nested) this.#outer = open;
      this.#close();
      const { start, end, repaired } = line;
      this.#open = { header, sender: null, lines: [], length: 0, start, end, repaired };
    } else if (announced !== null) {
      this.#close();
      ledger.read(ledger.position, line.end);
      const { at, text } = announced;
      const found = { sender: null, self: null, kind: "system", at, text, attachments: NO_ATTACHMENTS } as const;
      this.#add({ ...found, flags: line.repaired ? ["text-repaired"] : [] }, line.start, line.end);
    } else if (open === null) {
      if (this.#blankBefore) return;
      ledger.read(ledger.position, line.start);
      ledger.unread(line.start, line.next, this.#cut ? "chat-text-too-long" : "chat-before-first");
    } else if (nested && this.#outer !== null && /^\S/u.test(line.text)) {
      const { header: of, sender } = this.#outer;
      this.#close();
      const { start, end, repaired } = line;
      this.#open = { header: of, sender, lines: [], length: 0, start, end, repaired };
      this.#more(this.#open, line);
    } else this.#more(open, line);
  }

  #more(open: Open, line: TextLine): void {
    const { indent } = open.header;
    const text = indent > 0 && line.text.startsWith(" ".repeat(indent)) ? line.text.slice(indent) : line.text;
    if (open.sender === null) open.sender = text;
    else {
      open.length += text.length + 1;
      if (open.length > MAX_TEXT) {
        this.#close();
        this.#cut = true;
        const { ledger } = this.#entry;
        ledger.read(ledger.position, line.start);
        ledger.unread(line.start, line.next, "chat-text-too-long");
        return;
      }
      open.lines.push(text);
    }
    // Blank lines belong to the layout unless more of the message follows.
    if (text !== "") open.end = line.end;
    open.repaired ||= line.repaired;
  }

  end(): void {
    this.#close();
    const { ledger, source } = this.#entry;
    ledger.read(ledger.position, source.size);
    this.#notes.tell(ledger);
    if (this.#twice > 0) ledger.assumed("imessage-replies-once" satisfies ImessageCode, { count: this.#twice });
    if (this.#count > 0) ledger.assumed("imessage-extras-in-text" satisfies ImessageCode);
    ledger.assumed("imessage-local-times" satisfies ImessageCode);
    ledger.gap("chat-no-deleted-messages");
  }

  #close(): void {
    const open = this.#open;
    this.#open = null;
    this.#cut = false;
    if (open === null) return;
    const { ledger } = this.#entry;
    ledger.read(ledger.position, open.end);
    const body = readBody(open.lines);
    const { header, start, end } = open;
    const sender = open.sender === null || open.sender.trim() === "" ? null : open.sender;
    const key = [header.at.written, sender, body.text].join("\n");
    this.#notes.reactions += body.tapbacks;
    // A reply stands below what it answers, and once more at its own place in time.
    if (header.indent > 0 && this.#replies.size < MAX_REPLIES) this.#replies.add(key);
    else if (body.responded && this.#replies.delete(key)) {
      this.#twice++;
      return;
    }
    const attachments = body.paths.map((path) => attachmentOf(path, this.#context));
    const found = {
      sender,
      self: sender === null ? null : sender === "Me",
      kind: body.unsent ? "deleted" : attachments.length > 0 ? "media" : "text",
      at: header.at,
      text: body.text,
      attachments: attachments.length === 0 ? NO_ATTACHMENTS : attachments,
      flags: open.repaired ? (["text-repaired"] as const) : [],
    } as const;
    this.#add(found, start, end);
  }

  #add(found: Parameters<ChatBook["add"]>[1], start: number, end: number): void {
    if (this.#book.add(this.#key, found, span(this.#entry.item, start, end))) this.#count++;
  }
}

/** The path on the machine that exported is cut to its last part. */
function attachmentOf(path: string, context: ReadContext): Attachment {
  const name = path.split(/[/\\]/u).at(-1) ?? path;
  const found = context.companion(path.replaceAll("\\", "/")) ?? context.companion(name);
  return { kind: kindByName(name), name, ...(found === null ? {} : { size: found.size, item: found.item }) };
}
