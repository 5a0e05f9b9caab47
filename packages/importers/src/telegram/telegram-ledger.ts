/** What the Telegram reader says in a ledger. Words stand under `ledger.<code>`. */
export const TELEGRAM_LEDGER_CODES = [
  // assumed
  "telegram-hex-escape",
  "telegram-unknown-escape",
  "telegram-raw-control",
  "telegram-unquoted-value",
  "telegram-lone-surrogate",
  "telegram-bad-utf-8",
  "telegram-duplicate-key",
  "telegram-exporter-zone",
  "telegram-times-disagree",
  "telegram-local-times",
  "telegram-no-time",
  "telegram-many-at-once",
  "telegram-unknown-type",
  "telegram-unsupported-message",
  "telegram-wrong-type",
  "telegram-pieces-spaced",
  "telegram-self-by-chat",
  // unread
  "telegram-other-section",
  "telegram-not-a-message",
  "telegram-message-too-large",
  "telegram-truncated",
  "telegram-malformed",
  "telegram-trailing-bytes",
  "telegram-stopped",
  // gap
  "telegram-no-secret-chats",
  "telegram-no-deleted-messages",
  "telegram-files-not-included",
  "telegram-chosen-by-exporter",
] as const;
export type TelegramLedgerCode = (typeof TELEGRAM_LEDGER_CODES)[number];
