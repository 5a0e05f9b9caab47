import type { Facts } from "./facts.ts";
import { hints, unchecked } from "./hints.ts";
import { lines, type StepDraft } from "./step-draft.ts";

export function block(facts: Facts): StepDraft {
  const blocked = facts.is("blocked");
  const apps = hints(facts, "block");
  return {
    wanted: true,
    when: "today",
    already: blocked,
    topics: ["block"],
    lines: facts.is("webcam-mail")
      ? lines("plan.block.how.mail", apps)
      : lines(
          !blocked && "plan.block.how.first",
          apps.slice(0, 1),
          "plan.block.how.keep",
          "plan.block.how.new",
          "plan.block.how.deactivate",
          apps,
          unchecked(facts, "block") && "plan.block.how.not-checked",
        ),
    ...(blocked ? { note: { key: "plan.block.note.blocked" } } : {}),
  };
}
