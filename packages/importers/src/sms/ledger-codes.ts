import type { LedgerCode } from "@holdfast/model";

/** Every code this importer may write into a ledger. Words under `ledger.<code>`. */
export const SMS_LEDGER_CODES: readonly [LedgerCode, ...LedgerCode[]] = [
  // unread
  "sms-malformed-element",
  "sms-stray-text",
  "sms-unknown-element",
  "sms-message-too-large",
  "sms-too-many-conversations",
  "sms-doctype-not-followed",
  "sms-truncated",
  // assumed
  "sms-date-in-seconds",
  "sms-date-unreadable",
  "sms-type-unknown",
  "sms-null-text",
  "sms-outbox",
  "sms-text-parts-joined",
  "sms-mms-without-content",
  "sms-number-spellings",
  "sms-no-address",
  "sms-group-sender-unknown",
  "sms-attribute-twice",
  "sms-entity-kept",
  "sms-surrogates-joined",
  "sms-characters-lost",
  "sms-declared-encoding",
  "sms-readable-zone",
  // gap
  "sms-count-differs",
  "sms-media-left-in-file",
  "sms-only-what-the-phone-held",
];
