import { type ItemId, type Message, NO_ATTACHMENTS, span } from "@holdfast/model";
import type { Entry, ImportOptions } from "../importer.ts";
import { mailBody } from "./mail-body.ts";
import { mailDate } from "./mail-date.ts";
import { type Field, first, type Mailbox, mailboxes, mailboxText, messageIds, words } from "./mail-fields.ts";
import type { MailThreads } from "./mail-threads.ts";
import { walkMail } from "./mime-walk.ts";

/** A `Date` further than this from the last server's clock is remarked on. */
const MAX_DIFFERENCE_MS = 3_600_000;
/** Fields that a mail has once, RFC 5322 §3.6; a second one can mislead a reader about the first. */
const ONCE = ["from", "date", "subject", "message-id"];
const QUOTED_FROM = /^>+From /mu;
const GAPS = new Set([
  "email-formatted-version-not-shown",
  "email-attachments-left-in-file",
  "email-nested-mail-not-opened",
  "email-encrypted-part",
]);

interface RawMail {
  readonly bytes: Uint8Array;
  /** Where the mail stands in its item. */
  readonly start: number;
  readonly end: number;
  readonly inMbox: boolean;
}

/** Reads the mails of one entry, one at a time, and keeps its ledger. */
export class MailReader {
  readonly #entry: Entry;
  readonly #options: ImportOptions;
  readonly #threads: MailThreads;
  readonly #tallies = new Map<string, number>();

  constructor(entry: Entry, options: ImportOptions, threads: MailThreads) {
    this.#entry = entry;
    this.#options = options;
    this.#threads = threads;
  }

  /** The message of one mail; null where it cannot be read, which the ledger then says. */
  async read(mail: RawMail): Promise<Message | null> {
    const { bytes, start, end } = mail;
    const structure = walkMail(bytes);
    if (structure === null || structure.fields.length === 0) {
      this.leave(start, end, structure === null ? "email-too-complex" : "email-no-headers");
      return null;
    }
    const { fields } = structure;
    const body = await mailBody(bytes, structure);
    if (structure.undivided) this.leave(start + structure.bodyStart, end, "email-body-not-understood");
    if (body.fromHtml) this.tally("email-text-from-html");
    if (body.otherVersion) this.tally("email-formatted-version-not-shown");
    if (body.encrypted) this.tally("email-encrypted-part");
    for (const { type } of body.attachments) {
      this.tally(type === "message/rfc822" ? "email-nested-mail-not-opened" : "email-attachments-left-in-file");
    }
    if (mail.inMbox && QUOTED_FROM.test(body.text)) this.tally("email-quoted-from-line");

    const from = mailboxes(fields, ["from"]);
    const others = mailboxes(fields, ["to", "cc", "bcc"]);
    const [sender] = from;
    if (sender === undefined) this.tally("email-from-missing");
    if (from.length > 1) this.tally("email-several-from");
    for (const name of ONCE) if (fields.filter((f) => f.name === name).length > 1) this.tally("email-repeated-header");
    const self = this.#self(sender, others);

    const { at, remarks } = mailDate(first(fields, "date") ?? "");
    for (const code of remarks) this.tally(code);
    this.#compareWithReceived(at, fields, mail);

    const written = first(fields, "subject");
    const subject = written === null || written === "" ? null : words(written);
    const [id] = messageIds(first(fields, "message-id"));
    const refers = [...messageIds(first(fields, "references")), ...messageIds(first(fields, "in-reply-to"))];
    const { thread, bySubject } = this.#threads.place({
      id: id ?? null,
      refers,
      subject,
      sender: sender ?? null,
      recipients: others,
    });
    if (bySubject) this.tally("email-thread-by-subject");
    thread.count++;
    if (sender !== undefined) thread.add(sender, self);
    for (const box of others) thread.add(box, this.#isOwn(box));

    const lost = body.text.includes("\uFFFD") || subject?.includes("\uFFFD") === true;
    if (lost) this.tally("email-characters-lost");
    return {
      conversation: thread.id,
      sender: sender === undefined ? null : mailboxText(sender),
      ...(sender === undefined || sender.address === "" ? {} : { senderId: sender.address }),
      self,
      kind: body.text.trim() === "" && body.attachments.length > 0 ? "media" : "text",
      at,
      text: body.text,
      ...(subject === null ? {} : { subject }),
      attachments: body.attachments.length > 0 ? body.attachments : NO_ATTACHMENTS,
      span: span(this.#item, start, end),
      ...(id === undefined ? {} : { platformId: id }),
      ...(lost ? { flags: ["text-repaired"] as const } : {}),
    };
  }

  /** Bytes [start, end) were not understood; all before them that nobody complained of was. */
  leave(start: number, end: number, code: string): void {
    const { ledger } = this.#entry;
    ledger.read(ledger.position, start);
    ledger.unread(Math.max(start, ledger.position), end, code);
  }

  tally(code: string, n = 1): void {
    if (n > 0) this.#tallies.set(code, (this.#tallies.get(code) ?? 0) + n);
  }

  finish(size: number): void {
    const { ledger } = this.#entry;
    ledger.read(ledger.position, size);
    for (const [code, n] of this.#tallies) ledger[GAPS.has(code) ? "gap" : "assumed"](code, { n });
  }

  get #item(): ItemId {
    return this.#entry.item;
  }

  /** Whether the person wrote it: only their own word for it counts, and an address proves more than a name. */
  #self(sender: Mailbox | undefined, others: readonly Mailbox[]): boolean | null {
    if (sender === undefined) return null;
    const own = this.#isOwn(sender);
    // "I wrote this from your own account" is what blackmail mails claim. Anybody can write any From.
    if (own === true && others.some((box) => box.address.toLowerCase() === sender.address.toLowerCase())) {
      this.tally("email-from-self-to-self");
      return null;
    }
    // A name that does not match proves nothing, unless the person is named among those it was sent to.
    if (own === null && others.some((box) => this.#isOwn(box) === true)) return false;
    return own;
  }

  #isOwn(box: Mailbox): boolean | null {
    const self = this.#options.self?.trim().toLowerCase() ?? "";
    if (self === "") return null;
    if (self.includes("@")) return box.address.toLowerCase() === self;
    return box.name.toLowerCase() === self ? true : null;
  }

  #compareWithReceived(at: Message["at"], fields: readonly Field[], { start, end }: RawMail): void {
    // The topmost `Received` was added last, by the server that the mail came to.
    const received = first(fields, "received");
    if (at.type !== "instant" || received === null) return;
    const hop = mailDate(received.slice(received.lastIndexOf(";") + 1)).at;
    if (hop.type !== "instant") return;
    const difference = Math.abs(hop.ms - at.ms);
    if (difference > MAX_DIFFERENCE_MS) {
      const minutes = Math.round(difference / 60_000);
      this.#entry.ledger.assumed("email-date-differs-from-received", { minutes }, { start, end });
    }
  }
}
