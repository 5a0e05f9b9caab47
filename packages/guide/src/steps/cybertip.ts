import type { Facts } from "./facts.ts";
import { linksFor } from "./links.ts";
import { lines, type StepDraft } from "./step-draft.ts";

/** The service for people under 18: Cybertip.ca, or what the directory has for the country. */
export function cybertip(facts: Facts): StepDraft {
  const links = linksFor(facts, "report");
  const canada = facts.country === "CA";
  const maybe = facts.age === "not-said" && "plan.cybertip.how.if-under-18";
  return {
    wanted: facts.age !== "adult",
    when: facts.bluff ? "this-week" : "today",
    links,
    lines: canada
      ? lines(
          maybe,
          "plan.cybertip.how.report",
          "plan.cybertip.how.reach",
          "plan.cybertip.how.no-picture",
          "plan.cybertip.how.removal",
        )
      : lines(
          maybe,
          links.length === 0 ? "plan.cybertip.how.look-for" : "plan.cybertip.how.report-elsewhere",
          "plan.cybertip.how.no-picture",
        ),
    ...(canada ? {} : { title: "plan.cybertip.title.elsewhere", why: "plan.cybertip.why.elsewhere" }),
  };
}
