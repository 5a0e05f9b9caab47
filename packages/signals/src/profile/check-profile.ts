import { type CheckResult, Reasons } from "../check-result.ts";
import type { ProfileFacts } from "./profile-facts.ts";

const UNSEEN = ["profile-who", "profile-known-person", "profile-pictures"];
/** Days below which an account is new. */
const NEW_DAYS = 60;
/** Signs that together are worth more than each alone. */
const SEVERAL = 3;

/**
 * What a profile shows, sign by sign. No sign proves anything, and a profile without any proves nothing either: over a
 * third of the people who do this are known to the person (Thorn 2025), and made-up accounts can be old and full of friends.
 */
export function checkProfile(facts: ProfileFacts): CheckResult {
  const reasons = new Reasons();
  let signs = 0;
  const sign = (is: boolean, code: string, evidence: string): void => {
    if (!is) return;
    signs++;
    reasons.add("note", code, evidence, "profile-ask-in-person");
  };
  const { ageDays, followers, following, posts, shared } = facts;
  sign(ageDays !== undefined && ageDays < NEW_DAYS, "new-account", String(ageDays));
  sign(
    following !== undefined && followers !== undefined && following > 200 && following > 4 * followers,
    "follows-many",
    `${following} / ${followers}`,
  );
  sign(posts !== undefined && posts < 6, "few-posts", String(posts));
  sign(shared === 0, "no-shared-contacts", "0");
  sign(facts.oneSchool === true, "shared-one-school", "");
  sign(facts.otherCountry === true, "other-country", "");
  sign(facts.saysKnown === true, "says-known", "");
  sign(nameDiffers(facts), "name-differs", `${facts.name ?? ""} / ${facts.handle ?? ""}`);
  if (facts.pictureElsewhere === true) reasons.add("warn", "picture-elsewhere", "", "profile-do-not-answer");
  if (facts.wroteFirst === true && facts.otherApp === true) {
    reasons.add("warn", "first-message-other-app", "", "profile-stay-here");
  } else sign(facts.otherApp === true, "other-app", "");
  if (signs >= SEVERAL) reasons.add("nudge", "several-signs", "", "profile-ask-in-person", { n: signs });
  const { name, handle, bio, ...looked } = facts;
  const seen = Object.keys(looked).length > 0 || (name !== undefined && handle !== undefined);
  return reasons.result(
    seen ? ["profile-facts"] : [],
    bio === undefined && !seen ? ["profile-nothing-given", ...UNSEEN] : UNSEEN,
  );
}

/** The handle holds another first name than the profile shows. Only long letter runs are compared; most say nothing. */
function nameDiffers({ name, handle }: ProfileFacts): boolean {
  if (name === undefined || handle === undefined) return false;
  const plain = (text: string): string =>
    text
      .normalize("NFD")
      .replace(/\p{Mn}/gu, "")
      .toLowerCase();
  const first = plain(name)
    .split(/\s+/u)
    .filter((part) => /^[a-z]{3,}$/u.test(part));
  const runs = plain(handle).match(/[a-z]{4,}/gu) ?? [];
  if (first.length < 2 || runs.length < 2) return false;
  return !first.some((part) => plain(handle).includes(part.slice(0, 3)));
}
