import type { AttachmentKind } from "@holdfast/model";

/** Data: prefixes of the names WhatsApp gives to files, and endings of files in general. Android and iOS exports, 2026-11. */
const BY_PREFIX: readonly (readonly [RegExp, AttachmentKind])[] = [
  [/^STK-|-STICKER-/u, "sticker"],
  [/^PTT-|^AUD-|-AUDIO-/u, "audio"],
  [/^IMG-|-PHOTO-/u, "photo"],
  [/^VID-|-VIDEO-/u, "video"],
  [/-GIF-/u, "gif"],
];
const BY_ENDING: Readonly<Record<string, AttachmentKind>> = {
  jpg: "photo",
  jpeg: "photo",
  png: "photo",
  heic: "photo",
  webp: "photo",
  gif: "gif",
  mp4: "video",
  mov: "video",
  "3gp": "video",
  mkv: "video",
  opus: "audio",
  ogg: "audio",
  m4a: "audio",
  mp3: "audio",
  aac: "audio",
  amr: "audio",
  wav: "audio",
  vcf: "contact",
};

/** A file name: something, a dot and a short ending of letters and digits. */
export const FILE_NAME: RegExp = /^[^\n/\\<>]{1,240}\.[\p{L}\p{N}]{1,8}$/u;
/** Names that only WhatsApp gives. */
export const OWN_FILE_NAME: RegExp =
  /^(?:(?:IMG|VID|AUD|PTT|STK|DOC)-\d{8}-WA\d{1,6}\.\w{2,5}|\d{8}-[A-Z]+-\d{4}(?:-\d{2}){5}\.\w{2,5})$/u;

export function attachmentKind(name: string): AttachmentKind {
  const ending = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  const byEnding = BY_ENDING[ending];
  const byPrefix = BY_PREFIX.find(([pattern]) => pattern.test(name))?.[1];
  if (byPrefix !== undefined && byEnding !== undefined) return byPrefix;
  return byEnding ?? "file";
}
