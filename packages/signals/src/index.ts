/**
 * Tactics in conversations; checks on links, files, mails, profiles, the camera.
 * @module
 */
export { CAMERA_RECORDS, type CameraRecord, type CameraUse } from "./camera/camera-use.ts";
export { type CameraCheck, checkCamera } from "./camera/check-camera.ts";
export { chromiumUses } from "./camera/chromium-permissions.ts";
export { linuxUses } from "./camera/linux-open-files.ts";
export { macosUses } from "./camera/macos-log.ts";
export { windowsUses } from "./camera/windows-consent-store.ts";
export { type CheckReason, type CheckResult, MAX_EVIDENCE, MAX_REASONS } from "./check-result.ts";
export { checkFile, type FileCheck, type ScannerAnswer } from "./file/check-file.ts";
export { type Pasted, whatIsPasted } from "./given/what-is-pasted.ts";
export { checkLink, isLink, type LinkContext } from "./link/check-link.ts";
export { checkMail, type MailCheck } from "./mail/check-mail.ts";
export { checkExposure } from "./profile/check-exposure.ts";
export { checkProfile } from "./profile/check-profile.ts";
export { type ProfileFacts, readProfileFacts } from "./profile/profile-facts.ts";
export { type AccountListSet, type ListReview, type ReviewOptions, reviewLists } from "./profile/review-lists.ts";
export { COVERAGE, type Coverage, type LanguageRemark } from "./tactics/language.ts";
export {
  checkConversation,
  createRecogniser,
  MAX_SIGNALS,
} from "./tactics/recogniser.ts";
export type {
  AnyMessage,
  Recogniser,
  RecogniserOptions,
  Recognition,
  SimpleMessage,
  TacticSignal,
  Update,
} from "./tactics/recognition.ts";
export {
  groupOf,
  REASON_CODES,
  type ReasonCode,
  TACTIC_IDS,
  TACTIC_NAMES,
  type TacticId,
} from "./tactics/tactic-ids.ts";
