import type { ConversationId, ItemId, Sha256Hex, UtcMs } from "./ids.ts";
import type { Moment } from "./moment.ts";
import type { Span } from "./span.ts";

/**
 * - `text`: words somebody wrote.
 * - `media`: a photo, video, sound, file, sticker, place or contact; `text` may hold a caption.
 * - `call`: a call, answered or missed.
 * - `system`: a line the platform wrote, by the format's own marks, never by words inside a body.
 * - `deleted`: the export says that a message was here and was deleted or unsent.
 */
export const MESSAGE_KINDS = ["text", "media", "call", "system", "deleted"] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

export const ATTACHMENT_KINDS = [
  "photo",
  "video",
  "audio",
  "file",
  "sticker",
  "gif",
  "location",
  "contact",
  "link",
  "poll",
  "unknown",
] as const;
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];

/** An attachment in words. The bytes are never copied (P3). */
export interface Attachment {
  readonly kind: AttachmentKind;
  /** The name or address the export gives, as written; absent where it gives none (`<Media omitted>`). */
  readonly name?: string;
  readonly type?: string;
  /** Bytes, where known. */
  readonly size?: number;
  /** The item it was found as, when the file itself came with the export. */
  readonly item?: ItemId;
  readonly sha256?: Sha256Hex;
}

/** Something about one message that a reader must not miss. Words for each live in `words/`. */
export const MESSAGE_FLAGS = [
  /** The header fits the format but breaks the order or the style of its neighbours: it may stand inside a body. */
  "possible-forged-header",
  "edited",
  "forwarded",
  "time-out-of-order",
  "text-repaired",
  /** The id of the message encodes another time than the one written beside it. */
  "id-disagrees-with-time",
  "draft-or-failed",
  "view-once",
  "disappearing",
  /** Read from a picture, with something in it that one wrong sign changes: an amount, a name, an address. */
  "check-in-picture",
  /** Read from a picture, in a conversation of which there is an export that does not have it. */
  "only-in-picture",
  /** Read from a picture, and put right by the person. What was read stands in `reading`. */
  "corrected-by-person",
] as const;
export type MessageFlag = (typeof MESSAGE_FLAGS)[number];

/** How a message was read from a picture. */
export interface PixelReading {
  /** 0 to 100: the reader's own guess at its least sure word, and no probability. */
  readonly confidence: number;
  /** What must be compared with the picture, each once. Words under `screenshots.remark.<code>`. */
  readonly checks: readonly string[];
  /** What was read, where `text` is what the person put in its place; and when, by the device's clock. */
  readonly corrected?: { readonly read: string; readonly at: UtcMs };
}

export interface Message {
  readonly conversation: ConversationId;
  /** The name the export gives, as written; null when it gives none (system lines, deleted accounts). */
  readonly sender: string | null;
  /** The platform's own id of the sender, when the export has one. */
  readonly senderId?: string;
  /** Whether the person wrote it; null when the file does not say and the person has not said. */
  readonly self: boolean | null;
  readonly kind: MessageKind;
  readonly at: Moment;
  /** The body as written: never trimmed, folded or cleaned. Empty where the export has none. */
  readonly text: string;
  /** The subject line, where the format keeps one apart from the body (mail, MMS); encoded words are decoded. */
  readonly subject?: string;
  readonly attachments: readonly Attachment[];
  readonly span: Span;
  /** Where else the same message stands, when two exports of one conversation were merged. */
  readonly also?: readonly Span[];
  /** The platform's own id of the message. */
  readonly platformId?: string;
  readonly flags?: readonly MessageFlag[];
  /** Present exactly when the words were read from a picture. */
  readonly reading?: PixelReading;
}

/** The one empty list, so that a million messages without attachments share it. */
export const NO_ATTACHMENTS: readonly Attachment[] = Object.freeze([]);
