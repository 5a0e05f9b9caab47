import type { PasteError } from "@holdfast/casefile";
import type { Arrival, Moment, Source } from "@holdfast/model";
import type { PictureReadingView } from "./reading-view.ts";

/** What a package says, as it crosses to the page: said there, in the language shown. */
export interface Remark {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** One conversation, as a line. */
export interface ConversationLine {
  readonly id: string;
  readonly title: string;
  readonly source: Source;
  /** Everybody but the person, as the export writes them. */
  readonly others: readonly string[];
  readonly messages: number;
  readonly first: Moment | null;
  readonly last: Moment | null;
}

/** One thing that the person gave, and what became of it. */
export interface ThingView {
  readonly root: string;
  readonly arrival: Arrival;
  readonly size: number;
  readonly files: number;
  readonly messages: number;
  readonly conversations: readonly ConversationLine[];
  /** Photos, videos and sounds that were not opened and not copied. */
  readonly mediaLeft: number;
  /** Bytes that were read, of all. */
  readonly read: number;
  readonly assumed: readonly Remark[];
  /** What was not understood, and how many bytes of it. */
  readonly unread: readonly (Remark & { readonly bytes: number })[];
  readonly gaps: readonly Remark[];
  /** Whether its text is kept as it was given, beside what was read of it. */
  readonly copied: boolean;
  /** Whether its bytes are still at hand; false after the page was loaded again. */
  readonly atHand: boolean;
}

/** A thing of which nothing was kept, and why. */
export interface NotTaken {
  readonly name: string;
  /** What the file looks like, where its first bytes tell. */
  readonly looksLike: "video" | "sound" | "document" | null;
  readonly why: Remark;
}

/** A picture that waits for an answer. Its bytes stay where they are and are shown by nobody. */
export interface PictureView {
  readonly number: number;
  readonly name: string;
  readonly size: number;
}

/** A covered copy that is kept. */
export interface ScreenshotView {
  readonly item: string;
  /** Its place in the casefile, from 1: the address of what was read of it. */
  readonly place: number;
  readonly name: string;
  /** The picture it was made from, which stays where it is. */
  readonly from: string | null;
  readonly size: number;
  readonly reading: Pick<PictureReadingView, "phase" | "toCheck"> & { readonly messages: number };
}

export interface Added {
  readonly things: readonly string[];
  readonly notTaken: readonly NotTaken[];
  /** How many of the things are pictures, which wait for an answer. */
  readonly pictures: number;
}

/** What a pasted text became, or why nothing was taken. */
export type PastedView =
  | { readonly as: "evidence" | "note"; readonly error: null }
  | { readonly as: null; readonly error: PasteError };

export interface BroughtView {
  readonly things: readonly ThingView[];
  readonly screenshots: readonly ScreenshotView[];
  readonly pictures: readonly PictureView[];
}

/** Whether it was read by what the person said; else the things whose files have to be given again, if that would help. */
export interface SettledView {
  readonly ok: boolean;
  readonly needed: readonly string[];
}

/** Words that show a tactic. They cross to the page only where the person asked to see them. */
export interface Quote {
  /** Zero-based, within its conversation. */
  readonly message: number;
  readonly at: Moment;
  readonly words: string;
}
