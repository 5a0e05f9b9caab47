import type { ArchiveLimits } from "./archive.ts";

const GIB = 1_073_741_824;

/** What a whole-account download may be, and a bomb may not. */
export const DEFAULT_LIMITS: ArchiveLimits = {
  maxEntries: 500_000,
  maxEntryBytes: 64 * GIB,
  maxTotalBytes: 256 * GIB,
  // DEFLATE cannot do better than 1032 to 1, and text that people write does not reach 200.
  maxRatio: 200,
  maxDepth: 32,
};

/** Below this size, in bytes after inflation, the ratio says nothing: a page of blanks is no bomb. */
export const RATIO_FREE_BYTES = 1_048_576;
