import { CSV_LEDGER_CODES } from "./csv/index.ts";
import { DISCORD_LEDGER_CODES } from "./discord/index.ts";
import { DISCORD_HTML_LEDGER_CODES } from "./discord-html/index.ts";
import { DRIVER_LEDGER_CODES } from "./driver-ledger.ts";
import { EMAIL_LEDGER_CODES } from "./email/index.ts";
import { GOOGLE_LEDGER_CODES } from "./google/index.ts";
import { GOOGLE_VOICE_LEDGER_CODES } from "./google-voice/index.ts";
import { HTML_LEDGER_CODES } from "./html/html-account.ts";
import { IMESSAGE_LEDGER_CODES } from "./imessage/index.ts";
import { IMESSAGE_HTML_LEDGER_CODES } from "./imessage-html/index.ts";
import { PROBLEM_CODES } from "./importer.ts";
import { JSONL_LEDGER_CODES } from "./jsonl/index.ts";
import { META_LEDGER_CODES } from "./meta/index.ts";
import { META_HTML_LEDGER_CODES } from "./meta-html/index.ts";
import { SIGNAL_LEDGER_CODES } from "./signal/index.ts";
import { SKYPE_LEDGER_CODES } from "./skype/index.ts";
import { SMS_LEDGER_CODES } from "./sms/index.ts";
import { SNAPCHAT_LEDGER_CODES } from "./snapchat/index.ts";
import { SNAPCHAT_HTML_LEDGER_CODES } from "./snapchat-html/index.ts";
import { TELEGRAM_LEDGER_CODES } from "./telegram/index.ts";
import { TELEGRAM_HTML_LEDGER_CODES } from "./telegram-html/index.ts";
import { TIKTOK_LEDGER_CODES } from "./tiktok/index.ts";
import { WHATSAPP_LEDGER_CODES } from "./whatsapp/index.ts";
import { X_LEDGER_CODES } from "./x-archive/index.ts";

/** Every code that can stand in a ledger, once. Each has words under `ledger.<code>`. */
export const LEDGER_CODES: readonly string[] = [
  ...new Set<string>([
    ...DRIVER_LEDGER_CODES,
    ...PROBLEM_CODES,
    ...CSV_LEDGER_CODES,
    ...DISCORD_LEDGER_CODES,
    ...EMAIL_LEDGER_CODES,
    ...GOOGLE_LEDGER_CODES,
    ...IMESSAGE_LEDGER_CODES,
    ...JSONL_LEDGER_CODES,
    ...META_LEDGER_CODES,
    ...HTML_LEDGER_CODES,
    ...META_HTML_LEDGER_CODES,
    ...SNAPCHAT_HTML_LEDGER_CODES,
    ...IMESSAGE_HTML_LEDGER_CODES,
    ...GOOGLE_VOICE_LEDGER_CODES,
    ...DISCORD_HTML_LEDGER_CODES,
    ...TELEGRAM_HTML_LEDGER_CODES,
    ...SIGNAL_LEDGER_CODES,
    ...SKYPE_LEDGER_CODES,
    ...SMS_LEDGER_CODES,
    ...SNAPCHAT_LEDGER_CODES,
    ...TELEGRAM_LEDGER_CODES,
    ...TIKTOK_LEDGER_CODES,
    ...WHATSAPP_LEDGER_CODES,
    ...X_LEDGER_CODES,
  ]),
];
