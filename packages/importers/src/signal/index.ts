/**
 * Signal's own plain-text export (`main.jsonl`, Android 8.10 and later): the frames of its backup as JSON Lines. What is a
 * key or a secret is never looked at.
 * @module
 */
import { span } from "@holdfast/model";
import { ChatBook, type Person } from "../chat-book/chat-book.ts";
import { ChatNotes } from "../chat-book/chat-notes.ts";
import { readJson } from "../chat-book/read-json.ts";
import type { Entry, Head, Importer, ReadContext, ReadEvent, Recognition } from "../importer.ts";
import type { JsonItem } from "../json/json-item.ts";
import type { JsonScan } from "../json/json-scan.ts";
import type { JsonAccount } from "../json-account/json-account.ts";
import { UnknownKeys } from "../json-account/unknown-keys.ts";
import { ArrayItems } from "../jsonl/array-items.ts";
import { readContent, readMs, type SignalNotes } from "./chat-item.ts";
import { CHAT_ITEM_KEYS, chatItemField, FRAME_KEYS, FRAME_PLAN, frameField, SECRETS } from "./frame-plan.ts";
import type { SignalCode } from "./ledger-codes.ts";
import { MAX_RECIPIENTS, type Recipient, readRecipient } from "./people.ts";

export { SIGNAL_LEDGER_CODES } from "./ledger-codes.ts";

/** Secrets named one by one in the ledger, those of the backup and the account first; a list of thousands tells nobody anything. */
const MAX_NAMED_SECRETS = 20;

