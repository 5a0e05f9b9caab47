/**
 * Telegram Desktop.
 * @module
 */
export { telegram } from "./telegram.ts";
export { TELEGRAM_LEDGER_CODES } from "./telegram-ledger.ts";
