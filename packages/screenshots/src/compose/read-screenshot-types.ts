import type { Moment } from "@holdfast/model";
import type { Box } from "../image/raster.ts";
import type { OcrLanguage } from "../read/ocr-engine.ts";
import type { Repair } from "../read/read-line.ts";
import type { SideReason } from "./side.ts";

/** Something about a reading that the person should know. Words under `screenshots.remark.<code>`. */
export const REMARK_CODES = [
  "cut-off",
  "low-confidence",
  "check-amount",
  "check-handle",
  "check-wallet",
  "check-number",
  "check-link",
  "joined-without-space",
  "picture-left-out",
  "side-assumed",
  "side-not-clear",
  "language-assumed",
  "quote-left-out",
  "animated-first-frame",
  "no-messages-found",
] as const;
export type RemarkCode = (typeof REMARK_CODES)[number];
export interface Remark {
  readonly code: RemarkCode;
  /** Where, in pixels of the picture. */
  readonly box?: Box;
}

/** Words read from one place. */
export interface ReadText {
  readonly text: string;
  /** Pixels of the picture, the right way up. */
  readonly box: Box;
  /** 0 to 1: the least sure word's. The engine's guess, not a probability. */
  readonly confidence: number;
  /** The person's correction, when there is one. What was read stays as it is. */
  readonly correction?: Correction;
}
/** Parts of a time that pixels did not give. */
export type MissingTime = "clock" | "half-of-day" | "day" | "year" | "zone";

export interface ReadMessage extends ReadText {
  readonly kind: "text" | "media" | "deleted" | "call" | "system";
  readonly self: boolean | null;
  readonly why: SideReason;
  /** The name written at the message; null where none is, as in a chat of two. */
  readonly sender: string | null;
  /** The clock beside it and the day heading over it, as read. */
  readonly clock: ReadText | null;
  readonly day: ReadText | null;
  /** `stated`, or no time at all where the picture does not give a whole date. */
  readonly at: Moment;
  readonly missing: readonly MissingTime[];
  /** A message it answers, as the bubble repeats it. Never part of `text`. */
  readonly quote: ReadText | null;
  readonly repairs: readonly Repair[];
  readonly remarks: readonly Remark[];
  /** What `self` was read as, where the person has said otherwise. */
  readonly sideRead?: boolean | null;
}
/** What the person put in the place of a reading. Recorded beside it, never over it. */
export interface Correction {
  readonly read: string;
  readonly corrected: string;
  /** By this device's clock, milliseconds since 1970. */
  readonly at: number;
}

export interface ReadScreenshot {
  /** Pixels, the right way up. */
  readonly width: number;
  readonly height: number;
  readonly language: OcrLanguage;
  /** `sides`: bubbles at two sides. `names`: a name over each message. `text`: no conversation was found. */
  readonly mode: "sides" | "names" | "text";
  /** The name of the other side, or of the group, and the handle under it. */
  readonly header: { readonly name: ReadText | null; readonly handle: ReadText | null };
  readonly messages: readonly ReadMessage[];
  /** Day headings and lines of the platform, in order. */
  readonly between: readonly ReadText[];
  /** Everything else that was read: receipts, buttons, what could not be placed. */
  readonly other: readonly ReadText[];
  /** What the person put in the place of rows of `screenText`, by the index of the row. */
  readonly rowCorrections?: Readonly<Record<number, Correction>>;
  readonly remarks: readonly Remark[];
}
