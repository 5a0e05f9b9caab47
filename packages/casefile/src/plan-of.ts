import { makePlan, type Plan } from "@holdfast/guide";
import { type Casefile, stateOf } from "./casefile.ts";

/** What to do next, by the person's answers, what they ticked off and what the evidence shows. */
export function planOf(casefile: Casefile): Plan {
  const ticks = casefile.progress.ticks.map(({ step }) => step);
  return makePlan(casefile.situation, ticks, stateOf(casefile));
}
