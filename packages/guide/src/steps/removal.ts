import type { ContactId } from "../directory.ts";
import type { Facts } from "./facts.ts";
import { linksFor } from "./links.ts";
import { lines, type StepDraft } from "./step-draft.ts";

const SERVICE = {
  "under-18": "plan.removal.how.under-18",
  adult: "plan.removal.how.adult",
  "not-said": "plan.removal.how.not-said",
} as const;

/** Take It Down under 18, StopNCII from 18 on; both, without asking, where the age was not said. */
export function removal(facts: Facts): StepDraft {
  const out = facts.is("image-out");
  const adult = facts.age === "adult";
  return {
    wanted: !facts.bluff,
    when: out ? "today" : "this-week",
    links: services(facts),
    topics: ["removal"],
    lines: lines(
      out && "plan.removal.how.out",
      SERVICE[facts.age],
      facts.is("helper") && "plan.removal.how.helper",
      "plan.removal.how.fingerprint",
      facts.age !== "under-18" && "plan.removal.how.pin",
      "plan.removal.how.limits",
      "plan.removal.how.do-not-post",
      facts.is("ai-fake") && "plan.removal.how.ai-fake",
      out && "plan.removal.how.search",
      facts.country === "US" && "plan.removal.how.us-act",
      // The age that counts is the one in the picture. This is the only place where an adult is pointed there.
      adult && { key: "plan.removal.how.adult-was-minor", link: "take-it-down" },
    ),
    ...(out ? { title: "plan.removal.title.out" } : {}),
  };
}

/** Those that never get the picture come before those that ask for it. */
function services(facts: Facts): readonly ContactId[] {
  const all = linksFor(facts, "removal");
  const byFingerprint: readonly ContactId[] = all.filter((id) => id === "take-it-down" || id === "stopncii");
  return [...byFingerprint, ...all.filter((id) => !byFingerprint.includes(id))];
}
