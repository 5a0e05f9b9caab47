import { CHAT_CODES } from "../chat-book/chat-codes.ts";

const OWN_CODES = [
  "signal-key-not-read",
  "signal-holds-keys",
  "signal-disappearing-left-out",
  "signal-chats-that-disappear",
  "signal-view-once-emptied",
  "signal-earlier-versions",
  "signal-long-text-elsewhere",
  "signal-unknown-chat",
] as const;
export type SignalCode = (typeof OWN_CODES)[number];
/** Every ledger code of the reader of Signal's own export; the words of each stand in `words/` under `ledger.<code>`. */
export const SIGNAL_LEDGER_CODES: readonly string[] = [...CHAT_CODES, ...OWN_CODES];
