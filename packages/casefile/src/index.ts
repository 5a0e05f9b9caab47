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
  exportsOf,
  markTactics,
  openCasefile,
  type SealChoice,
  sealCasefile,
  stateOf,
  withExports,
} from "./casefile.ts";
export { addReference, editPaper, handedOver, sealed, tick, untick } from "./course.ts";
export { addPasted, type Pasted, type PasteError } from "./evidence/add-pasted.ts";
export { type AddedScreenshot, addScreenshot, type Screenshot } from "./evidence/add-screenshot.ts";
export { type Assumption, assumptions, QUESTIONS, type Question } from "./evidence/assumptions.ts";
export { dropOriginal, MAX_ORIGINAL_BYTES } from "./evidence/kept-original.ts";
export {
  keepOriginals,
  NOT_KEPT_REASONS,
  type NotKeptReason,
  type OriginalOffer,
  offerOriginals,
} from "./evidence/offer-originals.ts";
export { type SettleError, settle } from "./evidence/settle.ts";
export type { Settled } from "./evidence/settled.ts";
export type { Finding, MarkOptions, Marks } from "./mark-tactics.ts";
export { namesIn } from "./names-in.ts";
export { type CasefilePaperInput, newestSeal, paperInput } from "./paper-input.ts";
export { dropReading } from "./pictures/drop-reading.ts";
export type { Picture } from "./pictures/picture.ts";
export { PICTURE_LEDGER_CODES } from "./pictures/picture-ledger.ts";
export {
  addReadings,
  changeReading,
  type PictureReading,
  type ReadingError,
  unreadScreenshots,
} from "./pictures/read-pictures.ts";
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
export {
  type ConversationSummary,
  type Highlight,
  MAX_HIGHLIGHTS,
  type Summary,
  summary,
  type TraceLine,
} from "./views/summary.ts";
export { MAX_ROWS, type Mark, type TimelinePage, type TimelineRow, timelinePage } from "./views/timeline-page.ts";
