/**
 * The flow itself: open, add, mark, answer, plan, seal; and how it is kept between visits.
 * Everything an app does with evidence goes through here.
 * @module
 */
export {
  addEvidence,
  answer,
  type Casefile,
  markTactics,
  openCasefile,
  type SealChoice,
  sealCasefile,
  stateOf,
} from "./casefile.ts";
export type { Finding, MarkOptions, Marks } from "./mark-tactics.ts";
export * from "./progress.ts";
export { type CasefileStore, HEADER_KEY, type StoreWriteError } from "./store/casefile-store.ts";
export {
  changeKeptPassphrase,
  deleteKept,
  keepCasefile,
  listCasefiles,
  openKept,
  type ShelfEntry,
} from "./store/keep-casefile.ts";
export type { LoadError, LoadOptions } from "./store/load-casefile.ts";
export { MemoryStore } from "./store/memory-store.ts";
export { type Kept, type SaveError, type SaveOptions, saveCasefile } from "./store/save-casefile.ts";
export { verifyText } from "./verify-text.ts";
