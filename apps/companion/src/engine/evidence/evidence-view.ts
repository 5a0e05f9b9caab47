import type { Arrival, MessageKind, Moment, Source } from "@holdfast/model";

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
  /** Whether its bytes are still at hand; false after the page was loaded again. */
  readonly atHand: boolean;
}

/** A thing of which nothing was kept, and why. */
export interface NotTaken {
  readonly name: string;
  readonly pasted: boolean;
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

export interface Added {
  readonly things: readonly string[];
  readonly notTaken: readonly NotTaken[];
  readonly pictures: readonly PictureView[];
}

export interface BroughtView {
  readonly things: readonly ThingView[];
  readonly pictures: readonly PictureView[];
}

/** Words that show a tactic. They cross to the page only where the person asked to see them. */
export interface Quote {
  /** Zero-based, within its conversation. */
  readonly message: number;
  readonly at: Moment;
  readonly words: string;
}

export interface MessageRow {
  readonly index: number;
  readonly sender: string | null;
  readonly self: boolean | null;
  readonly kind: MessageKind;
  readonly at: Moment;
  readonly text: string;
  readonly subject: string | null;
  readonly attachments: readonly { readonly kind: string; readonly name: string | null }[];
  readonly flags: readonly string[];
  readonly tactics: readonly string[];
}
