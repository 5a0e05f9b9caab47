import type { WordsKey } from "../said.ts";

/** The younger of the two who make a plan; `adult`: two adults. Anchors in docs/prevention.md. */
export const AGE_BANDS = ["8-10", "11-13", "14-17", "adult"] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

/** The parts of a plan, in order: the adult promises first. Words under `family.section.<id>`. */
export const PLAN_SECTIONS = [
  "promises",
  "code-word",
  "people",
  "together",
  "devices",
  "if-threatened",
  "stopping",
  "review",
] as const;
export type PlanSectionId = (typeof PLAN_SECTIONS)[number];

/** What the two fill in by hand. It stands on their paper or device, and never in a check-in. */
export type Blank = "code-word" | "names";

/** One sentence that the two agree on. Spoken by one to the other, so French says *tu*. */
export interface Clause {
  readonly id: string;
  readonly section: PlanSectionId;
  readonly by: "adult" | "young" | "both";
  readonly bands: readonly AgeBand[];
  readonly key: WordsKey;
  readonly blank: Blank | null;
}
