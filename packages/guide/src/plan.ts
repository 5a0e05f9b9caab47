import type { Situation, State } from "@holdfast/model";
import { MAX_HOW, type Step, type StepId } from "./step.ts";
import { draftStep } from "./steps/draft-step.ts";
import { type Branch, factsOf } from "./steps/facts.ts";
import { stepOrder } from "./steps/step-order.ts";

/** Steps the person has ticked off. */
export type PlanProgress = readonly StepId[];

export interface Plan {
  readonly state: State;
  readonly steps: readonly Step[];
  /** Show the crisis lines before anything else. */
  readonly crisisFirst: boolean;
  /** What shaped the plan. */
  readonly branch: readonly Branch[];
}

/** Ordered steps for one situation. Pure: the same answers give the same plan. What was ticked off always stays. */
export function makePlan(situation: Situation, progress: PlanProgress, state: State): Plan {
  const facts = factsOf(situation, state);
  const steps: Step[] = [];
  let open = false;
  for (const id of stepOrder(facts)) {
    const ticked = progress.includes(id);
    const draft = draftStep(id, facts);
    if (!draft.wanted && !ticked) continue;
    const waits = !ticked && draft.already !== true && draft.optional !== true;
    const status = waits ? (open ? "later" : "next") : ticked || draft.already === true ? "done" : "not-needed";
    open ||= waits;
    steps.push({
      id,
      when: draft.when,
      title: draft.title ?? `plan.${id}.title`,
      why: draft.why ?? `plan.${id}.why`,
      how: draft.lines.slice(0, MAX_HOW),
      more: draft.lines.slice(MAX_HOW),
      links: draft.links ?? [],
      platforms: draft.topics === undefined ? [] : facts.platforms,
      topics: draft.topics ?? [],
      rails: draft.rails ?? [],
      status,
      ...(draft.note === undefined ? {} : { note: draft.note }),
    });
  }
  return { state, steps, crisisFirst: facts.crisisFirst, branch: facts.branch };
}
