/** What the Discord readers say in a ledger. Words stand under `ledger.<code>`. */
export const DISCORD_LEDGER_CODES = [
  // assumed
  "discord-hex-escape",
  "discord-unknown-escape",
  "discord-raw-control",
  "discord-unquoted-value",
  "discord-lone-surrogate",
  "discord-bad-utf-8",
  "discord-duplicate-key",
  "discord-no-offset",
  "discord-no-time",
  "discord-unknown-type",
  "discord-wrong-type",
  "discord-id-disagrees",
  "discord-self-by-channel",
  "discord-parts-joined",
  "discord-text-repaired",
  // unread
  "discord-other-section",
  "discord-not-a-message",
  "discord-message-too-large",
  "discord-truncated",
  "discord-malformed",
  "discord-trailing-bytes",
  "discord-broken-record",
  "discord-stopped",
  // gap
  "discord-no-deleted-messages",
  "discord-mentions-as-names",
  "discord-chosen-range",
  "discord-count-differs",
  "discord-part-missing",
  "discord-only-own-messages",
  "discord-no-messages-file",
  "discord-csv-only-columns",
] as const;
export type DiscordLedgerCode = (typeof DISCORD_LEDGER_CODES)[number];
