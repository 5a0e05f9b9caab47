/** Remarks of the WhatsApp reader. Words under `ledger.<code>`. */
export const WHATSAPP_LEDGER_CODES = [
  // Unread.
  "before-first-header",
  "message-too-long",
  // Assumed, about day and month. `order` and `other` are `dmy`, `mdy` or `ymd`.
  "date-order-in-time",
  "date-order-changes-more",
  "date-order-habit",
  "date-order-contested",
  "date-order-unclear-between",
  "date-order-told-refused",
  "year-last-assumed",
  "buddhist-year",
  "year-not-written",
  "calendar-not-known",
  // Assumed, about lines.
  "header-style-changed",
  "header-like-line-in-body",
  "header-out-of-place",
  "too-many-header-styles",
  "sender-has-colon",
  "sender-end-unclear",
  "sender-in-quotation",
  "sender-colon-without-space",
  "sender-like-notice",
  "generated-line-not-known",
  "text-not-utf8",
  "self-from-file-name",
  // Gaps.
  "no-time-zone",
  "no-seconds",
  "no-proof-of-origin",
  "no-replies-or-reactions",
  "media-left-out",
  "message-limit",
] as const;
export type WhatsappLedgerCode = (typeof WHATSAPP_LEDGER_CODES)[number];
