import { JSON_ACCOUNT_CODES } from "../json-account/json-account.ts";

/** Every ledger code of the Snapchat importer; the words of each stand in `words/` under `ledger.<code>`. */
export const SNAPCHAT_LEDGER_CODES: readonly string[] = [
  ...JSON_ACCOUNT_CODES,
  "snapchat-only-saved-chats",
  "snapchat-snaps-without-content",
  "snapchat-empty-messages",
  "snapchat-friends-no-messages",
  "snapchat-times-disagree",
  "snapchat-entities-decoded",
  "snapchat-own-name-missing",
  "snapchat-several-own-names",
  "snapchat-order-as-written",
  "snapchat-too-many-conversations",
  "snapchat-too-many-names",
  "snapchat-not-a-message",
  "snapchat-wrong-type",
  "snapchat-odd-values",
  "snapchat-unknown-keys",
  "snapchat-unknown-part",
  "snapchat-unknown-type",
];
