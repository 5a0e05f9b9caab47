import { type Attachment, type MessageKind, type Moment, NO_ATTACHMENTS } from "@holdfast/model";
import type { ReadContext } from "../importer.ts";
import type { JsonItem } from "../json/json-item.ts";
import { mediaAttachment, mediaIds } from "./chat-media.ts";
import { decodeEntities } from "./html-entities.ts";
import { meaningOf } from "./media-types.ts";
import { snapTime } from "./snap-time.ts";

/** Keys of a chat or snap, of exports today and until 2022 (`Text`, `To`). Their place here is their number. */
export const SNAP_FIELDS = [
  "From",
  "To",
  "Media Type",
  "Created",
  "Created(microseconds)",
  "Content",
  "Text",
  "Conversation Title",
  "IsSender",
  "Media IDs",
] as const;
const [FROM, TO, TYPE, CREATED, NUMBER, CONTENT, TEXT, TITLE, IS_SENDER, MEDIA] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
/** Passed over on purpose: that a chat was saved is why it is here at all. */
export const SNAP_IGNORED = ["IsSaved"] as const;

/** Exports until 2022 put all conversations into two lists: of chats in one file, of snaps in another. */
const LEGACY_RECEIVED: ReadonlySet<string> = new Set(["Received Saved Chat History", "Received Snap History"]);
const LEGACY_SENT: ReadonlySet<string> = new Set(["Sent Saved Chat History", "Sent Snap History"]);
export const isLegacySent = (key: string | undefined): boolean => LEGACY_SENT.has(key ?? "");

export interface SnapFacts {
  /** The conversation it belongs to: the key it stands under, or the other person in old exports. */
  readonly key: string;
  readonly title: string | null;
  readonly sender: string | null;
  readonly self: boolean | null;
  readonly kind: MessageKind;
  readonly at: Moment;
  readonly disagree: boolean;
  readonly text: string;
  readonly attachments: readonly Attachment[];
}

/** What the reading of one file gathers for its ledger. */
export class SnapNotes {
  readonly context: ReadContext;
  disagree = 0;
  decoded = 0;
  /** Chats of which the export kept neither words nor media. */
  empty = 0;
  odd = 0;
  readonly unknownTypes: Set<string> = new Set();

  constructor(context: ReadContext) {
    this.context = context;
  }

  unknownType(type: string): void {
    if (this.unknownTypes.size < 20) this.unknownTypes.add(/^[A-Z_]{1,40}$/u.test(type) ? type : "?");
  }
}

/** One chat or snap under `key`, or the code that says why it is not read as one. */
export function readSnap(item: JsonItem, key: string, notes: SnapNotes): SnapFacts | string {
  if (item.itemType !== "object" || !(item.has(TYPE) || item.has(CREATED))) return "snapchat-not-a-message";
  for (const field of [FROM, TO, TYPE, CREATED, CONTENT, TEXT]) {
    const type = item.typeOf(field);
    if (type !== "string" && type !== "null" && type !== "absent") return "snapchat-wrong-type";
  }
  const legacy = LEGACY_RECEIVED.has(key) || LEGACY_SENT.has(key);
  const from = item.name(FROM) || null;
  const { at, disagree } = snapTime(item.text(CREATED), item.scalar(NUMBER));
  if (disagree) notes.disagree++;
  const written = item.text(CONTENT) ?? item.text(TEXT) ?? "";
  const text = legacy ? decodeEntities(written) : written;
  if (text !== written) notes.decoded++;
  const type = item.name(TYPE) ?? "";
  const meaning = meaningOf(type);
  if (meaning === null) notes.unknownType(type);
  const attachments = attachmentsOf(item, meaning?.attachment, at, notes);
  const kind = meaning?.kind ?? (text === "" && attachments.length > 0 ? "media" : "text");
  if (kind === "text" && text === "" && attachments.length === 0) notes.empty++;
  return {
    key: legacy ? ((LEGACY_SENT.has(key) ? item.name(TO) : from) ?? "") : key,
    title: item.name(TITLE) || null,
    sender: from,
    self: ownership(item, key, notes),
    kind,
    at,
    disagree,
    text,
    attachments,
  };
}

function ownership(item: JsonItem, key: string, notes: SnapNotes): boolean | null {
  const said = item.boolean(IS_SENDER);
  if (said !== null) return said;
  const type = item.typeOf(IS_SENDER);
  if (type !== "absent" && type !== "null") notes.odd++;
  if (LEGACY_SENT.has(key)) return true;
  return LEGACY_RECEIVED.has(key) ? false : null;
}

function attachmentsOf(
  item: JsonItem,
  kind: Attachment["kind"] | undefined,
  at: Moment,
  notes: SnapNotes,
): readonly Attachment[] {
  const type = item.typeOf(MEDIA);
  if (type !== "string" && type !== "absent" && type !== "null") notes.odd++;
  const ids = mediaIds(item.text(MEDIA) ?? "");
  if (ids.length > 0) return ids.map((id) => mediaAttachment(id, kind ?? "unknown", at, notes.context));
  return kind === undefined ? NO_ATTACHMENTS : [{ kind }];
}
