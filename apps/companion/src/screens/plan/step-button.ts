import type { Step, StepId } from "@holdfast/guide";
import type { Situation } from "@holdfast/model";
import type { PlanScreenWords } from "@holdfast/words";

/** Steps that Holdfast has a screen for, and where it is. */
const SCREENS = {
  danger: "/help-now",
  "first-words": "/helping",
  capture: "/save",
  "cancel-payment": "/reports/bank",
  tell: "/reports/parent",
  police: "/reports/police",
  cybertip: "/reports/cybertip",
  fraud: "/reports/cafc",
  removal: "/reports/removal",
  after: "/after",
} as const satisfies Partial<Record<StepId, string>>;

/** The papers of these two are Canada's own; elsewhere the step names whom to turn to instead. */
const CANADA_ONLY: ReadonlySet<StepId> = new Set(["cybertip", "fraud"]);

export interface StepButton {
  readonly to: string;
  readonly label: keyof PlanScreenWords & `plan-screen.go.${string}`;
}

/** Where the button of a step leads; null where all there is to do stands in its lines. */
export function stepButton({ id, platforms, topics }: Step, { country }: Situation): StepButton | null {
  if (CANADA_ONLY.has(id) && country !== undefined && country !== "CA") return null;
  if (id in SCREENS) {
    // `in` has just said that it is one of them.
    const known = id as keyof typeof SCREENS;
    return { to: SCREENS[known], label: `plan-screen.go.${known}` };
  }
  const [platform, ...others] = platforms;
  const topic = topics[0];
  if ((id === "report-account" || id === "block") && platform !== undefined && topic !== undefined) {
    // With several apps the step lists them all; a button for one would hide the others.
    return others.length > 0 ? null : { to: `/platform-help/${platform}/${topic}`, label: `plan-screen.go.${id}` };
  }
  return null;
}
