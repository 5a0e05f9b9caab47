import type { AttachmentKind, MessageKind } from "@holdfast/model";

interface Meaning {
  readonly kind: MessageKind;
  /** What to call what was sent, where the export names no file. */
  readonly attachment?: AttachmentKind;
}

/**
 * `Media Type` as RLEAPP, memoria and two published readers of My Data know it (read 2026-08). A type that is not here
 * is named in the ledger. Whatever begins with `STATUS` is a line that Snapchat wrote.
 */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  TEXT: { kind: "text" },
  MEDIA: { kind: "media", attachment: "unknown" },
  IMAGE: { kind: "media", attachment: "photo" },
  VIDEO: { kind: "media", attachment: "video" },
  STICKER: { kind: "media", attachment: "sticker" },
  NOTE: { kind: "media", attachment: "audio" },
  LOCATION: { kind: "media", attachment: "location" },
  SHARE: { kind: "media", attachment: "link" },
  /** Somebody deleted a chat: the other side may have, and that is a fact about the conversation. */
  STATUSERASEDMESSAGE: { kind: "deleted" },
  STATUSERASEDSNAPMESSAGE: { kind: "deleted" },
};

/** Null for a type nobody described. */
export function meaningOf(mediaType: string): Meaning | null {
  if (Object.hasOwn(MEANINGS, mediaType)) return MEANINGS[mediaType] ?? null;
  return mediaType.startsWith("STATUS") ? { kind: "system" } : null;
}
