import type { LedgerCode } from "@holdfast/model";

/** Every code this importer may write into a ledger. Words under `ledger.<code>`. */
export const EMAIL_LEDGER_CODES: readonly [LedgerCode, ...LedgerCode[]] = [
  // unread
  "email-too-large",
  "email-too-complex",
  "email-no-headers",
  "email-before-first-mail",
  "email-body-not-understood",
  // assumed
  "email-date-missing",
  "email-date-unreadable",
  "email-date-not-standard",
  "email-date-without-zone",
  "email-zone-name-unknown",
  "email-zone-name-obsolete",
  "email-sender-zone-not-stated",
  "email-weekday-disagrees",
  "email-date-differs-from-received",
  "email-text-from-html",
  "email-from-missing",
  "email-several-from",
  "email-repeated-header",
  "email-from-self-to-self",
  "email-characters-lost",
  "email-thread-by-subject",
  "email-quoted-from-line",
  "email-from-line-in-body",
  // gap
  "email-formatted-version-not-shown",
  "email-attachments-left-in-file",
  "email-nested-mail-not-opened",
  "email-encrypted-part",
];
