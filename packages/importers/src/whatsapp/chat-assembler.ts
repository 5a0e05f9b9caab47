import {
  type ConversationId,
  type LedgerBuilder,
  type Message,
  type Moment,
  noTime,
  type Participant,
} from "@holdfast/model";
import type { Companion } from "../importer.ts";
import { HeaderClock, headerMoment } from "./header-moment.ts";
import { HeaderReader } from "./header-reader.ts";
import { isStrong } from "./header-style.ts";
import type { Identity } from "./identity.ts";
import type { WhatsappLedgerCode } from "./ledger-codes.ts";
import { CARRIAGE_RETURN, type LineWindow, nextLine, OffsetMap, type TextShape, utf16Units } from "./line-windows.ts";
import {
  finishMessage,
  MAX_BODY_UNITS,
  NO_FLAGS,
  NO_REMARKS,
  orderFlags,
  type PendingMessage,
} from "./pending-message.ts";
import { RulingCursor } from "./ruling-cursor.ts";
import type { RuledStretch } from "./rulings.ts";
import { findName, type NamePlace, nameUnclear, type Sender, SenderBook } from "./sender-book.ts";
import type { Survey } from "./survey.ts";

/** What the assembler needs to know of the file and of the person's answers. */
export interface ChatFile {
  readonly ledger: LedgerBuilder;
  readonly conversation: ConversationId;
  readonly shape: TextShape;
  readonly size: number;
  readonly survey: Survey;
  readonly ruled: readonly RuledStretch[];
  readonly identity: Identity;
  readonly companion: (path: string) => Companion | null;
}

/** Senders with this many lines are people; what only one or two lines have is looked at more closely. */
const FEW_LINES = 3;

