/**
 * From pixels to conversation.
 * @module
 */
export { type ClockTime, clockIn } from "./compose/clock.ts";
export * from "./compose/read-screenshot-types.ts";
export { type ScreenText, screenText } from "./compose/screen-text.ts";
export { SIDE_REASONS, type Side, type SideReason } from "./compose/side.ts";
export { corrected, renamed, rowCorrected, sided } from "./corrections.ts";
export * from "./image/limits.ts";
export { type PictureHeader, pictureHeader } from "./image/picture-header.ts";
export type { Raster } from "./image/raster.ts";
export { CORNER_PROBLEMS, type CornerProblem, type Corners, type Point, straighten } from "./image/straighten.ts";
export { turned } from "./image/turn.ts";
export type { Grey, OcrEngine, OcrLanguage, OcrLine, OcrWord } from "./read/ocr-engine.ts";
export { OCR_LANGUAGES } from "./read/ocr-engine.ts";
export type { LanguageChoice } from "./read/read-layout.ts";
export { REPAIR_REASONS, type Repair, type RepairReason } from "./read/read-line.ts";
export { type ReadOptions, readScreenshot } from "./read-screenshot.ts";
export { ALIKE, folded, isCutOff, likeness } from "./stitch/likeness.ts";
export { JOIN_CODES, type Join, type JoinCode, type Stitched, type StitchedMessage, stitch } from "./stitch/stitch.ts";
export {
  type ConversationFromPixels,
  type FromPixels,
  isLoud,
  pixelReading,
  type ShotItem,
  toModel,
} from "./to-model.ts";
