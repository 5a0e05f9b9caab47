import type { Facts } from "./facts.ts";
import { lines, type StepDraft } from "./step-draft.ts";

export const firstWords = (facts: Facts): StepDraft => ({
  wanted: facts.is("helper"),
  when: "now",
  lines: lines(
    "plan.first-words.how.say",
    "plan.first-words.how.picture",
    "plan.first-words.how.no-contact",
    "plan.first-words.how.phone",
    "plan.first-words.how.together",
    "plan.first-words.how.school",
    "plan.first-words.how.friend",
  ),
});
