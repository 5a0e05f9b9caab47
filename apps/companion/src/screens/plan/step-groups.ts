import type { Plan, Step, When } from "@holdfast/guide";

export interface StepGroups {
  readonly next: Step | null;
  /** Open steps after it, by when; groups without steps are left out. */
  readonly comes: readonly { readonly when: When; readonly steps: readonly Step[] }[];
  readonly done: readonly Step[];
  readonly notNeeded: readonly Step[];
}

const WHENS: readonly When[] = ["now", "today", "this-week", "later"];

/** A plan as the screen shows it: one step, and the rest folded. */
export function stepGroups({ steps }: Plan): StepGroups {
  const later = steps.filter(({ status }) => status === "later");
  return {
    next: steps.find(({ status }) => status === "next") ?? null,
    comes: WHENS.map((when) => ({ when, steps: later.filter((step) => step.when === when) })).filter(
      (group) => group.steps.length > 0,
    ),
    done: steps.filter(({ status }) => status === "done"),
    notNeeded: steps.filter(({ status }) => status === "not-needed"),
  };
}
