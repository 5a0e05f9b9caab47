import type { Facts } from "./facts.ts";
import { lines, type StepDraft } from "./step-draft.ts";

/** Such mails show a password that leaked from some site: it is the one true thing in them. */
export const password = (facts: Facts): StepDraft => ({
  wanted: facts.is("webcam-mail"),
  when: "today",
  lines: lines("plan.password.how.change", "plan.password.how.two-step", "plan.password.how.scan"),
});
