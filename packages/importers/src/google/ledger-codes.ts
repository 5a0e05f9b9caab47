import { CHAT_CODES } from "../chat-book/chat-codes.ts";

const OWN_CODES = ["google-date-not-known", "google-no-user-file", "hangouts-no-history"] as const;
export type GoogleCode = (typeof OWN_CODES)[number];
/** Every ledger code of the readers of Google's Takeout; the words of each stand in `words/` under `ledger.<code>`. */
export const GOOGLE_LEDGER_CODES: readonly string[] = [...CHAT_CODES, ...OWN_CODES];
