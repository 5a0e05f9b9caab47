import { lines, type StepDraft } from "./step-draft.ts";

export const privacy = (): StepDraft => ({
  wanted: true,
  when: "this-week",
  lines: lines(
    "plan.privacy.how.friends",
    "plan.privacy.how.private",
    "plan.privacy.how.strangers",
    "plan.privacy.how.details",
    "plan.privacy.how.password",
  ),
});
