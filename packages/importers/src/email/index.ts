import { type Message, readAll } from "@holdfast/model";
import { BATCH, type Entry, type Importer, type ReadContext, type ReadEvent } from "../importer.ts";
import { MailReader } from "./mail-reader.ts";
import { MailThreads } from "./mail-threads.ts";
import { MAX_MAIL_BYTES, type MboxMail, MboxSplitter } from "./mbox-splitter.ts";
import { afterMark, recogniseMail } from "./recognise.ts";

export { EMAIL_LEDGER_CODES } from "./ledger-codes.ts";

async function* readMail(entry: Entry, reader: MailReader): AsyncGenerator<ReadEvent> {
  const { size } = entry.source;
  const bytes = await readAll(entry.source, MAX_MAIL_BYTES);
  if (bytes === null) {
    reader.leave(0, size, "email-too-large");
    yield { type: "problem", entry, code: "too-large" };
    return;
  }
  const start = afterMark(bytes);
  const message = await reader.read({ bytes: bytes.subarray(start), start, end: size, inMbox: false });
  reader.finish(size);
  if (message === null) yield { type: "problem", entry, code: size === 0 ? "empty" : "malformed" };
  else yield { type: "messages", messages: [message] };
}

async function* readMbox(entry: Entry, context: ReadContext, reader: MailReader): AsyncGenerator<ReadEvent> {
  const splitter = new MboxSplitter();
  let messages: Message[] = [];
  let begun = false;
  const take = async (mails: readonly MboxMail[]): Promise<void> => {
    // What stands before the first mail belongs to none.
    if (!begun && splitter.firstMail !== null) {
      begun = true;
      reader.leave(0, splitter.firstMail, "email-before-first-mail");
    }
    for (const { start, end, bytes } of mails) {
      if (bytes === null) {
        reader.leave(start, end, "email-too-large");
        continue;
      }
      const message = await reader.read({ bytes, start, end, inMbox: true });
      if (message !== null) messages.push(message);
    }
  };
  for await (const chunk of entry.source.chunks()) {
    if (context.signal?.aborted === true) return;
    const mails = splitter.feed(chunk);
    if (mails.length === 0) continue;
    await take(mails);
    for (let at = 0; at < messages.length; at += BATCH)
      yield { type: "messages", messages: messages.slice(at, at + BATCH) };
    messages = [];
  }
  await take(splitter.finish());
  if (messages.length > 0) yield { type: "messages", messages };
  reader.tally("email-from-line-in-body", splitter.refused);
  if (splitter.firstMail === null) {
    reader.leave(0, entry.source.size, "email-no-headers");
    yield { type: "problem", entry, code: entry.source.size === 0 ? "empty" : "malformed" };
    return;
  }
  reader.finish(entry.source.size);
}

/** Mail: a single `.eml`, or a mailbox in mbox form. Attachments are described and never decoded (P3). */
export const emailImporter: Importer = {
  source: "email",
  recognise: recogniseMail,
  async *read(entries, context) {
    // Mails given one by one belong together as much as those of a mailbox do.
    const threads = new MailThreads(context.nameConversation);
    for (const entry of entries) {
      const reader = new MailReader(entry, context.options, threads);
      if (entry.shape === "mbox") yield* readMbox(entry, context, reader);
      else yield* readMail(entry, reader);
    }
    for (const thread of threads.all()) {
      if (thread.count > 0) yield { type: "conversation", conversation: thread.conversation() };
    }
  },
};
