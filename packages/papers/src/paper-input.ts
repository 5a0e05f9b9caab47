import type {
  Conversation,
  ConversationId,
  Item,
  Message,
  Signal,
  Situation,
  State,
  Trace,
  UtcMs,
} from "@holdfast/model";

/** What recognition found in one conversation. */
export interface Finding {
  readonly conversation: ConversationId;
  readonly state: State;
  /** `message` counts from zero within that conversation, in the order of `PaperInput.messages`. */
  readonly signals: readonly Signal[];
}

/** What a seal says, where there is one. */
export interface SealFacts {
  /** Four groups of four, to read over the phone. */
  readonly code: string;
  /** By the clock of the device that sealed (P4). */
  readonly createdAt: UtcMs;
  /** Messages that can be read in the package. */
  readonly messageCount: number;
  /** Leaves of the package that are hashes; absent or zero when nothing is withheld. */
  readonly withheld?: number;
}

/** A number that somebody gave the person: a police file, a report, a ticket. */
export interface Reference {
  /** A `Destination`, or the person's own word for whom it came from. */
  readonly destination: string;
  readonly number: string;
  readonly at?: UtcMs;
}

/** Everything a paper is made from. The apps build it; nothing in papers reads a file. */
export interface PaperInput {
  readonly situation: Situation;
  readonly conversations: readonly Conversation[];
  /** Conversation after conversation, each in its own order. */
  readonly messages: readonly Message[];
  /** The number of each message in the package, where some are withheld; absent: its place, from 1. */
  readonly numbers?: readonly number[];
  readonly traces: readonly Trace[];
  readonly items: readonly Item[];
  readonly findings: readonly Finding[];
  /** Null before anything was sealed. */
  readonly seal: SealFacts | null;
  readonly references: readonly Reference[];
  /** When the paper is made, by the device's clock. */
  readonly madeAt: UtcMs;
}
