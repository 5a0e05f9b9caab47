/**
 * Skype's own export (`messages.json`). Skype closed in May 2025; people hold old exports. Format as read by two projects,
 * see docs/importing.md; checked 2026-11.
 * @module
 */
import { type Attachment, type MessageKind, NO_ATTACHMENTS, span } from "@holdfast/model";
import { ChatBook } from "../chat-book/chat-book.ts";
import { ChatNotes } from "../chat-book/chat-notes.ts";
import { readJson } from "../chat-book/read-json.ts";
import type { Entry, Head, Importer, ReadContext, ReadEvent, Recognition } from "../importer.ts";
import { compilePlan } from "../json/json-plan.ts";
import { JsonScan } from "../json/json-scan.ts";
import { isJsonObject } from "../json/json-value.ts";
import { UnknownKeys } from "../json-account/unknown-keys.ts";
import { readIso } from "../written-time/iso-time.ts";
import type { SkypeCode } from "./ledger-codes.ts";
import { attributesOf, skypeText } from "./skype-markup.ts";

export { SKYPE_LEDGER_CODES } from "./ledger-codes.ts";

const FIELDS = ["id", "displayName", "originalarrivaltime", "messagetype", "content", "from", "properties"] as const;
const [ID, NAME, TIME, TYPE, CONTENT, FROM, PROPERTIES] = [0, 1, 2, 3, 4, 5, 6];
const KNOWN = [...FIELDS, "version", "conversationid", "amsreferences"];
const PLAN = compilePlan({
  items: [{ path: "conversations[].MessageList[]", fields: FIELDS }],
  values: ["userId", "exportDate", "conversations[].id", "conversations[].displayName"],
  groups: ["conversations[]"],
  maxItemBytes: 16_777_216,
});
const OWN = compilePlan({ items: [], values: ["userId"] });

