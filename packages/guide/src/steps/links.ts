import type { Purpose } from "../contact.ts";
import { crisisLines } from "../crisis-lines.ts";
import { type ContactId, contactsFor } from "../directory.ts";
import type { Facts } from "./facts.ts";

/** Ids of those to turn to for `purposes`, each once, best first. */
export function linksFor(facts: Facts, ...purposes: readonly Purpose[]): readonly ContactId[] {
  const { country, region } = facts.situation;
  const found = purposes.flatMap((purpose) => contactsFor(country, purpose, facts.age, region));
  return [...new Set(found.map(({ id }) => id))];
}

export const crisisLinks = (facts: Facts): readonly ContactId[] =>
  crisisLines(facts.situation.country, facts.age).map(({ id }) => id);
