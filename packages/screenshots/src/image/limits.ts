/** Bytes of a picture file. */
export const MOST_FILE_BYTES = 60_000_000;
/** Pixels of a picture: a scrolled capture of some forty screens. More is refused before it is decoded. */
export const MOST_PIXELS = 60_000_000;
/** Pixels of one side. */
export const MOST_SIDE = 60_000;
/** Pixels: smaller is not a screenshot that could be read. */
export const LEAST_SIDE = 120;

/** Why a picture cannot be read. Words under `screenshots.problem.<code>`. */
export const PICTURE_PROBLEMS = [
  "empty-file",
  "not-a-picture",
  "too-many-bytes",
  "too-many-pixels",
  "too-small",
  "damaged",
  "format-not-decoded-here",
] as const;
export type PictureProblem = (typeof PICTURE_PROBLEMS)[number];
