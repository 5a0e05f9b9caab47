import type { Platform, Source } from "@holdfast/model";

const PLATFORM_OF: Readonly<Record<Source, Platform | null>> = {
  whatsapp: "whatsapp",
  instagram: "instagram",
  messenger: "facebook",
  "messenger-e2ee": "facebook",
  telegram: "telegram",
  "discord-chat-exporter": "discord",
  "discord-package": "discord",
  snapchat: "snapchat",
  "sms-backup-restore": null,
  "signal-text": "signal",
  email: null,
  "holdfast-jsonl": null,
  csv: null,
  screenshot: null,
  "signal-export": "signal",
  tiktok: "tiktok",
  "x-archive": "x",
  "google-chat": null,
  hangouts: null,
  skype: null,
  "imessage-text": null,
  "imessage-database": null,
  "instagram-html": "instagram",
  "messenger-html": "facebook",
  "telegram-html": "telegram",
  "discord-chat-exporter-html": "discord",
  "snapchat-html": "snapchat",
  "imessage-html": null,
  "google-voice": null,
};

/** The platform whose chats an export of `source` holds; null for mail, SMS and formats of no one platform. */
export const platformOfSource = (source: Source): Platform | null => PLATFORM_OF[source];
