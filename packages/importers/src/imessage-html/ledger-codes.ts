/** What the reader of imessage-exporter's pages says in a ledger, beside the codes of all HTML. */
export const IMESSAGE_HTML_LEDGER_CODES = [
  // assumed
  "imessage-local-times",
  "imessage-replies-once",
  "imessage-html-edits-in-text",
  // unread
  "imessage-html-unknown-part",
  // gap
  "chat-no-deleted-messages",
  "chat-reactions-not-shown",
] as const;
export type ImessageHtmlCode = (typeof IMESSAGE_HTML_LEDGER_CODES)[number];
