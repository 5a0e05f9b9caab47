/**
 * The archive of an X (Twitter) account: direct messages, as JavaScript files that are one assignment of JSON. Formats as
 * read by several projects, see docs/importing.md; checked 2026-11.
 * @module
 */
import { span } from "@holdfast/model";
import { ChatBook } from "../chat-book/chat-book.ts";
import { ChatNotes } from "../chat-book/chat-notes.ts";
import { readJson } from "../chat-book/read-json.ts";
import type { Entry, Head, Importer, ReadContext, ReadEvent, Recognition } from "../importer.ts";
import { compilePlan } from "../json/json-plan.ts";
import type { JsonScan } from "../json/json-scan.ts";
import { UnknownKeys } from "../json-account/unknown-keys.ts";
import { EVENT_FIELDS, EVENT_KEYS, readEvent } from "./dm-event.ts";
import type { XCode } from "./ledger-codes.ts";
import { type OwnAccount, ownAccount, pairOf } from "./own-account.ts";
import { ytdFile, ytdOf } from "./ytd-file.ts";

export { X_LEDGER_CODES } from "./ledger-codes.ts";

const PLAN = compilePlan({
  items: [{ path: "[].dmConversation.messages[]", fields: EVENT_FIELDS }],
  values: ["[].dmConversation.conversationId"],
  groups: ["[]"],
  maxItemBytes: 16_777_216,
});

const MESSAGES = /^direct_messages?(?:_group)?$/u;
const HEADERS = /^direct_messages?(?:_group)?_headers?$|^direct_message_(?:group_)?headers$/u;

function recognise(head: Head): Recognition | null {
  const name = ytdOf(head)?.name;
  if (name === undefined) return null;
  const shape = MESSAGES.test(name) ? "messages" : HEADERS.test(name) ? "headers" : name === "account" ? name : "other";
  return { shape, strength: "certain" };
}

export const xArchive: Importer = {
  source: "x-archive",
  recognise,
  async *read(entries: readonly Entry[], context: ReadContext): AsyncGenerator<ReadEvent> {
    const own = await ownAccount(entries, context);
    const book = new ChatBook("x-archive", context);
    for (const entry of entries) {
      if (entry.shape === "messages") yield* readMessages(entry, own, book, context);
      else if (entry.shape !== "account") {
        const code = entry.shape === "headers" ? ("x-headers-no-text" satisfies XCode) : "chat-other-section";
        entry.ledger.unread(0, entry.source.size, code);
      }
    }
    yield* book.finish();
  },
};

async function* readMessages(
  entry: Entry,
  own: OwnAccount,
  book: ChatBook,
  context: ReadContext,
): AsyncGenerator<ReadEvent> {
  const { ledger } = entry;
  const notes = new ChatNotes();
  const keys = new UnknownKeys(EVENT_KEYS);
  let ordinal = 0;
  /** The conversation at hand; its id stands before its messages in every archive seen. */
  let chat = "";
  const meet = (key: string, id: string): void => {
    const self = own.id === null ? null : id === own.id;
    const handle = self === true && own.handle !== null ? { handle: own.handle } : {};
    book.meet(key, { key: id, name: self === true ? (own.name ?? id) : id, ...handle, platformId: id, self });
  };
  const openChat = (key: string, id: string | null): boolean => {
    const pair = id === null ? null : pairOf(id);
    const other = pair?.find((one) => one !== own.id) ?? null;
    const wish = other === null ? `x ${id ?? ordinal}` : `x ${other}`;
    if (!book.open(key, { title: null, ...(id === null ? {} : { platformId: id }) }, wish)) return false;
    for (const one of pair ?? []) meet(key, one);
    return true;
  };
  const start = ytdFile(await entry.source.slice(0, 512))?.start ?? 0;
  yield* readJson(entry, context, book, {
    plan: PLAN,
    start,
    enter: () => {
      ordinal++;
      chat = "";
    },
    value: (scan) => {
      const id = typeof scan.value === "string" && /^[\d-]{1,50}$/u.test(scan.value) ? scan.value : null;
      if (id === null) return;
      // Messages that came before their conversation's id keep the name they have.
      if (chat === "") chat = id;
      openChat(chat, id);
    },
    item: (scan: JsonScan) => {
      if (chat === "") chat = `${entry.item} ${ordinal}`;
      const event = readEvent(scan, own, context, notes);
      keys.watch(scan);
      if (typeof event === "string") return event;
      if (!openChat(chat, null)) return "chat-too-many-conversations";
      for (const id of event.members ?? []) meet(chat, id);
      if (event.title !== undefined) book.open(chat, { title: event.title });
      return book.add(chat, event.found, span(entry.item, scan.start, scan.end)) ? null : "chat-too-many-conversations";
    },
  });
  if (own.worked) ledger.assumed("chat-self-by-chat");
  ledger.gap("x-ids-only" satisfies XCode);
  ledger.gap("x-no-encrypted" satisfies XCode);
  ledger.gap("chat-no-deleted-messages");
  keys.tell(ledger, "chat-unknown-keys");
  notes.tell(ledger);
  book.note(ledger);
}
