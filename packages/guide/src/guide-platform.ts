import type { Platform } from "@holdfast/model";

/** Where a conversation may have been: the platforms of the model, and apps that have no accounts of their own. */
export const GUIDE_PLATFORMS = [
  "instagram",
  "snapchat",
  "messenger",
  "facebook",
  "whatsapp",
  "tiktok",
  "discord",
  "telegram",
  "x",
  "signal",
  "imessage",
  "google-messages",
  "samsung-messages",
  "sms",
  "roblox",
  "kik",
  "reddit",
  "youtube",
  "wizz",
  "yubo",
  "gmail",
  "outlook",
  "search",
] as const;
export type GuidePlatform = (typeof GUIDE_PLATFORMS)[number];

/** Every platform of the model is one of the guide's: this line does not compile otherwise. */
const OF_MODEL: readonly GuidePlatform[] = [] satisfies readonly Platform[];
void OF_MODEL;

/** Other names that people give, folded. */
const OTHER_NAMES: ReadonlyMap<string, GuidePlatform> = new Map([
  ["insta", "instagram"],
  ["ig", "instagram"],
  ["snap", "snapchat"],
  ["fb", "facebook"],
  ["facebook messenger", "messenger"],
  ["twitter", "x"],
  ["x (twitter)", "x"],
  ["apple messages", "imessage"],
  ["google messages", "google-messages"],
  ["samsung messages", "samsung-messages"],
  ["text message", "sms"],
  ["texto", "sms"],
  ["hotmail", "outlook"],
  ["outlook.com", "outlook"],
]);

/** The platform that an answer names, by id or as people say it; null for any other. */
export function guidePlatform(app: string): GuidePlatform | null {
  const name = app.trim().toLowerCase().replaceAll(/\s+/gu, " ");
  return GUIDE_PLATFORMS.find((id) => id === name) ?? OTHER_NAMES.get(name) ?? null;
}
