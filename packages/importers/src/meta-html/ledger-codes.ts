/** What the reader of Meta's pages says in a ledger, beside the codes of all Meta and of all HTML. */
export const META_HTML_LEDGER_CODES = [
  // unread
  "meta-html-not-a-message",
  // assumed
  "meta-html-clock",
] as const;
export type MetaHtmlCode = (typeof META_HTML_LEDGER_CODES)[number];
