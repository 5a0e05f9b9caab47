import type { LedgerBuilder, Message, Moment } from "@holdfast/model";
import { BATCH, type Entry, type Importer, type ProblemCode, type ReadContext, type ReadEvent } from "../importer.ts";
import type { JsonRepair } from "../json/json-repair.ts";
import { type JsonProblem, JsonScan } from "../json/json-scan.ts";
import type { LeftOut } from "./telegram-attachments.ts";
import { type ChatHead, isComplete, TelegramChat, textOf } from "./telegram-chat.ts";
import { readHeads, type TelegramHeads } from "./telegram-heads.ts";
import type { TelegramLedgerCode } from "./telegram-ledger.ts";
import { isMessageLike, readMessage } from "./telegram-message.ts";
import { chatKey, F, isChatGroup, isUserId, TELEGRAM_PLAN } from "./telegram-plan.ts";
import { recogniseTelegram } from "./telegram-recognise.ts";
import { readTime } from "./telegram-time.ts";

/** Messages with one and the same second before it is remarked: people do not type that fast, imports do. */
const MANY_AT_ONCE = 50;

const PROBLEMS: Readonly<Record<JsonProblem, readonly [ProblemCode, TelegramLedgerCode]>> = {
  empty: ["empty", "telegram-malformed"],
  truncated: ["truncated", "telegram-truncated"],
  malformed: ["malformed", "telegram-malformed"],
  "too-deep": ["malformed", "telegram-malformed"],
  trailing: ["malformed", "telegram-trailing-bytes"],
};

/** Reads one file. */
class TelegramReader implements LeftOut {
  filesLeftOut = 0;
  readonly #entry: Entry;
  readonly #ledger: LedgerBuilder;
  readonly #context: ReadContext;
  readonly #scan: JsonScan;
  #batch: Message[] = [];
  #account: string | null = null;
  /** What the root says about itself, and the chat at hand: the root's own, or one of a list. */
  #heads: TelegramHeads | null = null;
  #rootHead: ChatHead = {};
  #head: ChatHead = this.#rootHead;
  #headNumber = 0;
  #headsSeen = 0;
  #chat: TelegramChat | null = null;
  #offset: number | null = null;
  #inList = false;
  #chats = 0;

  constructor(entry: Entry, context: ReadContext) {
    this.#entry = entry;
    this.#ledger = entry.ledger;
    this.#context = context;
    this.#scan = new JsonScan(entry.source, TELEGRAM_PLAN, (repair) => this.#repaired(repair));
  }

  async *read(): AsyncGenerator<ReadEvent> {
    const scan = this.#scan;
    for (;;) {
      const step = scan.next();
      switch (step) {
        case "hungry":
          if (this.#context.signal?.aborted === true) {
            await scan.close();
            this.#ledger.read(this.#ledger.position, scan.end);
            this.#ledger.unread(scan.end, this.#entry.source.size, "telegram-stopped" satisfies TelegramLedgerCode);
            return;
          }
          await scan.feed();
          break;
        case "item":
          if (this.#chat === null) await this.#openChat();
          this.#item();
          if (this.#batch.length >= BATCH) {
            yield { type: "messages", messages: this.#batch };
            this.#batch = [];
          }
          break;
        case "value":
          this.#value();
          break;
        case "enter":
          if (isChatGroup(scan.kind)) {
            this.#inList = true;
            this.#head = {};
            this.#headNumber = ++this.#headsSeen;
            this.#chat = null;
          } else if (this.#chat === null) await this.#openChat();
          break;
        case "leave":
          if (isChatGroup(scan.kind)) {
            yield* this.#closeChat();
            this.#inList = false;
            this.#head = this.#rootHead;
            this.#headNumber = 0;
          }
          break;
        case "skipped":
          this.#unread("telegram-other-section");
          break;
        case "oversized":
          this.#unread("telegram-message-too-large");
          break;
        case "bad-line":
          break;
        case "problem":
          await scan.close();
          yield* this.#closeChat();
          yield* this.#problem(PROBLEMS[scan.problem]);
          return;
        case "end":
          yield* this.#closeChat();
          this.#ledger.read(this.#ledger.position, this.#entry.source.size);
          this.#gaps();
          return;
      }
    }
  }

  #value(): void {
    const { kind, value } = this.#scan;
    const key = chatKey(kind);
    if (key !== null) {
      this.#head[key] = value;
      this.#chat?.fact(key, value);
    } else if (isUserId(kind)) this.#account = textOf(value) ?? this.#account;
  }

  /** The first message of a chat: what is not said yet may stand behind the messages. */
  async #openChat(): Promise<void> {
    const missing = !isComplete(this.#head) || (this.#inList && this.#account === null);
    if (missing) {
      this.#heads ??= await readHeads(this.#entry.source);
      this.#account ??= this.#heads.account;
      this.#head = { ...this.#heads.chats[this.#headNumber], ...this.#head };
    }
    this.#chats++;
    this.#chat = new TelegramChat(this.#head, this.#account, this.#context, baseName(this.#entry.path));
  }

  *#closeChat(): Generator<ReadEvent> {
    if (this.#batch.length > 0) yield { type: "messages", messages: this.#batch };
    this.#batch = [];
    const chat = this.#chat;
    if (chat === null) return;
    this.#chat = null;
    this.#manyAtOnce(chat);
    if (chat.selfByChat) this.#assume("telegram-self-by-chat");
    yield { type: "conversation", conversation: chat.conversationEvent() };
  }

  #item(): void {
    const scan = this.#scan;
    const chat = this.#chat;
    if (chat === null) return;
    if (!isMessageLike(scan)) {
      this.#unread("telegram-not-a-message");
      return;
    }
    const time = readTime(scan);
    const outOfOrder = this.#order(chat, time.at);
    const { message, unknownType, unsupported, wrongType, spaced } = readMessage(
      scan,
      this.#entry.item,
      chat,
      time.at,
      outOfOrder,
      this.#context,
      this,
    );
    this.#batch.push(message);
    chat.count++;
    if (time.disagree) this.#assumeHere("telegram-times-disagree");
    if (time.offset !== null && time.offset !== this.#offset) this.#zone(time.offset);
    if (time.at.type === "wall") this.#assume("telegram-local-times");
    else if (time.at.type === "none" && !unsupported) this.#assumeHere("telegram-no-time");
    if (unknownType && scan.has(F.type)) this.#assumeHere("telegram-unknown-type");
    if (unsupported) this.#assumeHere("telegram-unsupported-message");
    if (spaced) this.#assumeHere("telegram-pieces-spaced");
    if (wrongType) this.#assumeHere("telegram-wrong-type");
  }

  /** Whether the time goes backwards; counts messages of one second on the way. */
  #order(chat: TelegramChat, at: Moment): boolean {
    if (at.type === "none") return false;
    const before = chat.lastMs;
    if (at.ms === before) chat.sameTime++;
    else {
      this.#manyAtOnce(chat);
      chat.sameTime = 1;
      chat.sameTimeFrom = this.#scan.start;
    }
    chat.lastMs = at.ms;
    return at.ms < before;
  }

  /** A chat imported from another app shows the time of the import (tdesktop#10312); nothing else in the file says so. */
  #manyAtOnce(chat: TelegramChat): void {
    if (chat.sameTime < MANY_AT_ONCE) return;
    this.#say("telegram-many-at-once", { count: chat.sameTime }, chat.sameTimeFrom, this.#scan.start);
  }

