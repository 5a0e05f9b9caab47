export { googleChat } from "./chat.ts";
export { hangouts } from "./hangouts.ts";
export { GOOGLE_LEDGER_CODES } from "./ledger-codes.ts";
