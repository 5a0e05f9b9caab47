/** What the reader of Telegram's pages says in a ledger, beside the codes of all HTML. Words under `ledger.<code>`. */
export const TELEGRAM_HTML_LEDGER_CODES = [
  // assumed
  "telegram-html-no-zone",
  "telegram-html-sender-unknown",
  "telegram-html-self-by-title",
  "telegram-html-deleted-account",
  // unread
  "telegram-html-unknown-part",
  "telegram-other-section",
  // gap
  "telegram-html-service-no-time",
  "telegram-no-secret-chats",
  "telegram-no-deleted-messages",
  "telegram-files-not-included",
  "telegram-chosen-by-exporter",
] as const;
export type TelegramHtmlCode = (typeof TELEGRAM_HTML_LEDGER_CODES)[number];
