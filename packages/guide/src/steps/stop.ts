import type { Facts } from "./facts.ts";
import { lines, notes, type StepDraft } from "./step-draft.ts";

export function stop(facts: Facts): StepDraft {
  const { wants = [], threatens = [] } = facts.situation;
  const { note, rest } = notes(
    facts.is("sent-more") && "plan.stop.note.sent-more",
    facts.is("paid") && "plan.stop.note.paid",
    facts.is("answered") && "plan.stop.note.answered",
  );
  return {
    wanted: true,
    when: "now",
    lines: lines(
      facts.is("webcam-mail") && "plan.stop.how.webcam-mail",
      facts.is("ai-fake") && "plan.stop.how.ai-fake",
      facts.is("known") && "plan.stop.how.known",
      "plan.stop.how.pay",
      "plan.stop.how.answer",
      facts.is("helper") && "plan.stop.how.helper",
      wants.includes("meet") && "plan.stop.how.meet",
      "plan.stop.how.send",
      "plan.stop.how.keep",
      facts.is("deadline") && "plan.stop.how.deadline",
      wants.includes("video-call") && "plan.stop.how.video-call",
      threatens.includes("police-lie") && "plan.stop.how.police-lie",
      facts.is("still-writing") && "plan.stop.how.still-writing",
      rest,
    ),
    ...(note === undefined ? {} : { note }),
  };
}
