import { type Age, type ContactOf, type Purpose, serves } from "./contact.ts";
import { knownCountry } from "./country.ts";
import { CRISIS_LINES, type CrisisLineId } from "./crisis-lines.ts";
import { AGENCIES, type AgencyId } from "./data/agencies.ts";

export type ContactId = CrisisLineId | AgencyId;
export type Contact = ContactOf<ContactId>;

/** Everything the directory holds, also what must not be shown as fact. To show something, ask `contactsFor`. */
export const CONTACTS: readonly Contact[] = [...CRISIS_LINES, ...AGENCIES];

/** @throws if `id` is not of the directory: ids are a closed list. */
export function contact(id: ContactId): Contact {
  const found = CONTACTS.find((one) => one.id === id);
  if (found === undefined) throw new Error("directory: no such contact");
  return found;
}

/** Lower case, no accents, split into words: `Montréal (Québec)` and `QC` are compared so. */
const fold = (text: string): readonly string[] =>
  text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^a-z0-9]+/u);

/** Two letters are a province's code only where they stand alone. */
const serveHere = (places: readonly string[], here: readonly string[]): boolean =>
  places.some((place) => here.includes(place) && (place.length > 2 || here.length === 1));

/**
 * Whom to turn to, best first: those of the person's place, then of the country, then of everywhere. A skipped country is
 * read as the default one. Nothing unverified, and nothing for another age; a skipped age gets both.
 */
export function contactsFor(
  country: string | undefined,
  purpose: Purpose,
  age: Age,
  region?: string,
): readonly Contact[] {
  const known = knownCountry(country);
  const here = fold(region ?? "");
  const rank = ({ places, country: of }: Contact): number => (places !== undefined ? 0 : of === "any" ? 2 : 1);
  return CONTACTS.filter(
    (one) =>
      one.confidence !== "unverified" &&
      one.purposes.includes(purpose) &&
      (one.country === "any" || one.country === known) &&
      (one.places === undefined || serveHere(one.places, here)) &&
      serves(one.audience, age),
  ).toSorted((a, b) => rank(a) - rank(b));
}
