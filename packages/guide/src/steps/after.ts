import type { Facts } from "./facts.ts";
import { linksFor } from "./links.ts";
import { lines, type StepDraft } from "./step-draft.ts";

export const after = (facts: Facts): StepDraft => ({
  wanted: true,
  when: "later",
  links: linksFor(facts, "crisis", "support"),
  lines: lines(
    "plan.after.how.recovery",
    "plan.after.how.new-threats",
    facts.is("helper") && "plan.after.how.helper",
    !facts.bluff && "plan.after.how.no-search",
    "plan.after.how.numbers",
    "plan.after.how.talk",
  ),
});
