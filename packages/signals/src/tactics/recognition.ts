import type { Message, Signal, State } from "@holdfast/model";
import type { LanguageRemark } from "./language.ts";
import type { ReasonCode, TacticId } from "./tactic-ids.ts";

/** The simplest message: who, when (milliseconds or ISO 8601, may be missing), what. */
export interface SimpleMessage {
  readonly from: "me" | "other";
  readonly at?: string | number | null;
  readonly text: string;
}
export type AnyMessage = Message | SimpleMessage;

export interface TacticSignal extends Signal {
  readonly tactic: TacticId;
  readonly reason: ReasonCode;
}
/** What one message changed. */
export interface Update {
  /** The highest state reached so far. */
  readonly state: State;
  readonly newSignals: readonly TacticSignal[];
}
export interface Recognition {
  readonly state: State;
  readonly signals: readonly TacticSignal[];
  /** Index of the first message at which each state was reached. */
  readonly firstAt: Readonly<Partial<Record<Exclude<State, "none">, number>>>;
  /** Null while too little was written to say. `coverage: "none"`: this language is not recognised, say so. */
  readonly language: LanguageRemark | null;
  /** False when a message did not say which side wrote it: the person must be asked who they are. */
  readonly selfKnown: boolean;
  /** Signals beyond `MAX_SIGNALS` that were counted and not kept. */
  readonly signalsDropped: number;
}
export interface Recogniser {
  push(message: AnyMessage): Update;
  result(): Recognition;
}
export interface RecogniserOptions {
  /** The person's name as the export writes it, where messages do not say who `self` is. */
  readonly self?: string;
  /** False switches the small model off. For measuring. */
  readonly model?: boolean;
}
