import { crisisLines } from "../crisis-lines.ts";
import type { Facts } from "./facts.ts";
import { crisisLinks } from "./links.ts";
import { lines, type StepDraft } from "./step-draft.ts";

export function danger(facts: Facts): StepDraft {
  const found = crisisLines(facts.situation.country, facts.age);
  const crisis = found.some(({ purposes }) => purposes.includes("crisis"));
  return {
    wanted: true,
    when: "now",
    optional: !facts.crisisFirst,
    links: crisisLinks(facts),
    lines: lines(
      found.length === 0 ? "plan.danger.how.elsewhere" : "plan.danger.how.emergency",
      crisis && "plan.danger.how.crisis",
      found.length > 0 && !crisis && "plan.danger.how.no-crisis-line",
      facts.is("helper") ? "plan.danger.how.helper" : "plan.danger.how.stay",
    ),
  };
}
