import type { Facts } from "./facts.ts";
import { hints, unchecked } from "./hints.ts";
import { lines, notes, type StepDraft } from "./step-draft.ts";

export function reportAccount(facts: Facts): StepDraft {
  const reported = facts.is("reported");
  const { note } = notes(
    reported && "plan.report-account.note.reported",
    facts.is("blocked") && "plan.report-account.note.blocked",
  );
  const apps = hints(facts, "report");
  return {
    wanted: true,
    when: "today",
    already: reported,
    topics: ["report"],
    lines: facts.is("webcam-mail")
      ? lines("plan.report-account.how.mail", apps)
      : lines(
          facts.is("deleted-account") && "plan.report-account.how.no-account",
          "plan.report-account.how.saved",
          apps.slice(0, 2),
          "plan.report-account.how.message",
          "plan.report-account.how.reason",
          "plan.report-account.how.keep-chat",
          apps,
          unchecked(facts, "report") && "plan.report-account.how.not-checked",
        ),
    ...(note === undefined ? {} : { note }),
  };
}
