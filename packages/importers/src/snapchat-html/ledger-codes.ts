/** What the reader of My Data's pages says in a ledger, beside the codes of all HTML. */
export const SNAPCHAT_HTML_LEDGER_CODES = [
  // assumed
  "snapchat-unknown-type",
  "snapchat-html-self-by-page",
  "snapchat-order-as-written",
  // unread
  "snapchat-html-not-a-message",
  "snapchat-html-other-page",
  "snapchat-html-tables",
  // gap
  "snapchat-only-saved-chats",
  "snapchat-snaps-without-content",
] as const;
export type SnapchatHtmlCode = (typeof SNAPCHAT_HTML_LEDGER_CODES)[number];
