import type { Attachment, AttachmentKind, Moment } from "@holdfast/model";
import type { Companion, ReadContext } from "../importer.ts";
import { kindByName } from "../meta/attachment-kind.ts";

/** Ends of file names in `chat_media/` (ethanwheatthin's and memoria's readers, 2026-08). */
const EXTENSIONS = ["jpg", "jpeg", "png", "webp", "gif", "mp4", "mov", "m4a", "aac", "unknown"] as const;
const DAY_MS = 86_400_000;
/** Media of one message. */
const MAX_MEDIA = 100;

/** Ids of `Media IDs`, which are joined by ` | `. */
export const mediaIds = (joined: string): readonly string[] =>
  joined
    .split(" | ", MAX_MEDIA)
    .map((id) => id.trim())
    .filter((id) => id !== "");

/** What was sent, tied to its file in `chat_media/` where the export has it: `2024-04-20_b~<id>.jpg`. */
export function mediaAttachment(id: string, kind: AttachmentKind, at: Moment, context: ReadContext): Attachment {
  const found = findMedia(id, at, context);
  if (found === null) return { kind, name: id };
  const byName = kindByName(found.path);
  return {
    kind: byName === "file" || byName === "unknown" ? kind : byName,
    name: id,
    size: found.size,
    item: found.item,
  };
}

function findMedia(id: string, at: Moment, context: ReadContext): Companion | null {
  if (at.type === "none" || id.includes("/") || id.length > 300) return null;
  const stem = id.startsWith("b~") ? id : `b~${id}`;
  // The date in the name is the day on a clock nobody names: the day before and after are tried as well.
  for (const shift of [0, -DAY_MS, DAY_MS]) {
    const day = new Date(at.ms + shift).toISOString().slice(0, 10);
    for (const extension of EXTENSIONS) {
      const found = context.companion(`chat_media/${day}_${stem}.${extension}`);
      if (found !== null) return found;
    }
  }
  return null;
}
