import type { Facts } from "./facts.ts";
import { linksFor } from "./links.ts";
import { lines, type StepDraft } from "./step-draft.ts";

const WHO = {
  "under-18": "plan.tell.how.who-under-18",
  adult: "plan.tell.how.who-adult",
  "not-said": "plan.tell.how.who",
} as const;
/** Threats to show it to people whom the person can tell first. */
const PEOPLE: readonly string[] = ["family", "friends", "school", "work"];

export function tell(facts: Facts): StepDraft {
  const helper = facts.is("helper");
  const toPeople = (facts.situation.threatens ?? []).some((threat) => PEOPLE.includes(threat));
  const told = facts.is("told");
  return {
    wanted: true,
    when: "now",
    already: told,
    links: linksFor(facts, "crisis", "support"),
    lines: helper
      ? lines(
          facts.age !== "adult" && "plan.tell.how.helper-under-18",
          "plan.tell.how.helper",
          toPeople && "plan.tell.how.before-them",
          "plan.tell.how.not-home",
        )
      : lines(
          WHO[facts.age],
          "plan.tell.how.write",
          "plan.tell.how.picture",
          toPeople && "plan.tell.how.before-them",
          facts.age !== "adult" && "plan.tell.how.not-home",
          "plan.tell.how.nobody",
        ),
    ...(helper ? { title: "plan.tell.title.helper" } : {}),
    ...(told ? { note: { key: "plan.tell.note.told" } } : {}),
  };
}
