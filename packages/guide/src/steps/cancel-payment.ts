import type { Facts } from "./facts.ts";
import { linksFor } from "./links.ts";
import { lines, type StepDraft } from "./step-draft.ts";
import { WHO_CAN_STOP } from "./who-can-stop.ts";

export const cancelPayment = (facts: Facts): StepDraft => ({
  wanted: facts.is("paid"),
  when: "now",
  rails: facts.rails,
  links: linksFor(facts, "money").filter((id) => facts.rails.some((rail) => WHO_CAN_STOP[rail].includes(id))),
  lines: lines(
    facts.rails.slice(0, 2).map((rail) => `plan.cancel-payment.how.${rail}` as const),
    "plan.cancel-payment.how.say",
    "plan.cancel-payment.how.not-them",
    "plan.cancel-payment.how.keep",
    facts.rails.map((rail) => `plan.cancel-payment.how.${rail}` as const),
    "plan.cancel-payment.how.recovery",
  ),
  note: { key: "plan.cancel-payment.note.paid" },
});
