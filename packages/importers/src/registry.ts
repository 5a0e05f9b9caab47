import type { Source } from "@holdfast/model";
import type { Importer } from "./importer.ts";
import { instagram, messenger, messengerE2ee } from "./meta/index.ts";
import { smsImporter } from "./sms/index.ts";
import { telegram } from "./telegram/index.ts";

/** Every importer, the most particular first: on equal claims the first one wins. */
export const IMPORTERS: readonly Importer[] = [telegram, instagram, messenger, messengerE2ee, smsImporter];

/** Sources whose files are one JSON document, which can be told from its last byte to have been cut off. */
export const JSON_DOCUMENTS: ReadonlySet<Source> = new Set([
  "telegram",
  "discord-chat-exporter",
  "instagram",
  "messenger",
  "messenger-e2ee",
  "snapchat",
]);
