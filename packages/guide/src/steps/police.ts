import type { When } from "../step.ts";
import type { Facts } from "./facts.ts";
import { linksFor } from "./links.ts";
import { lines, type StepDraft } from "./step-draft.ts";

export function police(facts: Facts): StepDraft {
  const harm = facts.is("harm");
  const when: When = harm ? "now" : facts.bluff ? "this-week" : "today";
  // Under 18 the services for children have a step of their own.
  const links = facts.age === "adult" ? linksFor(facts, "police", "report") : linksFor(facts, "police");
  return {
    wanted: true,
    when,
    links: harm ? [...linksFor(facts, "emergency"), ...links] : links,
    lines: lines(
      harm && "plan.police.how.harm",
      facts.bluff && "plan.police.how.webcam-no-rush",
      facts.is("known") && "plan.police.how.known",
      links.length === 0 ? "plan.police.how.call-elsewhere" : "plan.police.how.call",
      facts.age === "adult" && "plan.police.how.say-adult",
      facts.age === "under-18" && facts.country === "CA" && "plan.police.how.not-in-trouble",
      !facts.bluff && "plan.police.how.picture",
      "plan.police.how.give",
      "plan.police.how.number",
      facts.is("ai-fake") && "plan.police.how.ai-fake",
      !facts.bluff && "plan.police.how.early",
    ),
    ...(facts.bluff ? { why: "plan.police.why.webcam-mail" } : {}),
  };
}
