import { inMonths } from "../in-months.ts";
import type { Said, WordsKey } from "../said.ts";
import { type AgeBand, type Blank, type Clause, PLAN_SECTIONS, type PlanSectionId } from "./clause.ts";
import { CLAUSES } from "./data/clauses.ts";

export const CHECK_IN_RHYTHMS = ["weekly", "monthly", "each-term", "none"] as const;
export type CheckInRhythm = (typeof CHECK_IN_RHYTHMS)[number];

/** What the two chose. Names and the code word are not here: they are written on the plan itself. */
export interface PlanChoices {
  readonly band: AgeBand;
  readonly rhythm: CheckInRhythm;
  /** The device's day, `2026-11-24`. */
  readonly on: string;
  /** Clauses that the two do not want. The promises of the adult cannot be left out. */
  readonly leftOut?: readonly string[];
}

export interface PlanClause extends Said {
  readonly id: string;
  readonly by: Clause["by"];
  /** A line to fill in below it. */
  readonly blank: Blank | null;
  /** Whether the two may leave it out. */
  readonly optional: boolean;
}

export interface PlanSection {
  readonly id: PlanSectionId;
  readonly title: WordsKey;
  readonly clauses: readonly PlanClause[];
}

export interface FamilyPlan {
  readonly band: AgeBand;
  readonly sections: readonly PlanSection[];
  /** When the two look at it again. */
  readonly reviewOn: string;
}

/** Our own choice: often enough for a child that grows, as often as the check-up of the accounts. */
const REVIEW_MONTHS = 3;

/** The plan of one family: the adult's promises first, then what both agree on. Pure: the same choices give the same plan. */
export function familyPlan({ band, rhythm, on, leftOut = [] }: PlanChoices): FamilyPlan {
  const reviewOn = inMonths(on, REVIEW_MONTHS);
  const clauses = CLAUSES.filter((one) => one.bands.includes(band))
    .filter(({ id }) => !id.startsWith("check-in-") || id === `check-in-${rhythm}`)
    .filter(({ id, section }) => section === "promises" || !leftOut.includes(id));
  const sections = PLAN_SECTIONS.map((id) => ({
    id,
    title: `family.section.${id}` as const,
    clauses: clauses.filter(({ section }) => section === id).map((one) => planClause(one, reviewOn)),
  }));
  return { band, reviewOn, sections: sections.filter((section) => section.clauses.length > 0) };
}

const planClause = ({ id, by, key, blank, section }: Clause, reviewOn: string): PlanClause => ({
  id,
  by,
  key,
  blank,
  optional: section !== "promises",
  ...(id === "review" ? { params: { day: reviewOn } } : {}),
});
