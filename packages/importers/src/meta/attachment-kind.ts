import type { AttachmentKind } from "@holdfast/model";

/** Kinds by the end of the file name. Common container formats, 2026-11; what is not here is a file. */
const BY_EXTENSION: Readonly<Record<string, AttachmentKind>> = {
  jpg: "photo",
  jpeg: "photo",
  png: "photo",
  webp: "photo",
  heic: "photo",
  avif: "photo",
  gif: "gif",
  mp4: "video",
  mov: "video",
  webm: "video",
  "3gp": "video",
  m4a: "audio",
  aac: "audio",
  mp3: "audio",
  ogg: "audio",
  opus: "audio",
  wav: "audio",
};

/** What kind of attachment a file of this name is, judged by its extension only. */
export function kindByName(name: string): AttachmentKind {
  const extension = /\.([A-Za-z0-9]{1,5})(?:$|[?#])/u.exec(name)?.[1]?.toLowerCase();
  if (extension === undefined) return "unknown";
  return Object.hasOwn(BY_EXTENSION, extension) ? (BY_EXTENSION[extension] ?? "file") : "file";
}
