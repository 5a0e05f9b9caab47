/** What the reader of DiscordChatExporter's pages says in a ledger, beside the codes of all HTML. */
export const DISCORD_HTML_LEDGER_CODES = [
  // assumed
  "discord-html-time-from-id",
  "discord-html-no-zone",
  "discord-id-disagrees",
  "discord-self-by-channel",
  "discord-parts-joined",
  // unread
  "discord-html-unknown-part",
  // gap
  "discord-no-deleted-messages",
  "discord-mentions-as-names",
  "discord-count-differs",
  "discord-part-missing",
] as const;
export type DiscordHtmlCode = (typeof DISCORD_HTML_LEDGER_CODES)[number];