/** Turns the lines of a surveyed file into messages, window by window. */
export class ChatAssembler {
  /** Messages finished and not yet taken. */
  ready: Message[] = [];
  count = 0;
  leftOut = 0;
  readonly #file: ChatFile;
  readonly #reader: HeaderReader;
  readonly #book: SenderBook;
  readonly #names: ReadonlySet<string>;
  readonly #offsets: OffsetMap;
  readonly #cursor: RulingCursor;
  readonly #clock = new HeaderClock();
  readonly #decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  readonly #place: NamePlace = { start: 0, end: 0, body: 0 };
  readonly #participants = new Map<string, Participant>();
  readonly #pending: PendingMessage = {
    start: 0,
    sender: null,
    self: null,
    at: noTime(""),
    second: Number.NaN,
    bracket: false,
    flags: NO_FLAGS,
    remarks: NO_REMARKS,
  };
  #isOpen = false;
  #lastJoined: string | null = null;
  /** The body so far, from earlier windows. */
  #body = "";
  /** Where the body was cut because it is too long; -1 when it was not. */
  #cutAt = -1;
  /** The end of the last finished message; -1 before the first. */
  #readTo = -1;
  #before = Number.NaN;
  #highest = Number.NEGATIVE_INFINITY;
  #broken = false;
  #blankSoFar = true;
  #lastMoment: Moment | null = null;
  #lastSecond = Number.NaN;
  #lastRuled: RuledStretch | null = null;
  #lastProved = false;

  constructor(file: ChatFile) {
    this.#file = file;
    this.#reader = new HeaderReader(file.survey.styles);
    this.#book = new SenderBook(file.survey.senders);
    this.#names = new Set(file.survey.senders.map((s) => s.name));
    this.#offsets = new OffsetMap(file.shape.encoding, file.size);
    this.#cursor = new RulingCursor(file.ruled, file.survey.overflow);
  }

  get participants(): readonly Participant[] {
    return [...this.#participants.values()];
  }

  addWindow(window: LineWindow): void {
    const { bytes } = window;
    const { lineBreak } = this.#file.shape;
    const text = this.#decoder.decode(bytes);
    // A lone half of a pair in UTF-16 has become a replacement character before it came here.
    this.#broken = text.includes("\uFFFD") && (this.#file.shape.encoding !== "utf-8" || !isSound(bytes));
    const plain = text.length === bytes.length && !this.#broken;
    const lineBreakText = String.fromCharCode(lineBreak);
    this.#offsets.enter(window);
    let bodyFrom = 0;
    let at = 0;
    let charAt = 0;
    let isLineStart = window.startsLine;
    while (at < bytes.length) {
      if (isLineStart && this.#reader.read(bytes, at, lineBreak)) {
        const ruled = this.#acceptedAt(bytes, at, lineBreak);
        if (ruled !== null) {
          const offset = this.#offsets.at(at);
          if (!this.#isOpen) this.#blankSoFar &&= text.substring(0, charAt).trim() === "";
          const second = this.#clock.second(ruled, this.#reader.values, this.#reader.secondOfDay);
          this.#finish(text.substring(bodyFrom, charAt), offset, second);
          const [from, to] = [this.#reader.writtenStart, this.#reader.writtenEnd];
          const writtenAt = charAt + (plain ? from - at : this.#unitsIn(bytes, at, from));
          const written = text.substring(writtenAt, writtenAt + (plain ? to - from : this.#unitsIn(bytes, from, to)));
          const body = this.#begin(bytes, ruled, offset, second, written, lineBreak);
          bodyFrom = charAt + (plain ? body - at : this.#unitsIn(bytes, at, body));
        }
      }
      at = nextLine(bytes, at, lineBreak);
      if (plain) charAt = at;
      else charAt = text.indexOf(lineBreakText, charAt) + 1 || text.length;
      isLineStart = true;
    }
    if (!this.#isOpen) this.#blankSoFar &&= text.trim() === "";
    // The rest of a body that is too long is left unread from a window's start, so that the span gives back what was kept.
    else if (this.#body.length + text.length - bodyFrom > MAX_BODY_UNITS)
      this.#cutAt = this.#cutAt < 0 ? window.offset : this.#cutAt;
    else if (this.#cutAt < 0) this.#body += text.substring(bodyFrom);
  }

  /** Ends the last message. Nothing may be added after it. */
  end(): void {
    this.#finish("", this.#file.size, null);
    this.#account();
  }

  #unitsIn(bytes: Uint8Array, from: number, to: number): number {
    return this.#broken ? this.#decoder.decode(bytes.subarray(from, to)).length : utf16Units(bytes, from, to);
  }

  /** The stretch of the header just read, or null when the line stays text; then what was seen is said. */
  #acceptedAt(bytes: Uint8Array, at: number, lineBreak: number): RuledStretch | null {
    const { style, values, secondOfDay } = this.#reader;
    if (style === null) return null;
    const offset = this.#offsets.at(at);
    const ruled = this.#cursor.find(offset, style);
    if (ruled !== null && ruled.ruling !== "body" && secondOfDay >= 0) {
      if (style.year === null || this.#clock.second(ruled, values, secondOfDay) !== null) return ruled;
    }
    // Dates stand in ordinary text: of the weak layouts only lines that go on like a message are worth a word.
    if (!isStrong(style) && !findName(bytes, this.#reader.end, lineBreak, this.#place)) return null;
    this.#say("header-like-line-in-body", offset, this.#offsets.at(nextLine(bytes, at, lineBreak)));
    this.#pending.flags = [...this.#pending.flags, "possible-forged-header"];
    return null;
  }

  /** Begins the message of the header just read; returns where its body begins. */
  #begin(
    bytes: Uint8Array,
    ruled: RuledStretch,
    offset: number,
    second: number | null,
    written: string,
    lineBreak: number,
  ): number {
    const isNamed = findName(bytes, this.#reader.end, lineBreak, this.#place);
    const sender = isNamed ? this.#book.at(bytes, this.#place.start, this.#place.end) : null;
    const pending = this.#pending;
    this.#isOpen = true;
    pending.start = offset;
    pending.at = this.#momentOf(ruled, offset, second, written);
    pending.second = second ?? Number.NaN;
    pending.bracket = ruled.stretch.style.layout === "bracket";
    pending.flags = NO_FLAGS;
    pending.remarks = NO_REMARKS;
    if (ruled.ruling === "doubtful") {
      pending.flags = ["possible-forged-header"];
      pending.remarks = ["header-out-of-place"];
    }
    if (sender === null || sender.isQuotation) {
      pending.sender = null;
      pending.self = null;
      if (sender !== null) pending.remarks = [...pending.remarks, "sender-in-quotation"];
      return this.#reader.end;
    }
    pending.sender = sender.longName ?? sender.name;
    pending.self = this.#selfOf(sender);
    if (sender.longName !== null) this.#file.ledger.assumed("sender-has-colon");
    else if (sender.lines < FEW_LINES) {
      if (nameUnclear(sender)) pending.remarks = [...pending.remarks, "sender-end-unclear"];
      if (sender.isLikeNotice) pending.remarks = [...pending.remarks, "sender-like-notice"];
    }
    return this.#place.body + sender.longBytes;
  }

  #momentOf(ruled: RuledStretch, offset: number, second: number | null, written: string): Moment {
    const proved = ruled.verdict.proved && offset < ruled.provedUntil && !this.#file.survey.overflow;
    const last = this.#lastMoment;
    const same =
      last !== null && second === this.#lastSecond && ruled === this.#lastRuled && proved === this.#lastProved;
    if (same && last.written === written) return last;
    const { values, secondOfDay } = this.#reader;
    const moment = headerMoment(ruled, proved, values, secondOfDay, second, written);
    this.#lastMoment = moment;
    this.#lastSecond = second ?? Number.NaN;
    this.#lastRuled = ruled;
    this.#lastProved = proved;
    return moment;
  }

  #selfOf(sender: Sender): boolean | null {
    if (sender.self === undefined) sender.self = this.#file.identity.isSelf(sender.longName ?? sender.name);
    return sender.self;
  }

  #finish(rest: string, end: number, next: number | null): void {
    if (!this.#isOpen) return;
    const pending = this.#pending;
    const { ledger, conversation } = this.#file;
    const cut = this.#cutAt;
    const text =
      cut < 0 ? withoutLineBreak(this.#body.length === 0 ? rest : this.#body + rest, this.#file.shape) : this.#body;
    const { second } = pending;
    const order = Number.isNaN(second) ? NO_FLAGS : orderFlags(this.#before, second, next, this.#highest);
    if (this.#broken && text.includes("\uFFFD")) {
      pending.flags = [...pending.flags, "text-repaired"];
      this.#say("text-not-utf8", pending.start, end);
    }
    for (const code of pending.remarks) this.#say(code, pending.start, end);
    const stop = cut < 0 ? end : cut;
    const { message, facts } = finishMessage(pending, text, stop, order, conversation, ledger.item, this.#hasFile);
    if (this.#readTo < 0) this.#beforeFirst(pending.start);
    this.#readTo = stop;
    if (cut >= 0) this.#account();
    if (cut >= 0) ledger.unread(cut, end, "message-too-long" satisfies WhatsappLedgerCode);
    if (facts?.unknownPhrase === true) this.#say("generated-line-not-known", pending.start, end);
    if (facts?.omitted === true) this.leftOut += 1;
    if (pending.sender === null) this.#checkColon(text, pending.start, end);
    this.ready.push(this.#withFiles(message));
    this.count += 1;
    if (pending.sender !== this.#lastJoined && pending.sender !== null && message.kind !== "system")
      this.#join(pending.sender, pending.self);
    // A header out of place must not make everything behind it late.
    if (!Number.isNaN(second) && !order.includes("possible-forged-header")) {
      this.#before = second;
      if (second > this.#highest) this.#highest = second;
    }
    this.#isOpen = false;
    this.#body = "";
    this.#cutAt = -1;
  }

  readonly #hasFile = (name: string): boolean => this.#file.companion(name) !== null;

  #withFiles(message: Message): Message {
    if (message.attachments.length === 0) return message;
    const attachments = message.attachments.map((attachment) => {
      const found = attachment.name === undefined ? null : this.#file.companion(attachment.name);
      return found === null ? attachment : { ...attachment, item: found.item, size: found.size };
    });
    return { ...message, attachments };
  }

  /** Enters in the ledger what was read since the last time. */
  #account(): void {
    const { ledger } = this.#file;
    if (this.#readTo > ledger.position) ledger.read(ledger.position, this.#readTo);
  }

  /** Lines before the first header belong to nobody; empty ones hide nothing. */
  #beforeFirst(end: number): void {
    const { ledger } = this.#file;
    if (this.#blankSoFar) ledger.read(ledger.position, end);
    else ledger.unread(ledger.position, end, "before-first-header" satisfies WhatsappLedgerCode);
  }

  #join(name: string, self: boolean | null): void {
    this.#lastJoined = name;
    if (!this.#participants.has(name)) this.#participants.set(name, { name, self });
  }

  /** `Name:text` without a space: the app writes one, so the line is its own words, but say that it looks like a sender. */
  #checkColon(text: string, start: number, end: number): void {
    const colon = text.slice(0, 200).indexOf(":");
    if (colon > 0 && text.charAt(colon + 1) !== " " && this.#names.has(text.slice(0, colon)))
      this.#say("sender-colon-without-space", start, end);
  }

  #say(code: WhatsappLedgerCode, start: number, end: number): void {
    this.#file.ledger.assumed(code, undefined, { start, end });
  }
}

function withoutLineBreak(text: string, { lineBreak }: TextShape): string {
  const last = text.length - 1;
  if (text.charCodeAt(last) !== lineBreak) return text;
  const returns = lineBreak !== CARRIAGE_RETURN && text.charCodeAt(last - 1) === CARRIAGE_RETURN;
  return text.substring(0, returns ? last - 1 : last);
}

function isSound(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false; // `fatal` throws for bytes that are not UTF-8: that is the answer.
  }
}