function recognise(head: Head): Recognition | null {
  const text = (head.text ?? "").replace(/^\ufeff/u, "");
  if (!/^\s*\{/u.test(text) || !/"conversations"\s*:\s*\[/u.test(text)) return null;
  const marks = /"(?:userId|exportDate)"\s*:/u.test(text);
  if (/"MessageList"\s*:/u.test(text) && (marks || /"originalarrivaltime"\s*:/u.test(text))) {
    return { shape: "messages", strength: "certain" };
  }
  return null;
}

export const skype: Importer = {
  source: "skype",
  recognise,
  async *read(entries: readonly Entry[], context: ReadContext): AsyncGenerator<ReadEvent> {
    const book = new ChatBook("skype", context);
    for (const entry of entries) {
      yield* readMessages(entry, await ownId(entry, context), book, context);
      book.note(entry.ledger);
    }
    yield* book.finish();
  },
};

/** `userId` stands first in every export seen; the file is looked through to its end only where it does not. */
async function ownId(entry: Entry, context: ReadContext): Promise<string | null> {
  const scan = new JsonScan(entry.source, OWN);
  for (let step = scan.next(); step !== "end" && step !== "problem"; step = scan.next()) {
    if (step === "hungry") {
      context.signal?.throwIfAborted();
      await scan.feed();
    } else if (step === "value") {
      await scan.close();
      return typeof scan.value === "string" && scan.value !== "" ? scan.value : null;
    }
  }
  await scan.close();
  return null;
}

/** Kinds of message (Skype's `messagetype`, by the part before the first `/`). */
const KINDS: ReadonlyMap<string, MessageKind> = new Map<string, MessageKind>([
  ["Text", "text"],
  ["RichText", "text"],
  ["Event", "call"],
  ["ThreadActivity", "system"],
  ["Notice", "system"],
  ["PopCard", "system"],
  ["InviteFreeRelationshipChanged", "system"],
]);

async function* readMessages(
  entry: Entry,
  own: string | null,
  book: ChatBook,
  context: ReadContext,
): AsyncGenerator<ReadEvent> {
  const { ledger } = entry;
  const notes = new ChatNotes();
  const keys = new UnknownKeys(KNOWN);
  let [ordinal, tags, quotes, media] = [0, 0, 0, 0];
  let chat = "";
  let head: { readonly title: string | null; readonly platformId?: string } = { title: null };
  const open = (): boolean => book.open(chat, head, head.title ?? `skype ${ordinal}`);
  const item = (scan: JsonScan): string | null => {
    if (scan.itemType !== "object" || !(scan.has(TIME) || scan.has(CONTENT))) return "chat-not-a-message";
    for (const field of [TIME, CONTENT, FROM, TYPE, NAME]) {
      const type = scan.typeOf(field);
      if (type !== "string" && type !== "absent" && type !== "null") return "chat-wrong-type";
    }
    keys.watch(scan);
    const type = scan.name(TYPE) ?? "";
    const content = scan.text(CONTENT) ?? "";
    const family = type.split("/")[0] ?? "";
    const known = KINDS.get(family);
    if (known === undefined) notes.unknownType(type);
    const from = scan.name(FROM);
    const file = family === "RichText" && type !== "RichText" ? shared(type, content, context) : null;
    if (file !== null) media++;
    const written = known === "text" ? content : content.replaceAll("><", "> <");
    const plain = type === "Text" ? null : skypeText(written);
    if (plain?.tags === true && known === "text" && file === null) tags++;
    if (plain?.quote === true) quotes++;
    const properties = scan.make(PROPERTIES);
    const has = (key: string): boolean =>
      isJsonObject(properties) && properties[key] !== undefined && properties[key] !== null;
    const deleted = content === "" && (has("deletetime") || has("isserversidegenerated"));
    const kind = deleted ? "deleted" : file !== null ? "media" : (known ?? "text");
    const text =
      file !== null
        ? ""
        : kind === "system" || kind === "call"
          ? line(type, plain?.text ?? "")
          : (plain?.text ?? content);
    const flags = [
      ...(has("edittime") || plain?.edited === true ? (["edited"] as const) : []),
      ...(scan.repaired ? (["text-repaired"] as const) : []),
    ];
    const found = {
      sender: scan.name(NAME) || (from === (head.platformId ?? "") ? (head.title ?? from) : from),
      senderId: from,
      self: own === null || from === null ? null : from === own,
      kind,
      at: notes.timed(readIso(scan.text(TIME) ?? "")),
      text,
      attachments: file === null ? NO_ATTACHMENTS : [file],
      platformId: scan.scalar(ID),
      flags,
    } as const;
    const added = open() && book.add(chat, found, span(entry.item, scan.start, scan.end));
    return added ? null : "chat-too-many-conversations";
  };
  yield* readJson(entry, context, book, {
    plan: PLAN,
    item,
    enter: () => {
      chat = `${entry.item} ${++ordinal}`;
      head = { title: null };
    },
    leave: () => void open(),
    value: (scan: JsonScan) => {
      if (typeof scan.value !== "string" || scan.value === "") return;
      if (scan.kind === 2) head = { ...head, platformId: scan.value };
      else if (scan.kind === 3) head = { ...head, title: scan.value };
    },
  });
  const say = (code: SkypeCode, count: number): void => {
    if (count > 0) ledger.assumed(code, { count });
  };
  say("skype-markup-removed", tags);
  say("skype-quote-shown", quotes);
  if (media > 0) ledger.gap("skype-media-elsewhere" satisfies SkypeCode, { count: media });
  ledger.gap("chat-no-deleted-messages");
  keys.tell(ledger, "chat-unknown-keys");
  notes.tell(ledger);
}

const line = (type: string, text: string): string => [type, text.trim()].filter((part) => part !== "").join(" ");

const SHARED: readonly (readonly [RegExp, Attachment["kind"]])[] = [
  [/picture|photo/iu, "photo"],
  [/video/iu, "video"],
  [/audio|voice/iu, "audio"],
  [/contact/iu, "contact"],
  [/location/iu, "location"],
  [/poll/iu, "poll"],
];

/** `<URIObject type="Picture.1" …><OriginalName v="list.jpg"/><FileSize v="1234"/></URIObject>`; null for what holds none. */
function shared(type: string, content: string, context: ReadContext): Attachment | null {
  const object = attributesOf(content, "URIObject");
  if (object === null && !/Media|UriObject|Contacts|Location|Files/iu.test(type)) return null;
  const name = attributesOf(content, "OriginalName")?.get("v") ?? attributesOf(content, "c")?.get("f") ?? null;
  const size = Number(attributesOf(content, "FileSize")?.get("v") ?? Number.NaN);
  const said = `${object?.get("type") ?? ""} ${type}`;
  const found = name === null ? null : context.companion(`media/${name}`);
  return {
    kind: SHARED.find(([pattern]) => pattern.test(said))?.[1] ?? "file",
    ...(name === null || name === "" ? {} : { name }),
    ...(Number.isSafeInteger(size) && size >= 0 ? { size } : {}),
    ...(found === null ? {} : { item: found.item }),
  };
}
