export { imessageDatabase } from "./database.ts";
export { imessageText } from "./exporter-text.ts";
export { IMESSAGE_LEDGER_CODES } from "./ledger-codes.ts";
