/**
 * Google Chat in a Takeout: `Google Chat/Groups/<DM or Space …>/messages.json` with `group_info.json`, and `user_info.json`
 * of the person. Formats as read by several projects, see docs/importing.md; checked 2026-11.
 * @module
 */
import { type Attachment, type LedgerBuilder, NO_ATTACHMENTS, span } from "@holdfast/model";
import { ChatBook } from "../chat-book/chat-book.ts";
import { ChatNotes } from "../chat-book/chat-notes.ts";
import { readJson } from "../chat-book/read-json.ts";
import type { Entry, Head, Importer, ReadContext, ReadEvent, Recognition } from "../importer.ts";
import { compilePlan } from "../json/json-plan.ts";
import type { JsonScan } from "../json/json-scan.ts";
import { isJsonObject, type JsonValue } from "../json/json-value.ts";
import { UnknownKeys } from "../json-account/unknown-keys.ts";
import { kindByName } from "../meta/attachment-kind.ts";
import type { GoogleCode } from "./ledger-codes.ts";
import { takeoutDate } from "./takeout-date.ts";

const FIELDS = [
  "creator.name",
  "creator.email",
  "created_date",
  "text",
  "attached_files",
  "message_id",
  "updated_date",
  "message_state",
  "reactions",
] as const;
const [NAME, EMAIL, CREATED, TEXT, FILES, ID, UPDATED, STATE, REACTIONS] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const KNOWN = [
  "creator",
  "created_date",
  "updated_date",
  "text",
  "attached_files",
  "annotations",
  "quoted_message_metadata",
  "topic_id",
  "message_id",
  "message_state",
  "deletion_metadata",
  "reactions",
];
const MESSAGES = compilePlan({ items: [{ path: "messages[]", fields: FIELDS }], maxItemBytes: 16_777_216 });
const GROUP = compilePlan({
  items: [{ path: "members[]", fields: ["name", "email", "user_type"] }],
  values: ["name"],
});
const USER = compilePlan({
  items: [{ path: "user", fields: ["name", "email"] }],
});

