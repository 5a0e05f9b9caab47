/**
 * The flow itself: open, add, mark, answer, plan, seal; and how it is kept between visits.
 * Everything an app does with evidence goes through here.
 * @module
 */

export { type AnswerError, addNote, addPayment, leaveInPlace } from "./answers.ts";
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
export { addReference, editPaper, handedOver, sealed, tick, untick } from "./course.ts";
export type { Finding, MarkOptions, Marks } from "./mark-tactics.ts";
export { type CasefilePaperInput, newestSeal, paperInput } from "./paper-input.ts";
export { planOf } from "./plan-of.ts";
export * from "./progress.ts";
export { setSelf } from "./set-self.ts";
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
