import type { Reference, SaveError } from "@holdfast/casefile";
import type { Plan, StepId } from "@holdfast/guide";
import type { Situation, State } from "@holdfast/model";

/** What the page may know of the open casefile at any time. Everything else is asked for, screen by screen. */
export interface CaseView {
  readonly id: string;
  /** `vault`: on this device, locked with a passphrase. `memory`: in this tab only. */
  readonly kept: "vault" | "memory";
  /** Why the last change is in this tab only, although it should be kept; null when all is kept. */
  readonly notKept: SaveError | null;
  readonly situation: Situation;
  /** The highest state of any conversation, or what the answers alone make certain. */
  readonly state: State;
  readonly plan: Plan;
  readonly counts: {
    readonly messages: number;
    readonly conversations: number;
    readonly items: number;
    readonly traces: number;
    readonly screenshots: number;
  };
  /** Whether a package was sealed, and its code. */
  readonly sealed: { readonly code: string; readonly at: number } | null;
  /** Steps that the person ticked off, by id. */
  readonly ticks: readonly StepId[];
  /** Numbers that somebody gave the person, oldest first. */
  readonly references: readonly Reference[];
}
