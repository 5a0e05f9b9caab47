import type { Timeline } from "@holdfast/importers";
import type { ConversationId, Signal, Situation, State, Trace, UtcMs } from "@holdfast/model";
import type { Casefile } from "./casefile.ts";
import { areAbout } from "./mark-tactics.ts";
import type { Reference, SealRecord } from "./progress.ts";

/** What papers are made from: the `PaperInput` of papers, which stands above this package and is not imported. */
export interface CasefilePaperInput extends Omit<Timeline, "problems"> {
  readonly situation: Situation;
  readonly traces: readonly Trace[];
  readonly findings: readonly {
    readonly conversation: ConversationId;
    readonly state: State;
    readonly signals: readonly Signal[];
  }[];
  /** The newest seal of everything, unless another is asked for; null before the first. */
  readonly seal: SealRecord | null;
  readonly references: readonly Reference[];
  readonly madeAt: UtcMs;
}

/** `seal`: the package that the paper goes with. */
export function paperInput(
  { situation, timeline, traces, marks, progress }: Casefile,
  seal: SealRecord | null,
  madeAt: UtcMs,
): CasefilePaperInput {
  const { conversations, messages, items } = timeline;
  const findings = marks !== null && areAbout(marks, timeline) ? marks.findings : [];
  return {
    situation,
    conversations,
    messages,
    traces,
    items,
    findings,
    seal,
    references: progress.references,
    madeAt,
  };
}

/** The newest package that holds everything. */
export const newestSeal = ({ progress }: Casefile): SealRecord | null =>
  progress.seals.findLast(({ withheld }) => (withheld ?? 0) === 0) ?? null;