const FIRST_LINE = /^\ufeff?\s*(\{[^\n]*)/u;

function recognise(head: Head): Recognition | null {
  const text = head.text ?? "";
  const line = FIRST_LINE.exec(text)?.[1];
  if (line === undefined) return null;
  const frames = /^\{\s*"(?:account|recipient|chat|chatItem)"\s*:\s*\{/mu.test(text);
  if (/"backupTimeMs"\s*:/u.test(line) && (frames || /"mediaRootBackupKey"\s*:/u.test(line))) {
    return { shape: "frames", strength: "certain" };
  }
  const item = /^\{\s*"chatItem"\s*:\s*\{/mu.test(text) && /"(?:chatId|dateSent)"\s*:/u.test(text);
  return item ? { shape: "frames", strength: "likely" } : null;
}

export const signalExport: Importer = { source: "signal-export", recognise, read };

async function* read(entries: readonly Entry[], context: ReadContext): AsyncGenerator<ReadEvent> {
  const book = new ChatBook("signal-export", context);
  for (const [n, entry] of entries.entries()) {
    const reader = new FrameReader(entry, context, book, `${n} `);
    yield* readJson(entry, context, book, { plan: FRAME_PLAN, item: reader.line });
    reader.tell();
    book.note(entry.ledger);
  }
  yield* book.finish();
}

/** Reads the lines of one file. Ids of recipients and chats count within it. */
class FrameReader {
  readonly #entry: Entry;
  readonly #context: ReadContext;
  readonly #book: ChatBook;
  readonly #prefix: string;
  readonly #recipients = new Map<string, Recipient>();
  /** Of each chat, whom it is with. */
  readonly #chats = new Map<string, string>();
  readonly #keys = new UnknownKeys(FRAME_KEYS);
  readonly #revisions = ArrayItems.of(CHAT_ITEM_KEYS);
  readonly #notes: SignalNotes = { chat: new ChatNotes(), viewOnce: 0, longTexts: 0, versions: 0 };
  #own: string | null = null;
  #timers = 0;
  #secrets = 0;

  constructor(entry: Entry, context: ReadContext, book: ChatBook, prefix: string) {
    this.#entry = entry;
    this.#context = context;
    this.#book = book;
    this.#prefix = prefix;
  }

  /** One line; the code says why it is not read. */
  readonly line = (scan: JsonScan, account: JsonAccount): string | null => {
    if (scan.itemType !== "object") return "chat-not-a-message";
    this.#keys.watch(scan);
    if (scan.has(frameField("chatItem"))) return this.#chatItem(scan);
    this.#leaveSecrets(scan, account);
    if (scan.has(frameField("account"))) this.#account(scan);
    else if (scan.has(frameField("recipient"))) return this.#recipient(scan);
    else if (scan.has(frameField("chat"))) return this.#chat(scan);
    else if (!scan.has(frameField("backupTimeMs"))) return "chat-other-section";
    return null;
  };

  tell(): void {
    const { ledger } = this.#entry;
    this.#keys.tell(ledger, "chat-unknown-keys");
    this.#notes.chat.tell(ledger);
    const gap = (code: SignalCode, count: number): void => {
      if (count > 0) ledger.gap(code, { count });
    };
    ledger.gap("signal-disappearing-left-out" satisfies SignalCode);
    gap("signal-chats-that-disappear", this.#timers);
    gap("signal-view-once-emptied", this.#notes.viewOnce);
    gap("signal-long-text-elsewhere", this.#notes.longTexts);
    if (this.#notes.versions > 0) {
      ledger.assumed("signal-earlier-versions" satisfies SignalCode, { count: this.#notes.versions });
    }
  }

  #leaveSecrets(scan: JsonScan, account: JsonAccount): void {
    for (const [start, end] of secretsOf(scan)) {
      this.#entry.ledger.assumed("signal-holds-keys" satisfies SignalCode);
      if (++this.#secrets > MAX_NAMED_SECRETS) return;
      account.unread(start, end, "signal-key-not-read" satisfies SignalCode);
    }
  }

  #account(scan: JsonScan): void {
    const names = [scan.text(frameField("account.givenName")), scan.text(frameField("account.familyName"))];
    this.#own =
      names.filter((name) => name !== null && name !== "").join(" ") || scan.text(frameField("account.username"));
  }

  #recipient(scan: JsonScan): string | null {
    const id = idIn(scan, frameField("recipient.id"));
    if (id === null || this.#recipients.size >= MAX_RECIPIENTS) return "chat-wrong-type";
    this.#recipients.set(id, readRecipient(scan));
    return null;
  }

  #chat(scan: JsonScan): string | null {
    const id = idIn(scan, frameField("chat.id"));
    const recipientId = idIn(scan, frameField("chat.recipientId")) ?? "";
    if (id === null || this.#chats.size >= MAX_RECIPIENTS) return "chat-wrong-type";
    this.#chats.set(id, recipientId);
    const timer = scan.scalar(frameField("chat.expirationTimerMs"));
    if (timer !== null && timer !== "0") this.#timers++;
    const recipient = this.#recipients.get(recipientId);
    const title = recipient?.kind === "self" ? this.#own : (recipient?.name ?? recipient?.handle ?? null);
    const key = `${this.#prefix}${id}`;
    if (!this.#book.open(key, { title })) return "chat-too-many-conversations";
    if (recipient?.kind === "contact") this.#book.meet(key, this.#person(recipientId, recipient));
    return null;
  }

  #chatItem(scan: JsonScan): string | null {
    const chatId = idIn(scan, chatItemField("chatId"));
    if (chatId === null) return "chat-no-conversation";
    if (!this.#chats.has(chatId)) this.#entry.ledger.assumed("signal-unknown-chat" satisfies SignalCode);
    const revisions = this.#revisions;
    if (revisions.begin(scan, chatItemField("revisions"))) {
      for (let step = revisions.next(); step === "item"; step = revisions.next()) {
        if (this.#message(revisions, chatId, revisions.start, revisions.end, true) === null) this.#notes.versions++;
      }
    }
    return this.#message(scan, chatId, scan.start, scan.end, false);
  }

  #message(item: JsonItem, chatId: string, start: number, end: number, version: boolean): string | null {
    if (version && item.itemType !== "object") return "chat-not-a-message";
    const content = readContent(item, this.#context, this.#notes);
    if (content === null) return "chat-not-a-message";
    const authorId = idIn(item, chatItemField("authorId"));
    const author = authorId === null ? undefined : this.#recipients.get(authorId);
    const self = this.#self(item, author);
    const person = author === undefined || authorId === null ? null : this.#person(authorId, author);
    const key = `${this.#prefix}${chatId}`;
    const flags = [
      ...content.flags,
      ...(version && !content.flags.includes("edited") ? (["edited"] as const) : []),
      ...(item.repaired ? (["text-repaired"] as const) : []),
    ];
    const added = this.#book.add(
      key,
      {
        sender: person?.name ?? (self === true ? this.#own : null),
        senderId: person?.platformId ?? null,
        self,
        kind: content.kind,
        at: this.#notes.chat.timed(readMs(item.scalar(chatItemField("dateSent")))),
        text: content.text,
        attachments: content.attachments,
        flags,
      },
      span(this.#entry.item, start, end),
    );
    if (added && person !== null && content.kind !== "system") this.#book.meet(key, person);
    return added ? null : "chat-too-many-conversations";
  }

  #self(item: JsonItem, author: Recipient | undefined): boolean | null {
    if (item.has(chatItemField("outgoing"))) return true;
    if (item.has(chatItemField("incoming"))) return false;
    return author === undefined ? null : author.kind === "self";
  }

  #person(id: string, { kind, name, handle, aci }: Recipient): Person {
    const self = kind === "self";
    const known = self ? this.#own : name;
    return {
      // The key under which a message's sender is met.
      key: aci ?? known ?? `recipient ${id}`,
      name: known ?? handle ?? `recipient ${id}`,
      ...(handle === null ? {} : { handle }),
      ...(aci === null ? {} : { platformId: aci }),
      self,
    };
  }
}

/** A number of the file's own. What proto3 leaves out is 0. */
const idIn = (item: JsonItem, field: number): string | null => (item.has(field) ? item.scalar(field) : "0");

/** Where the secrets of a line stand, in order. */
function secretsOf(scan: JsonScan): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const field of SECRETS) {
    const start = scan.starts[field] ?? -1;
    if (start >= 0) found.push([scan.walk.base + start, scan.walk.base + (scan.ends[field] ?? 0)]);
  }
  return found.toSorted(([a], [b]) => a - b);
}
