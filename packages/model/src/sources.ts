/** The kinds of export that Holdfast reads, and its own. A source names a format, not a company. */
export const SOURCES = [
  "whatsapp",
  "instagram",
  "messenger",
  "messenger-e2ee",
  "telegram",
  "discord-chat-exporter",
  "discord-package",
  "snapchat",
  "sms-backup-restore",
  "signal-text",
  "email",
  "holdfast-jsonl",
  "csv",
  "screenshot",
  "signal-export",
  "tiktok",
  "x-archive",
  "google-chat",
  "hangouts",
  "skype",
  "imessage-text",
  "imessage-database",
] as const;
export type Source = (typeof SOURCES)[number];

/** A service on which accounts exist. */
export const PLATFORMS = [
  "instagram",
  "snapchat",
  "facebook",
  "tiktok",
  "discord",
  "telegram",
  "x",
  "whatsapp",
  "kik",
  "roblox",
  "reddit",
  "youtube",
  "signal",
] as const;
export type Platform = (typeof PLATFORMS)[number];