function recognise(head: Head): Recognition | null {
  const text = (head.text ?? "").replace(/^\ufeff/u, "");
  if (!/^\s*\{/u.test(text)) return null;
  const base = head.path.split("/").at(-1) ?? "";
  if (/"messages"\s*:\s*\[/u.test(text) && /"creator"\s*:\s*\{/u.test(text) && /"created_date"\s*:/u.test(text)) {
    return { shape: "messages", strength: "certain" };
  }
  const people = /"(?:email|name)"\s*:/u.test(text) && /"user_type"\s*:/u.test(text);
  if (base === "group_info.json" && /"members"\s*:\s*\[/u.test(text)) {
    return { shape: "group", strength: people ? "certain" : "likely" };
  }
  if (base === "user_info.json" && /"user"\s*:\s*\{/u.test(text) && people)
    return { shape: "user", strength: "certain" };
  return null;
}

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));
const fold = (email: string | null): string => (email ?? "").trim().toLowerCase();

/** Whose Takeout it is: the addresses in `user_info.json`. */
interface Own {
  readonly emails: Set<string>;
  worked: boolean;
}

export const googleChat: Importer = {
  source: "google-chat",
  recognise,
  async *read(entries: readonly Entry[], context: ReadContext): AsyncGenerator<ReadEvent> {
    const book = new ChatBook("google-chat", context);
    const own: Own = { emails: new Set(), worked: false };
    for (const entry of entries) if (entry.shape === "user") yield* readUser(entry, own, book, context);
    for (const entry of entries) if (entry.shape === "group") yield* readGroup(entry, own, book, context);
    for (const entry of entries) if (entry.shape === "messages") yield* readMessages(entry, own, book, context);
    yield* book.finish();
  },
};

async function* readUser(entry: Entry, own: Own, book: ChatBook, context: ReadContext): AsyncGenerator<ReadEvent> {
  const item = (scan: JsonScan): string | null => {
    const email = fold(scan.text(1));
    if (email !== "") own.emails.add(email);
    return email === "" ? "chat-wrong-type" : null;
  };
  yield* readJson(entry, context, book, { plan: USER, item });
}

const openFolder = (book: ChatBook, folder: string, title: string | null): boolean => {
  const base = folder.split("/").at(-1) ?? "";
  const id = /^(?:DM|Space) (\S{5,80})$/u.exec(base)?.[1];
  return book.open(
    folder,
    { title, ...(id === undefined ? {} : { platformId: id }) },
    title ?? (base || "google chat"),
  );
};

const selfOf = (own: Own, email: string | null): boolean | null =>
  own.emails.size === 0 || email === null ? null : own.emails.has(fold(email));

async function* readGroup(entry: Entry, own: Own, book: ChatBook, context: ReadContext): AsyncGenerator<ReadEvent> {
  const folder = folderOf(entry.path);
  let title: string | null = null;
  const members: { readonly name: string; readonly email: string | null }[] = [];
  const read = readJson(entry, context, book, {
    plan: GROUP,
    value: (scan) => {
      if (typeof scan.value === "string" && scan.value !== "") title = scan.value;
    },
    item: (scan) => {
      const email = scan.text(1);
      const name = scan.text(0) ?? email;
      if (name === null || members.length >= 10_000) return "chat-wrong-type";
      members.push({ name, email });
      return null;
    },
  });
  for await (const event of read) yield event;
  const others = members.filter(({ email }) => selfOf(own, email) !== true);
  if (
    !openFolder(book, folder, title ?? (members.length === 2 && others.length === 1 ? (others[0]?.name ?? null) : null))
  )
    return;
  for (const { name, email } of members) {
    const handle = email === null ? {} : { handle: email };
    book.meet(folder, { key: email ?? name, name, ...handle, self: selfOf(own, email) });
  }
}

async function* readMessages(entry: Entry, own: Own, book: ChatBook, context: ReadContext): AsyncGenerator<ReadEvent> {
  const { ledger } = entry;
  const folder = folderOf(entry.path);
  const key = folder === "" ? entry.path : folder;
  const notes = new ChatNotes();
  const keys = new UnknownKeys(KNOWN);
  if (!openFolder(book, key, null)) {
    ledger.unread(0, entry.source.size, "chat-too-many-conversations");
    return;
  }
  const item = (scan: JsonScan): string | null => {
    if (scan.itemType !== "object" || !(scan.has(CREATED) || scan.has(TEXT) || scan.has(ID)))
      return "chat-not-a-message";
    for (const field of [TEXT, CREATED, NAME, EMAIL]) {
      const type = scan.typeOf(field);
      if (type !== "string" && type !== "absent" && type !== "null") return "chat-wrong-type";
    }
    keys.watch(scan);
    const email = scan.name(EMAIL);
    const sender = scan.name(NAME) ?? email;
    const at = notes.timed(takeoutDate(scan.text(CREATED) ?? ""));
    if (at.type === "none" && at.written !== "") here(ledger, scan, "google-date-not-known");
    const reactions = scan.make(REACTIONS);
    if (Array.isArray(reactions)) notes.reactions += reactions.length;
    const attachments = filesOf(scan.make(FILES), key, context);
    // Before the flags: what is broken in it shows when it is decoded.
    const text = scan.text(TEXT) ?? "";
    const deleted = scan.text(STATE) === "DELETED";
    const updated = scan.text(UPDATED);
    const edited = updated !== null && updated !== scan.text(CREATED);
    const flags = [
      ...(edited && !deleted ? (["edited"] as const) : []),
      ...(scan.repaired ? (["text-repaired"] as const) : []),
    ];
    const found = {
      sender,
      senderId: email,
      self: selfOf(own, email),
      kind: deleted ? "deleted" : attachments.length > 0 ? "media" : "text",
      at,
      text,
      attachments,
      platformId: scan.scalar(ID),
      flags,
    } as const;
    return book.add(key, found, span(entry.item, scan.start, scan.end)) ? null : "chat-too-many-conversations";
  };
  yield* readJson(entry, context, book, { plan: MESSAGES, item });
  if (own.emails.size === 0) ledger.gap("google-no-user-file" satisfies GoogleCode);
  ledger.gap("chat-no-deleted-messages");
  keys.tell(ledger, "chat-unknown-keys");
  notes.tell(ledger);
  book.note(ledger);
}

function here(ledger: LedgerBuilder, scan: JsonScan, code: GoogleCode): void {
  ledger.assumed(code, undefined, { start: scan.start, end: scan.end });
}

/** Takeout writes `_` for `?` and other signs in file names. */
function filesOf(value: JsonValue | undefined, folder: string, context: ReadContext): readonly Attachment[] {
  const files = Array.isArray(value) ? (value as readonly JsonValue[]).filter(isJsonObject) : [];
  if (files.length === 0) return NO_ATTACHMENTS;
  return files.map((file): Attachment => {
    const [exported, original] = [file["export_name"], file["original_name"]].map((name) =>
      typeof name === "string" && name !== "" ? name : null,
    );
    const name = original ?? exported ?? null;
    const found = exported === null || exported === undefined ? null : lookUp(exported, folder, context);
    return {
      kind: name === null ? "unknown" : kindByName(name),
      ...(name === null ? {} : { name }),
      ...(found === null ? {} : { item: found.item, size: found.size }),
    };
  });
}

const lookUp = (name: string, folder: string, context: ReadContext): ReturnType<ReadContext["companion"]> => {
  const written = name.replaceAll(/[?:*"<>|&=]/gu, "_");
  return context.companion(`${folder}/${name}`) ?? context.companion(`${folder}/${written}`);
};
