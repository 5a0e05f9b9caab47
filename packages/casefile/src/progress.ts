import type { StepId } from "@holdfast/guide";
import type { UtcMs } from "@holdfast/model";
import type { Language } from "@holdfast/words";

/** A step of the plan that the person says is done, whoever did it. */
export interface Tick {
  readonly step: StepId;
  readonly at: UtcMs;
}
/** A number that somebody gave the person: a police file, a report, a ticket. */
export interface Reference {
  /** A destination of papers, or the person's own word for whom it came from. */
  readonly destination: string;
  readonly number: string;
  readonly at?: UtcMs;
}
/** The person's own words in place of ours, in one section of one paper. */
export interface PaperEdit {
  readonly destination: string;
  readonly language: Language;
  readonly section: string;
  readonly text: string;
}
/** A package that was sealed and read back. */
export interface SealRecord {
  /** Four groups of four, to read over the phone. */
  readonly code: string;
  /** By the device's clock (P4). */
  readonly createdAt: UtcMs;
  readonly messageCount: number;
  /** Parts that are hashes, in a smaller version for one reader. */
  readonly withheld?: number;
  /** Whom this version was made for. */
  readonly reader?: string;
}
/** A package that went to somebody, as the person tells it. The package's own chain of custody is seal's. */
export interface HandOver {
  readonly sealCode: string;
  readonly to: string;
  readonly at: UtcMs;
  readonly note?: string;
}

/** What happened around the evidence: done, answered, rewritten, sealed, handed over. In the order in which it came. */
export interface Progress {
  readonly ticks: readonly Tick[];
  readonly references: readonly Reference[];
  readonly edits: readonly PaperEdit[];
  readonly seals: readonly SealRecord[];
  readonly handOvers: readonly HandOver[];
}
export const NO_PROGRESS: Progress = { ticks: [], references: [], edits: [], seals: [], handOvers: [] };

/** Ticks a step, once: a second tick keeps the first time. */
export const ticked = (progress: Progress, tick: Tick): Progress =>
  progress.ticks.some(({ step }) => step === tick.step) ? progress : { ...progress, ticks: [...progress.ticks, tick] };

/** Takes the tick of a step back. */
export const unticked = (progress: Progress, step: StepId): Progress => ({
  ...progress,
  ticks: progress.ticks.filter((tick) => tick.step !== step),
});

/** The newest words of a section win; null gives the section back to us. */
export function edited(
  progress: Progress,
  { destination, language, section, text }: Omit<PaperEdit, "text"> & { readonly text: string | null },
): Progress {
  const others = progress.edits.filter(
    (edit) => edit.destination !== destination || edit.language !== language || edit.section !== section,
  );
  return { ...progress, edits: text === null ? others : [...others, { destination, language, section, text }] };
}
