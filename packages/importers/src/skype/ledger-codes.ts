import { CHAT_CODES } from "../chat-book/chat-codes.ts";

const OWN_CODES = ["skype-markup-removed", "skype-quote-shown", "skype-media-elsewhere"] as const;
export type SkypeCode = (typeof OWN_CODES)[number];
/** Every ledger code of the Skype reader; the words of each stand in `words/` under `ledger.<code>`. */
export const SKYPE_LEDGER_CODES: readonly string[] = [...CHAT_CODES, ...OWN_CODES];
