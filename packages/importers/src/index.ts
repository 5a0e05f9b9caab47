/**
 * Export files to conversations, one folder a source. `importEvidence` streams; `assembleTimeline` holds it in memory.
 * @module
 */
export { ACCOUNT_LIST_CODES, type AccountLists, readAccountList } from "./account-lists/index.ts";
export { type CsvProposal, proposeMapping } from "./csv/index.ts";
export * from "./evidence.ts";
export { readHead } from "./head.ts";
export { importEvidence } from "./import-evidence.ts";
export { ImportNames } from "./import-names.ts";
export * from "./importer.ts";
export { conversationsOf } from "./jsonl/index.ts";
export { LEDGER_CODES } from "./ledger-codes.ts";
export { type ConversationList, type ListedInput, listConversations } from "./listing/list-conversations.ts";
export type { ListedConversation } from "./listing/listed-conversation.ts";
export { IMPORTERS } from "./registry.ts";
export { assembleTimeline, EMPTY_TIMELINE, type Timeline } from "./timeline.ts";
