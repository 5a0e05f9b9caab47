import type { Facts } from "./facts.ts";
import { linksFor } from "./links.ts";
import { lines, type StepDraft } from "./step-draft.ts";

export const safety = (facts: Facts): StepDraft => ({
  wanted: facts.is("in-person"),
  when: "now",
  links: linksFor(facts, "emergency"),
  lines: lines(
    "plan.safety.how.meet",
    "plan.safety.how.emergency",
    "plan.safety.how.place",
    facts.is("known") && "plan.safety.how.home",
  ),
});
