/** What a file looks like to somebody who is not a programmer, by the kind that importers name. */
const PICTURES: ReadonlySet<string> = new Set(["JPEG", "PNG", "GIF", "WebP", "HEIC", "AVIF", "BMP", "TIFF"]);
const VIDEOS: ReadonlySet<string> = new Set(["MP4", "WebM", "AVI"]);
const SOUNDS: ReadonlySet<string> = new Set(["WAV", "Ogg", "MP3", "AAC", "AMR", "FLAC"]);
const DOCUMENTS: ReadonlySet<string> = new Set(["PDF", "Office", "OpenDocument"]);
const PICTURE_NAME = /\.(?:jpe?g|png|gif|webp|hei[cf]|avif|bmp|tiff?)$/iu;
const VIDEO_NAME = /\.(?:mp4|m4v|mov|webm|avi|3gp)$/iu;
const SOUND_NAME = /\.(?:m4a|wav|og[ga]|opus|mp3|aac|amr|flac)$/iu;

export type FileLook = "picture" | "video" | "sound" | "document" | null;

/** By the first bytes where they tell, else by the name: what calls itself a photo is treated as one (P3). */
export function lookOf(kind: string | undefined, name: string): FileLook {
  if (kind !== undefined && PICTURES.has(kind)) return "picture";
  // A phone's sounds are MP4 files too, told apart by their names alone.
  if (SOUND_NAME.test(name) && (kind === "MP4" || kind === undefined || SOUNDS.has(kind))) return "sound";
  if (kind !== undefined && VIDEOS.has(kind)) return "video";
  if (kind !== undefined && SOUNDS.has(kind)) return "sound";
  if (kind !== undefined && DOCUMENTS.has(kind)) return "document";
  if (PICTURE_NAME.test(name)) return "picture";
  return VIDEO_NAME.test(name) ? "video" : null;
}
