import { CHAT_CODES } from "../chat-book/chat-codes.ts";

const OWN_CODES = ["x-ids-only", "x-headers-no-text", "x-no-encrypted"] as const;
export type XCode = (typeof OWN_CODES)[number];
/** Every ledger code of the X reader; the words of each stand in `words/` under `ledger.<code>`. */
export const X_LEDGER_CODES: readonly string[] = [...CHAT_CODES, ...OWN_CODES];
