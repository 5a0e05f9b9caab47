import { addReference, tick, untick } from "@holdfast/casefile";
import type { StepId } from "@holdfast/guide";
import { utcMs } from "@holdfast/model";
import type { OpenCase } from "../open-case.ts";

/** A number that somebody gave the person, and whom it came from: a destination of papers, or the person's own word. */
export interface ReferenceGiven {
  readonly destination: string;
  readonly number: string;
}

/** The person's own course through the plan: what is done, and the numbers they were given. */
export interface PlanMethods {
  /** Ticks a step of the plan, whoever did it, or takes the tick back. */
  tick(given: { readonly step: StepId; readonly done: boolean }): Promise<void>;
  /** Writes a number down, with the device's time. The same one twice is kept once, an empty one not at all. */
  addReference(given: ReferenceGiven): Promise<void>;
  /** Takes a number out again. */
  removeReference(given: ReferenceGiven): Promise<void>;
}

const same = (a: ReferenceGiven, b: ReferenceGiven): boolean =>
  a.destination === b.destination && a.number === b.number;

export const planMethods = (open: OpenCase): PlanMethods => ({
  tick: async ({ step, done }) => {
    await open.change((casefile) => (done ? tick(casefile, { step, at: utcMs(Date.now()) }) : untick(casefile, step)));
  },
  addReference: async ({ destination, number }) => {
    const reference = { destination, number: number.trim(), at: utcMs(Date.now()) };
    if (reference.number === "") return;
    await open.change((casefile) =>
      casefile.progress.references.some((kept) => same(kept, reference)) ? casefile : addReference(casefile, reference),
    );
  },
  removeReference: async (given) => {
    await open.change((casefile) => {
      const references = casefile.progress.references.filter((kept) => !same(kept, given));
      return { ...casefile, progress: { ...casefile.progress, references } };
    });
  },
});
