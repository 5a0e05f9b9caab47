import type { Source } from "@holdfast/model";
import { platformInPath } from "../meta/recognise.ts";

/** Where a file stands in a whole-account download. */
export interface Place {
  readonly source: Source;
  /** The folder (or the beginning of a name) that all files of one conversation share. */
  readonly key: string;
  readonly folder: string | null;
  /** `messages`: holds some. `beside`: a photo, a description. `shared`: says whose download it is, for all of them. */
  readonly part: "messages" | "beside" | "shared";
  /** Files of one conversation, the newest first, by this number. */
  readonly order: number;
}

const FOLDERS = "inbox|message_requests|archived_threads|filtered_threads|e2ee_cutover";
const META = new RegExp(`^((?:.*/)?messages/(${FOLDERS})/([^/]+))/(.+)$`, "iu");
const DISCORD = /^((?:.*\/)?messages\/c?\d{15,20})\/([^/]+)$/iu;
const DISCORD_SHARED = /^(?:.*\/)?(?:messages\/index\.json|(?:account|compte)\/user\.json)$/iu;
const GOOGLE_CHAT = /^((?:.*\/)?Google Chat\/Groups\/[^/]+)\/(.+)$/iu;
const GOOGLE_CHAT_SHARED = /^(?:.*\/)?Google Chat\/Users\/[^/]+\/user_info\.json$/iu;
const X_SHARED = /^(?:.*\/)?data\/account\.js$/iu;
const VOICE = /^((?:.*\/)?Voice\/Calls\/.+?) - (?:Text|Texte) - (\d{4})-(\d{2})-(\d{2})T[^/]*\.html$/iu;

/**
 * The conversation that a path belongs to, by the folders that downloads keep (formats as in docs/importing.md; checked
 * 2026-11); null for every other path. Only where to look is decided here: what a file is, its content decides.
 */
export function placeOf(path: string): Place | null {
  const meta = META.exec(path);
  if (meta !== null) {
    const [, key = "", folder = null, , name = ""] = meta;
    const number = /^message_(\d{1,6})\.(?:json|html)$/iu.exec(name)?.[1];
    const html = /\.html$/iu.test(name);
    const instagram = platformInPath(path) !== "messenger";
    const source = html ? (instagram ? "instagram-html" : "messenger-html") : instagram ? "instagram" : "messenger";
    // `message_1` holds the newest.
    return { source, key, folder, part: number === undefined ? "beside" : "messages", order: Number(number ?? 0) };
  }
  const discord = DISCORD.exec(path);
  if (discord !== null) {
    const messages = /^messages\.(?:json|csv)$/iu.test(discord[2] ?? "");
    return {
      source: "discord-package",
      key: discord[1] ?? "",
      folder: null,
      part: messages ? "messages" : "beside",
      order: 0,
    };
  }
  if (DISCORD_SHARED.test(path)) return shared("discord-package");
  const google = GOOGLE_CHAT.exec(path);
  if (google !== null) {
    const messages = google[2] === "messages.json";
    return {
      source: "google-chat",
      key: google[1] ?? "",
      folder: null,
      part: messages ? "messages" : "beside",
      order: 0,
    };
  }
  if (GOOGLE_CHAT_SHARED.test(path)) return shared("google-chat");
  if (X_SHARED.test(path)) return shared("x-archive");
  const voice = VOICE.exec(path);
  if (voice === null) return null;
  const day = Number(`${voice[2]}${voice[3]}${voice[4]}`);
  return { source: "google-voice", key: voice[1] ?? "", folder: null, part: "messages", order: -day };
}

const shared = (source: Source): Place => ({ source, key: "", folder: null, part: "shared", order: 0 });
