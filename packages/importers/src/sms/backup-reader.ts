import { type Message, type MessageFlag, NO_ATTACHMENTS, span } from "@holdfast/model";
import type { Entry, ReadContext } from "../importer.ts";
import { backupDate, offsetName, readableOffset } from "./dates.ts";
import { BOXES, CALLERS, given, KEPT, OUTBOX, REPAIRED, UNSENT, UNSENT_AND_REPAIRED } from "./message-parts.ts";
import { Mms } from "./mms.ts";
import { addressList, contactName, type Thread, Threads } from "./parties.ts";
import type { AttributePolicy, StartTag, XmlHandler } from "./xml-scanner.ts";

/** Different offsets of the phone's clock that are named in the ledger. */
const MAX_OFFSETS = 8;
const DAY_MS = 86_400_000;
const DIGITS = /^\d{1,12}$/u;
const ENCODING = /encoding\s*=\s*["']([\w.:-]{1,40})["']/u;
const UTF8 = /^utf-?8$|^us-ascii$/iu;

const UNREAD = {
  "stray-text": "sms-stray-text",
  malformed: "sms-malformed-element",
  doctype: "sms-doctype-not-followed",
} as const;

/** Turns the elements of one backup into messages, and keeps its ledger. */
export class BackupReader implements XmlHandler {
  readonly threads: Threads;
  readonly #entry: Entry;
  readonly #context: ReadContext;
  readonly #tallies = new Map<string, number>();
  readonly #offsets = new Set<number>();
  #day = -1;
  #messages: Message[] = [];
  #mms: Mms | null = null;
  #inside: { readonly tag: StartTag; end: number } | null = null;
  #root: { readonly name: string; readonly declared: string | null; found: number } | null = null;
  /** Elements read in all, and whether the last root was closed. */
  found = 0;
  rootSeen = false;
  rootClosed = false;
  #ownNumber: string | null = null;

  constructor(entry: Entry, context: ReadContext) {
    this.#entry = entry;
    this.#context = context;
    this.threads = new Threads(context.nameConversation);
  }

  get own(): { readonly name: string | null; readonly number: string | null } {
    return { name: this.#context.options.self ?? null, number: this.#ownNumber };
  }

  /** The messages read since the last call. */
  take(): readonly Message[] {
    const messages = this.#messages;
    this.#messages = [];
    return messages;
  }

  policy(element: string, attribute: string): AttributePolicy {
    if (Object.hasOwn(KEPT, element) && KEPT[element]?.has(attribute) === true) return "keep";
    return element === "part" && attribute === "data" ? "measure" : "skip";
  }

  declaration(text: string): void {
    const name = text.startsWith("xml") ? ENCODING.exec(text)?.[1] : undefined;
    if (name !== undefined && !UTF8.test(name)) {
      this.#entry.ledger.assumed("sms-declared-encoding", { encoding: name });
    }
  }

  unread(start: number, end: number, why: keyof typeof UNREAD): void {
    if (this.#mms === null) this.#leave(start, end, UNREAD[why]);
    else this.#mms.hole(start, end, UNREAD[why]);
  }

  open(tag: StartTag): void {
    if (tag.repeated) this.#tally("sms-attribute-twice");
    for (const value of tag.kept.values()) {
      if (value.joined) this.#tally("sms-surrogates-joined");
      if (value.lost) this.#tally("sms-characters-lost");
      if (value.kept) this.#tally("sms-entity-kept");
    }
    switch (tag.name) {
      case "smses":
      case "calls":
        this.#settle(tag.start);
        this.#root = { name: tag.name, declared: given(tag, "count"), found: 0 };
        this.rootSeen = true;
        this.rootClosed = tag.empty;
        return;
      case "sms":
      case "call":
        this.#settle(tag.start);
        if (tag.tooLarge) {
          this.#leave(tag.start, tag.end, "sms-message-too-large");
          return;
        }
        this.#inside = { tag, end: tag.end };
        if (tag.empty) this.#settle(tag.end);
        return;
      case "mms":
        this.#settle(tag.start);
        this.#mms = new Mms(tag);
        if (tag.empty) this.#endMms(tag.end);
        return;
      case "part":
      case "addr":
      case "parts":
      case "addrs":
        if (this.#mms !== null) this.#mms.child(tag);
        else this.#leave(tag.start, tag.end, "sms-unknown-element");
        return;
      default:
        this.#unknown(tag.start, tag.end);
    }
  }

  close(name: string, start: number, end: number): void {
    switch (name) {
      case "mms":
        if (this.#mms !== null) this.#endMms(end);
        else this.#leave(start, end, "sms-unknown-element");
        return;
      case "sms":
      case "call":
        if (this.#inside?.tag.name === name) {
          this.#inside.end = end;
          this.#settle(end);
        } else this.#unknown(start, end);
        return;
      case "smses":
      case "calls":
        this.#settle(start);
        if (this.#root?.name === name) this.#endRoot();
        else this.#unknown(start, end);
        return;
      case "part":
      case "addr":
      case "parts":
      case "addrs":
        if (this.#mms === null) this.#leave(start, end, "sms-unknown-element");
        return;
      default:
        this.#unknown(start, end);
    }
  }

  /**
   * Closes the account. `incompleteFrom` is where an unfinished tag begins, or null; returns where the readable part
   * ends when the file is cut off, or null when it is whole.
   */
  finish(size: number, incompleteFrom: number | null): number | null {
    const cut = this.#mms?.start ?? incompleteFrom;
    this.#mms = null;
    if (this.#inside !== null) this.#settle(cut ?? size);
    if (cut !== null) this.#leave(cut, size, "sms-truncated");
    const { ledger } = this.#entry;
    ledger.read(ledger.position, size);
    for (const [code, n] of this.#tallies) ledger[code === "sms-media-left-in-file" ? "gap" : "assumed"](code, { n });
    if (this.#offsets.size > 0) {
      const offsets = [...this.#offsets].toSorted((a, b) => a - b).map(offsetName);
      ledger.assumed("sms-readable-zone", { offsets: offsets.join(", ") });
    }
    if (this.found > 0) ledger.gap("sms-only-what-the-phone-held");
    return cut ?? (this.rootClosed ? null : size);
  }

  #endRoot(): void {
    const { declared, found } = this.#root ?? { declared: null, found: 0 };
    if (declared !== null && DIGITS.test(declared) && Number(declared) !== found) {
      this.#entry.ledger.gap("sms-count-differs", { declared: Number(declared), found });
    }
    this.#root = null;
    this.rootClosed = true;
  }

  /** Ends whatever element is still open before another begins at `at`. */
  #settle(at: number): void {
    if (this.#inside !== null) {
      const { tag, end } = this.#inside;
      this.#inside = null;
      if (tag.name === "call") this.#call(tag, end);
      else this.#sms(tag, end);
    }
    if (this.#mms !== null) {
      const { start } = this.#mms;
      this.#mms = null;
      this.#leave(start, at, "sms-malformed-element");
    }
  }

  #sms(tag: StartTag, end: number): void {
    const name = contactName(given(tag, "contact_name"));
    const addresses = addressList(given(tag, "address"));
    const thread = this.#thread(tag, end, addresses, name);
    if (thread === null) return;
    const type = given(tag, "type") ?? "";
    const box = Object.hasOwn(BOXES, type) ? BOXES[type] : undefined;
    const self = this.#direction(type, box?.self);
    const body = tag.kept.get("body");
    if (body?.text === "null") this.#tally("sms-null-text");
    const subject = given(tag, "subject");
    const [first] = addresses;
    this.#add(thread, {
      conversation: thread.id,
      sender: self === false ? (name ?? first ?? null) : null,
      ...(self === false && first !== undefined ? { senderId: first } : {}),
      self,
      kind: "text",
      at: this.#date(tag),
      text: given(tag, "body") ?? "",
      ...(subject === null || subject === "" ? {} : { subject }),
      attachments: NO_ATTACHMENTS,
      span: span(this.#entry.item, tag.start, end),
      ...flags(box?.unsent === true, body?.lost === true),
    });
  }

  #call(tag: StartTag, end: number): void {
    const name = contactName(given(tag, "contact_name"));
    const addresses = addressList(given(tag, "number"));
    const thread = this.#thread(tag, end, addresses, name);
    if (thread === null) return;
    const type = given(tag, "type") ?? "";
    const self = this.#direction("", Object.hasOwn(CALLERS, type) ? CALLERS[type] : undefined);
    const [first] = addresses;
    this.#add(thread, {
      conversation: thread.id,
      sender: self === false ? (name ?? first ?? null) : null,
      ...(self === false && first !== undefined ? { senderId: first } : {}),
      self,
      kind: "call",
      at: this.#date(tag),
      text: "",
      attachments: NO_ATTACHMENTS,
      span: span(this.#entry.item, tag.start, end),
    });
  }

  #endMms(end: number): void {
    const mms = this.#mms;
    this.#mms = null;
    if (mms === null) return;
    if (mms.tooLarge) {
      this.#leave(mms.start, end, "sms-message-too-large");
      return;
    }
    const { tag } = mms;
    const addresses = mms.others();
    const contact = contactName(given(tag, "contact_name"));
    const thread = this.#thread(tag, end, addresses, contact);
    if (thread === null) return;
    for (const hole of mms.holes) this.#leave(hole.start, hole.end, hole.code);
    const type = given(tag, "msg_box") ?? "";
    const box = Object.hasOwn(BOXES, type) ? BOXES[type] : undefined;
    const self = this.#direction(type, box?.self);
    if (self === true) this.#ownNumber ??= mms.from;
    const address = mms.from ?? (addresses.length === 1 ? (addresses[0] ?? null) : null);
    if (self === false && address === null) this.#tally("sms-group-sender-unknown");
    const sender = addresses.length === 1 ? (contact ?? address) : address;
    const platformId = given(tag, "m_id");
    const subject = given(tag, "sub");
    if (mms.texts.length > 1) this.#tally("sms-text-parts-joined");
    if (mms.texts.length === 0 && mms.attachments.length === 0) this.#tally("sms-mms-without-content");
    for (const _ of mms.attachments) this.#tally("sms-media-left-in-file");
    this.#add(thread, {
      conversation: thread.id,
      sender: self === false ? sender : null,
      ...(self === false && address !== null ? { senderId: address } : {}),
      self,
      kind: mms.attachments.length > 0 ? "media" : "text",
      at: this.#date(tag),
      text: mms.texts.join("\n"),
      ...(subject === null || subject === "" ? {} : { subject }),
      attachments: mms.attachments.length > 0 ? mms.attachments : NO_ATTACHMENTS,
      span: span(this.#entry.item, tag.start, end),
      ...(platformId === null ? {} : { platformId }),
      ...flags(box?.unsent === true, mms.lost),
    });
  }

  #direction(type: string, self: boolean | undefined): boolean | null {
    if (self === undefined) this.#tally("sms-type-unknown");
    if (type === OUTBOX) this.#tally("sms-outbox");
    return self ?? null;
  }

  #date(tag: StartTag): Message["at"] {
    const { at, seconds } = backupDate(tag.kept.get("date")?.text ?? "");
    if (seconds) this.#tally("sms-date-in-seconds");
    if (at.type === "none") this.#tally("sms-date-unreadable");
    // A clock is set or changed once in a while: one look a day of the backup is enough.
    const day = at.type === "instant" ? Math.floor(at.ms / DAY_MS) : this.#day;
    if (day !== this.#day && this.#offsets.size < MAX_OFFSETS) {
      this.#day = day;
      const readable = given(tag, "readable_date");
      const offset = readable === null ? null : readableOffset(at, readable);
      if (offset !== null) this.#offsets.add(offset);
    }
    return at;
  }

  #thread(tag: StartTag, end: number, addresses: readonly string[], name: string | null): Thread | null {
    if (addresses.length === 0) this.#tally("sms-no-address");
    const thread = this.threads.of(addresses, name);
    if (thread === null) this.#leave(tag.start, end, "sms-too-many-conversations");
    else if (thread.add(addresses, name)) this.#tally("sms-number-spellings");
    return thread;
  }

  #add(thread: Thread, message: Message): void {
    thread.count++;
    this.found++;
    if (this.#root !== null) this.#root.found++;
    this.#messages.push(message);
  }

  #unknown(start: number, end: number): void {
    if (this.#mms === null) this.#leave(start, end, "sms-unknown-element");
    else this.#mms.hole(start, end, "sms-unknown-element");
  }

  #leave(start: number, end: number, code: string): void {
    const { ledger } = this.#entry;
    // What lies before and was not complained of was read.
    ledger.read(ledger.position, start);
    ledger.unread(Math.max(start, ledger.position), end, code);
  }

  #tally(code: string): void {
    this.#tallies.set(code, (this.#tallies.get(code) ?? 0) + 1);
  }
}

function flags(unsent: boolean, repaired: boolean): { readonly flags?: readonly MessageFlag[] } {
  if (unsent) return { flags: repaired ? UNSENT_AND_REPAIRED : UNSENT };
  return repaired ? { flags: REPAIRED } : {};
}
