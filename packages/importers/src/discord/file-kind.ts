import type { AttachmentKind } from "@holdfast/model";

/** What a file is by the ending of its name: all that Discord's exports say. */
const KINDS: Readonly<Record<string, AttachmentKind>> = {
  jpg: "photo",
  jpeg: "photo",
  png: "photo",
  webp: "photo",
  heic: "photo",
  avif: "photo",
  bmp: "photo",
  gif: "gif",
  mp4: "video",
  mov: "video",
  webm: "video",
  mkv: "video",
  m4v: "video",
  mp3: "audio",
  ogg: "audio",
  m4a: "audio",
  wav: "audio",
  flac: "audio",
  opus: "audio",
};

export function kindOfFile(name: string): AttachmentKind {
  const ending = /\.([a-z0-9]{2,5})(?:[?#].*)?$/iu.exec(name)?.[1]?.toLowerCase() ?? "";
  return Object.hasOwn(KINDS, ending) ? (KINDS[ending] ?? "file") : "file";
}
