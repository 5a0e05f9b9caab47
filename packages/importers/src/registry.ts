import type { Source } from "@holdfast/model";
import { csv } from "./csv/index.ts";
import { discordChatExporter } from "./discord/exporter.ts";
import { discordPackage } from "./discord/package.ts";
import { discordHtml } from "./discord-html/index.ts";
import { emailImporter } from "./email/index.ts";
import { googleChat, hangouts } from "./google/index.ts";
import { googleVoice } from "./google-voice/index.ts";
import { imessageDatabase, imessageText } from "./imessage/index.ts";
import { imessageHtml } from "./imessage-html/index.ts";
import type { Importer } from "./importer.ts";
import { holdfastJsonl } from "./jsonl/index.ts";
import { instagram, messenger, messengerE2ee } from "./meta/index.ts";
import { instagramHtml, messengerHtml } from "./meta-html/index.ts";
import { signalExport } from "./signal/index.ts";
import { skype } from "./skype/index.ts";
import { smsImporter } from "./sms/index.ts";
import { snapchat } from "./snapchat/index.ts";
import { snapchatHtml } from "./snapchat-html/index.ts";
import { telegram } from "./telegram/index.ts";
import { telegramHtml } from "./telegram-html/index.ts";
import { tiktok } from "./tiktok/index.ts";
import { signalText, whatsapp } from "./whatsapp/index.ts";
import { xArchive } from "./x-archive/index.ts";

/** Every importer, the most particular first: on equal claims the first one wins. */
export const IMPORTERS: readonly Importer[] = [
  discordChatExporter,
  discordHtml,
  discordPackage,
  telegram,
  instagram,
  messenger,
  messengerE2ee,
  snapchatHtml,
  snapchat,
  telegramHtml,
  instagramHtml,
  messengerHtml,
  smsImporter,
  signalExport,
  tiktok,
  xArchive,
  googleVoice,
  googleChat,
  hangouts,
  skype,
  imessageHtml,
  imessageDatabase,
  imessageText,
  holdfastJsonl,
  emailImporter,
  signalText,
  whatsapp,
  csv,
];

/** Sources whose files are one JSON document, which can be told from its last byte to have been cut off. */
export const JSON_DOCUMENTS: ReadonlySet<Source> = new Set([
  "telegram",
  "discord-chat-exporter",
  "instagram",
  "messenger",
  "messenger-e2ee",
  "snapchat",
  "tiktok",
  "google-chat",
  "hangouts",
  "skype",
]);
