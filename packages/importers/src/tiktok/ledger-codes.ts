import { CHAT_CODES } from "../chat-book/chat-codes.ts";

const OWN_CODES = ["tiktok-times-utc", "tiktok-no-media"] as const;
export type TiktokCode = (typeof OWN_CODES)[number];
/** Every ledger code of the TikTok reader; the words of each stand in `words/` under `ledger.<code>`. */
export const TIKTOK_LEDGER_CODES: readonly string[] = [...CHAT_CODES, ...OWN_CODES];
