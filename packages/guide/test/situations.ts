import {
  ALREADY,
  DEMANDS,
  HAPPENINGS,
  PAYMENT_RAILS,
  ROLES,
  type Situation,
  STATES,
  type State,
  THREATS,
} from "@holdfast/model";
import fc from "fast-check";
import { GUIDE_PLATFORMS, type Plan, STEP_IDS, type Step, type StepId } from "../src/index.ts";

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });
const answer = maybe(fc.constantFrom("yes", "no", "not-said"));

/** Every situation a person can be in, with skipped questions and answers in their own words. */
export const anySituation: fc.Arbitrary<Situation> = fc.record({
  role: maybe(fc.constantFrom(...ROLES)),
  happening: maybe(fc.constantFrom(...HAPPENINGS)),
  age: maybe(fc.constantFrom("under-18", "adult", "not-said")),
  country: maybe(
    fc.oneof(fc.constantFrom("CA", "US", "GB", "UK", "AU", "FR", "DE", "ca"), fc.string({ maxLength: 2 })),
  ),
  region: maybe(fc.constantFrom("Ontario", "Ottawa, Ontario", "QC", "Québec", "Elsewhere")),
  apps: maybe(fc.array(fc.oneof(fc.constantFrom(...GUIDE_PLATFORMS), fc.string({ maxLength: 12 })), { maxLength: 6 })),
  threatens: maybe(fc.array(fc.oneof(fc.constantFrom(...THREATS), fc.string({ maxLength: 8 })), { maxLength: 5 })),
  wants: maybe(fc.array(fc.oneof(fc.constantFrom(...DEMANDS), fc.string({ maxLength: 8 })), { maxLength: 5 })),
  deadline: maybe(fc.constantFrom("", "20 minutes", "demain")),
  sent: answer,
  paid: answer,
  stillWriting: answer,
  known: answer,
  imageOut: answer,
  already: maybe(fc.uniqueArray(fc.constantFrom(...ALREADY))),
  payments: maybe(fc.array(fc.record({ rail: fc.constantFrom(...PAYMENT_RAILS) }), { maxLength: 4 })),
});

export const anyState: fc.Arbitrary<State> = fc.constantFrom(...STATES);
export const anyProgress: fc.Arbitrary<readonly StepId[]> = fc.uniqueArray(fc.constantFrom(...STEP_IDS));

/** Ids in order; done steps in brackets, the danger check that asks nothing left out. */
export const outline = (plan: Plan): string =>
  plan.steps
    .filter(({ status }) => status !== "not-needed")
    .map(({ id, status }) => (status === "done" ? `[${id}]` : id))
    .join(" ");

/** @throws when the plan has no such step. */
export function stepOf(plan: Plan, id: StepId): Step {
  const found = plan.steps.find((step) => step.id === id);
  if (found === undefined) throw new Error(`no step ${id}`);
  return found;
}

/** Every key a step would say, folded lines and note included. */
export const keysOf = (step: Step): readonly string[] => [
  step.title,
  step.why,
  ...[...step.how, ...step.more].map(({ key }) => key),
  ...(step.note === undefined ? [] : [step.note.key]),
];