  #zone(offset: number): void {
    this.#offset = offset;
    const minutes = Math.abs(offset);
    const two = (n: number): string => String(n).padStart(2, "0");
    const zone = `UTC${offset < 0 ? "-" : "+"}${two(Math.trunc(minutes / 60))}:${two(minutes % 60)}`;
    this.#ledger.assumed("telegram-exporter-zone" satisfies TelegramLedgerCode, { zone });
  }

  #repaired(repair: JsonRepair): void {
    const code: TelegramLedgerCode = `telegram-${repair.code}`;
    this.#say(code, { at: repair.start }, repair.start, repair.end);
  }

  #assume(code: TelegramLedgerCode): void {
    this.#ledger.assumed(code);
  }

  #assumeHere(code: TelegramLedgerCode): void {
    this.#ledger.assumed(code, undefined, { start: this.#scan.start, end: this.#scan.end });
  }

  #say(code: TelegramLedgerCode, params: Readonly<Record<string, number>>, start: number, end: number): void {
    this.#ledger.assumed(code, params, { start, end });
  }

  #unread(code: TelegramLedgerCode): void {
    const { start, end } = this.#scan;
    this.#ledger.read(this.#ledger.position, start);
    this.#ledger.unread(start, end, code);
  }

  *#problem([problem, code]: readonly [ProblemCode, TelegramLedgerCode]): Generator<ReadEvent> {
    const at = this.#scan.start;
    const { size } = this.#entry.source;
    this.#ledger.read(this.#ledger.position, Math.min(at, size));
    this.#ledger.unread(Math.min(at, size), size, code);
    this.#gaps();
    // A whole document with something behind it was read; the ledger names what was not.
    if (code !== "telegram-trailing-bytes") yield { type: "problem", entry: this.#entry, code: problem, at };
  }

  #gaps(): void {
    if (this.#chats === 0) return;
    const gap = (code: TelegramLedgerCode): void => this.#ledger.gap(code);
    gap("telegram-no-secret-chats");
    gap("telegram-no-deleted-messages");
    gap("telegram-chosen-by-exporter");
    if (this.filesLeftOut > 0) {
      this.#ledger.gap("telegram-files-not-included" satisfies TelegramLedgerCode, { count: this.filesLeftOut });
    }
  }
}

const baseName = (path: string): string => path.split("/").at(-1) ?? path;

/**
 * Telegram Desktop's JSON export, of one chat or of a whole account. Streams; messages come in the order of the file,
 * oldest first.
 */
export const telegram: Importer = {
  source: "telegram",
  recognise: recogniseTelegram,
  async *read(entries, context) {
    for (const entry of entries) yield* new TelegramReader(entry, context).read();
  },
};
