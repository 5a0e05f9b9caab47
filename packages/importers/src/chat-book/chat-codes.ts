import { JSON_ACCOUNT_CODES } from "../json-account/json-account.ts";

/** Ledger codes that the readers of Signal, TikTok, X, Google, Skype and iMessage share. */
const OWN_CODES = [
  "chat-not-a-message",
  "chat-wrong-type",
  "chat-other-section",
  "chat-unknown-keys",
  "chat-unknown-type",
  "chat-odd-values",
  "chat-no-time",
  "chat-no-conversation",
  "chat-too-many-conversations",
  "chat-too-many-names",
  "chat-several-own-names",
  "chat-order-as-written",
  "chat-no-deleted-messages",
  "chat-reactions-not-shown",
  "chat-text-too-long",
  "chat-before-first",
  "chat-self-by-chat",
] as const;
export type ChatCode = (typeof OWN_CODES)[number] | (typeof JSON_ACCOUNT_CODES)[number];
/** All of them, with those of any JSON file. Words under `ledger.<code>`. */
export const CHAT_CODES: readonly ChatCode[] = [...JSON_ACCOUNT_CODES, ...OWN_CODES];
