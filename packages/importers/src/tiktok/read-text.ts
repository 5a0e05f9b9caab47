import { NO_ATTACHMENTS, span } from "@holdfast/model";
import type { ChatBook } from "../chat-book/chat-book.ts";
import { ChatNotes } from "../chat-book/chat-notes.ts";
import { textLines } from "../chat-book/text-lines.ts";
import type { Entry, ReadContext, ReadEvent } from "../importer.ts";
import type { TiktokCode } from "./ledger-codes.ts";
import { tiktokTime } from "./read-download.ts";
import { otherSide, WriterSurvey } from "./tiktok-names.ts";

const HEADING = /^>>> (Chat History with .+?)\s*$/u;
/** `2026-07-03 23:00:11 UTC kayla.x: hey`. A user name holds no colon. */
const LINE = /^(\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2} UTC) ([^:]{1,100}): ?(.*)$/su;
/** Characters of one message; more lines than that are left unread. */
const MAX_TEXT = 1_000_000;

interface Pending {
  readonly chat: string;
  readonly time: string;
  readonly sender: string;
  text: string;
  readonly start: number;
  end: number;
  repaired: boolean;
}

async function survey(entry: Entry): Promise<WriterSurvey> {
  const found = new WriterSurvey();
  let chat = "";
  for await (const lines of textLines(entry.source)) {
    for (const { text } of lines) {
      const heading = HEADING.exec(text)?.[1];
      if (heading !== undefined) chat = otherSide(heading);
      const sender = chat === "" ? undefined : LINE.exec(text)?.[2];
      if (sender !== undefined) found.see(chat, sender);
    }
  }
  return found;
}

/** The text form of the same download. Lines that begin no message belong to the one before. */
export async function* readText(entry: Entry, context: ReadContext, book: ChatBook): AsyncGenerator<ReadEvent> {
  const { ledger } = entry;
  const person = (await survey(entry)).person();
  const notes = new ChatNotes();
  let chat = "";
  let pending: Pending | null = null;
  /** The message before grew too long; what belongs to it still comes. */
  let cut = false;
  /** Blank lines that are text only when more of it follows. */
  let blanks = "";

  const close = (): void => {
    const done = pending;
    pending = null;
    blanks = "";
    if (done === null) return;
    ledger.read(ledger.position, done.end);
    const key = `${entry.item} ${done.chat}`;
    const self = person === null ? (done.sender === done.chat ? false : null) : done.sender === person.name;
    if (person?.worked === true) ledger.assumed("chat-self-by-chat");
    const at = notes.timed(tiktokTime(done.time));
    const flags = done.repaired ? (["text-repaired"] as const) : [];
    const found = {
      sender: done.sender,
      self,
      kind: "text",
      at,
      text: done.text,
      attachments: NO_ATTACHMENTS,
      flags,
    } as const;
    book.add(key, found, span(entry.item, done.start, done.end));
  };

  for await (const lines of textLines(entry.source)) {
    context.signal?.throwIfAborted();
    for (const line of lines) {
      const heading = HEADING.exec(line.text)?.[1];
      const [, time, sender, text] = (chat === "" ? null : LINE.exec(line.text)) ?? [];
      if (heading !== undefined) {
        close();
        cut = false;
        ledger.read(ledger.position, line.next);
        chat = otherSide(heading);
        const opened = book.open(`${entry.item} ${chat}`, { title: chat });
        if (opened)
          book.meet(`${entry.item} ${chat}`, { key: chat, name: chat, self: chat === person?.name ? null : false });
        else chat = "";
      } else if (time !== undefined && sender !== undefined) {
        close();
        cut = false;
        ledger.read(ledger.position, line.start);
        pending = { chat, time, sender, text: text ?? "", start: line.start, end: line.end, repaired: line.repaired };
      } else if (line.text.trim() === "") blanks += "\n";
      else if (pending === null) {
        ledger.read(ledger.position, line.start);
        ledger.unread(line.start, line.next, cut ? "chat-text-too-long" : "chat-before-first");
      } else if (pending.text.length + line.text.length > MAX_TEXT) {
        close();
        cut = true;
        ledger.read(ledger.position, line.start);
        ledger.unread(line.start, line.next, "chat-text-too-long");
      } else {
        pending.text += `${blanks}\n${line.text}`;
        blanks = "";
        pending.end = line.end;
        pending.repaired ||= line.repaired;
      }
    }
    if (book.full) yield* book.overflow();
  }
  close();
  ledger.read(ledger.position, entry.source.size);
  notes.tell(ledger);
  ledger.gap("tiktok-no-media" satisfies TiktokCode);
  ledger.gap("chat-no-deleted-messages");
}
