/**
 * The evidence package: seal, verify, disclose, hand over.
 * @module
 */

export {
  type AddCustodyError,
  type AddTimestampError,
  addCustody,
  addTimestamp,
  type CustodyNote,
  sealOf,
} from "./add-custody.ts";
export { AGE_ERRORS, type AgeErrorCode, decryptWith, encryptTo, generateAgePair, isRecipient } from "./age.ts";
export {
  BAG_PROBLEM_CODES,
  type BagProblem,
  type BagProblemCode,
  type BagReport,
} from "./bagit/bag-report.ts";
export { type BagFile, validateBag } from "./bagit/validate-bag.ts";
export { CUSTODY_EVENTS, type CustodyEntry, type CustodyEvent } from "./custody.ts";
export {
  DISCLOSE_ERRORS,
  type Disclosed,
  type DiscloseError,
  type DiscloseInput,
  disclosePackage,
} from "./disclose.ts";
export { canonicalise } from "./jcs.ts";
export type { Json, JsonObject } from "./json.ts";
export type { LeafKind } from "./layout.ts";
export { isShown, type Leaf, type ShownLeaf, type WithheldLeaf } from "./leaf.ts";
export type { OnLeaf } from "./leaf-check.ts";
export { screenshotFault } from "./media/screenshot.ts";
export { textExportFault } from "./media/text-export.ts";
export { mediaPolicyProblems, type PolicyProblem } from "./media-policy.ts";
export { MemorySink, type PackageSink } from "./package-zip.ts";
export { MAX_NOTE_BYTES, NOTE_ERRORS, type NoteError, openNote, sealNote } from "./paired/paired-note.ts";
export { isPairingCode, newPairingCode } from "./paired/pairing.ts";
export { parseQuery, QUERY_ERRORS, type QueryError } from "./query.ts";
export { type PackageContents, readPackage, type SealedItem, type SealedMessage } from "./read-package.ts";
export { sameSealCode, sealCode } from "./seal-code.ts";
export * from "./seal-input.ts";
export { sealPackage } from "./seal-package.ts";
export type { SealPayload } from "./seal-payload.ts";
export type { LeafView, Selection } from "./selection.ts";
export { type Hasher, makeSha256, nobleSha256 } from "./sha256.ts";
export { generateSecret, type SigningKey, signingKey, verifySignature } from "./signing-key.ts";
export {
  TIMESTAMP_ERRORS,
  type TimestampError,
  type TimestampFacts,
  type TimestampTrust,
  timestampRequest,
  timestampToken,
  verifyTimestamp,
} from "./timestamp.ts";
export { ORIGINAL_KINDS, type OriginalKind, WITHHELD_REASONS, type WithheldReason } from "./value-json.ts";
export { MAX_VAULT_COST, VAULT_COST, type VaultCost } from "./vault/cost.ts";
export type { DeriveError, DeriveOptions } from "./vault/derive-key.ts";
export {
  changePassphrase,
  createVault,
  MIN_PASSPHRASE_CHARACTERS,
  openVault,
  VAULT_ERRORS,
  type Vault,
  type VaultError,
  type VaultOptions,
} from "./vault/vault.ts";
export { parseVaultHeader, type VaultHeader } from "./vault/vault-header.ts";
export { type RecordPlace, SEGMENT_BYTES, sealedSize, VaultKey } from "./vault/vault-key.ts";
export { type VerifyOptions, verifyPackage } from "./verify-package.ts";
export {
  VERDICTS,
  VERIFY_PROBLEM_CODES,
  type Verdict,
  type VerifyProblem,
  type VerifyReport,
} from "./verify-report.ts";
