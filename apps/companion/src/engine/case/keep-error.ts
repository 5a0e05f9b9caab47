/** Why a casefile was not kept or not opened. Words under `keep.error.<code>`. */
export const KEEP_ERRORS = [
  "passphrase-too-short",
  "wrong-passphrase",
  "header-invalid",
  "newer-version",
  "not-enough-memory",
  "stopped",
  "not-found",
  "damaged",
  "changed-elsewhere",
  "storage-full",
  "storage-failed",
  "not-available",
] as const;
export type KeepError = (typeof KEEP_ERRORS)[number];
