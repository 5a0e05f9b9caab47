/**
 * Where the bytes are not JSON and were read all the same. The bytes stay as they are; each repair is told with its
 * range, for the ledger.
 * - `hex-escape`: `\x0C` in a string, written by Telegram Desktop for control characters (tdesktop#27571, 2024-03).
 * - `unknown-escape`: a backslash before a character that needs none; the character is taken, the backslash dropped.
 * - `raw-control`: a control character that should have been escaped.
 * - `unquoted-value`: `"document_id": video_files/sticker.webm`, Telegram Desktop 4.1.1 (tdesktop#24961, 2022-08).
 * - `lone-surrogate`: half of a surrogate pair; U+FFFD stands in the text.
 * - `bad-utf-8`: bytes that are not UTF-8; U+FFFD stands in the text.
 * - `duplicate-key`: a wanted key twice in one object; the last one counts unless it is an empty string
 *   (tdesktop#28781 writes `text` twice, the second time empty).
 */
export type JsonRepairCode =
  | "hex-escape"
  | "unknown-escape"
  | "raw-control"
  | "unquoted-value"
  | "lone-surrogate"
  | "bad-utf-8"
  | "duplicate-key";

/** Offsets count in the file. */
export interface JsonRepair {
  readonly code: JsonRepairCode;
  readonly start: number;
  readonly end: number;
}
