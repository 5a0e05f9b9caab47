import type { Facts } from "./facts.ts";
import { linksFor } from "./links.ts";
import { lines, type StepDraft } from "./step-draft.ts";

/** Where money was asked for or paid, in a country whose fraud centre the directory knows. */
export function fraud(facts: Facts): StepDraft {
  const links = linksFor(facts, "fraud");
  return {
    wanted: facts.is("money-asked") && links.length > 0,
    when: facts.bluff ? "this-week" : "today",
    links,
    lines: lines(
      facts.country === "CA" && "plan.fraud.how.ca",
      "plan.fraud.how.have",
      "plan.fraud.how.police",
      "plan.fraud.how.number",
    ),
  };
}
