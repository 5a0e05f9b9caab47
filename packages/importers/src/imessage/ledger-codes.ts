import { CHAT_CODES } from "../chat-book/chat-codes.ts";

const OWN_CODES = [
  "imessage-other-pages",
  "imessage-mixed-pages",
  "imessage-damaged-pages",
  "imessage-body-not-read",
  "imessage-numbers-only",
  "imessage-journal-left",
  "imessage-earlier-versions",
  "imessage-deleted-rows",
  "imessage-unsent",
  "imessage-local-times",
  "imessage-replies-once",
  "imessage-extras-in-text",
] as const;
export type ImessageCode = (typeof OWN_CODES)[number];
/** Every ledger code of the two readers of iMessage; the words of each stand in `words/` under `ledger.<code>`. */
export const IMESSAGE_LEDGER_CODES: readonly string[] = [...CHAT_CODES, ...OWN_CODES];
