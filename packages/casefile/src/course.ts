import type { StepId } from "@holdfast/guide";
import type { Casefile } from "./casefile.ts";
import {
  edited,
  type HandOver,
  type PaperEdit,
  type Progress,
  type Reference,
  type SealRecord,
  type Tick,
  ticked,
  unticked,
} from "./progress.ts";

const withProgress = (casefile: Casefile, progress: Progress): Casefile =>
  progress === casefile.progress ? casefile : { ...casefile, progress };

/** The person says that a step of the plan is done. */
export const tick = (casefile: Casefile, done: Tick): Casefile =>
  withProgress(casefile, ticked(casefile.progress, done));

export const untick = (casefile: Casefile, step: StepId): Casefile =>
  withProgress(casefile, unticked(casefile.progress, step));

/** Keeps the number that somebody gave the person. */
export const addReference = (casefile: Casefile, reference: Reference): Casefile =>
  withProgress(casefile, { ...casefile.progress, references: [...casefile.progress.references, reference] });

/** The person's own words in a paper; null takes ours again. */
export const editPaper = (
  casefile: Casefile,
  edit: Omit<PaperEdit, "text"> & { readonly text: string | null },
): Casefile => withProgress(casefile, edited(casefile.progress, edit));

/** A package was sealed, or a smaller version made, and read back: the proof is saved, and the plan says so by itself. */
export const sealed = (casefile: Casefile, seal: SealRecord): Casefile =>
  tick(withProgress(casefile, { ...casefile.progress, seals: [...casefile.progress.seals, seal] }), {
    step: "capture",
    at: seal.createdAt,
  });

/** A package went to somebody. */
export const handedOver = (casefile: Casefile, handOver: HandOver): Casefile =>
  withProgress(casefile, { ...casefile.progress, handOvers: [...casefile.progress.handOvers, handOver] });
