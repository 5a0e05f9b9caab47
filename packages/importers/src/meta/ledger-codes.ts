import { JSON_ACCOUNT_CODES } from "../json-account/json-account.ts";

/** Every ledger code of the Meta importers; the words of each stand in `words/` under `ledger.<code>`. */
export const META_LEDGER_CODES: readonly string[] = [
  ...JSON_ACCOUNT_CODES,
  "meta-mojibake",
  "meta-clock-contested",
  "meta-platform-assumed",
  "meta-order-as-written",
  "meta-order-sorted",
  "meta-message-request",
  "meta-same-name",
  "meta-generic-name",
  "meta-self-from-threads",
  "meta-unknown-keys",
  "meta-unknown-part",
  "meta-unknown-type",
  "meta-not-a-message",
  "meta-wrong-type",
  "meta-odd-values",
  "meta-no-messages",
  "meta-too-many-names",
  "meta-empty-messages",
  "meta-media-not-saved",
  "meta-no-ids",
  "meta-view-once-absent",
  "meta-encrypted-chats-apart",
];
