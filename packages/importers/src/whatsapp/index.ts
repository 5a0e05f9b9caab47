import type { Importer } from "../importer.ts";
import { type Lacks, readChat } from "./read-chat.ts";
import { recogniseSignalText, recogniseWhatsapp } from "./recognise.ts";

export { WHATSAPP_LEDGER_CODES } from "./ledger-codes.ts";

/** 40,000 messages without media, 10,000 with: WhatsApp's help pages, quoted in TelegramTools/TLImporter#10. */
const WHATSAPP: Lacks = {
  gaps: ["no-time-zone", "no-proof-of-origin", "no-replies-or-reactions"],
  limits: [10_000, 40_000],
};
const SIGNAL: Lacks = { gaps: ["no-time-zone", "no-proof-of-origin", "no-replies-or-reactions"], limits: [] };

/** WhatsApp's own "Export chat": a text file, alone or in a zip with media. */
export const whatsapp: Importer = {
  source: "whatsapp",
  recognise: recogniseWhatsapp,
  async *read(entries, context) {
    for (const entry of entries) yield* readChat(entry, context, "whatsapp", WHATSAPP);
  },
};

/** Text files that third-party programs made of Signal's database; Signal itself never wrote any. */
export const signalText: Importer = {
  source: "signal-text",
  recognise: recogniseSignalText,
  async *read(entries, context) {
    for (const entry of entries) yield* readChat(entry, context, "signal-text", SIGNAL);
  },
};
