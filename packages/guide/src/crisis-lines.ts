// Data: emergency and crisis lines. The first screen loads this file and nothing else of the guide: keep it tiny.
import { type Age, type ContactOf, serves } from "./contact.ts";
import { knownCountry } from "./country.ts";

export type CrisisLineId =
  | "emergency-ca"
  | "suicide-crisis-ca"
  | "kids-help-phone"
  | "emergency-us"
  | "suicide-crisis-us"
  | "emergency-gb"
  | "childline-gb"
  | "emergency-au"
  | "emergency-fr"
  | "3018-fr";
export type CrisisLine = ContactOf<CrisisLineId>;

const CHECKED = "2026-11-23";
const common = { url: null, urlRole: null, text: null, languages: null, seenDate: null, checkedOn: CHECKED } as const;
const emergency = { ...common, purposes: ["emergency"], audience: "all", hours: "always" } as const;

/** In the order to show them within a country: danger first, then the crisis line, then the line for young people. */
export const CRISIS_LINES: readonly CrisisLine[] = [
  {
    ...emergency,
    id: "emergency-ca",
    country: "CA",
    name: "contact.emergency-ca.name",
    about: "contact.emergency-ca.about",
    phone: { show: "9-1-1", dial: "911" },
    source: "General rule; protectkidsonline.ca",
    confidence: "high",
  },
  {
    ...common,
    id: "suicide-crisis-ca",
    country: "CA",
    purposes: ["crisis", "support"],
    audience: "all",
    name: "contact.suicide-crisis-ca.name",
    about: "contact.suicide-crisis-ca.about",
    phone: { show: "9-8-8", dial: "988" },
    text: { to: "988", word: null },
    hours: "always",
    languages: ["en", "fr"],
    source: "Government of Canada announcement (copy); service since 2023-11-30",
    seenDate: "2023-11",
    confidence: "high",
  },
  {
    ...common,
    id: "kids-help-phone",
    country: "CA",
    purposes: ["crisis", "support"],
    audience: "under-18",
    name: "contact.kids-help-phone.name",
    about: "contact.kids-help-phone.about",
    phone: { show: "1-800-668-6868", dial: "+18006686868" },
    text: { to: "686868", word: { en: "CONNECT", fr: "PARLER" } },
    url: { en: "https://kidshelpphone.ca/text-about-it/" },
    urlRole: "evidence",
    hours: "always",
    languages: ["en", "fr"],
    source: "Kids Help Phone, text page; lignesantehnhb.ca; CBC 2018-11 for the number",
    confidence: "high",
  },
  {
    ...emergency,
    id: "emergency-us",
    country: "US",
    name: "contact.emergency-us.name",
    about: "contact.emergency-us.about",
    phone: { show: "911", dial: "911" },
    source: "myteensworld.com; poshaussie.com.au, page on the US",
    confidence: "medium",
  },
  {
    ...common,
    id: "suicide-crisis-us",
    country: "US",
    purposes: ["crisis", "support"],
    audience: "all",
    name: "contact.suicide-crisis-us.name",
    about: "contact.suicide-crisis-us.about",
    phone: { show: "988", dial: "988" },
    text: { to: "988", word: null },
    hours: null,
    source: "myteensworld.com; poshaussie.com.au, page on the US",
    confidence: "medium",
  },
  {
    ...emergency,
    id: "emergency-gb",
    country: "GB",
    name: "contact.emergency-gb.name",
    about: "contact.emergency-gb.about",
    phone: { show: "999", dial: "999" },
    source: "National Crime Agency notice to parents (school copy); wiltshire.police.uk",
    confidence: "medium",
  },
  {
    ...common,
    id: "childline-gb",
    country: "GB",
    purposes: ["crisis", "support"],
    audience: "under-18",
    name: "contact.childline-gb.name",
    about: "contact.childline-gb.about",
    phone: { show: "0800 1111", dial: "08001111" },
    hours: null,
    source: "National Crime Agency notice to parents (school copy); safechildguide.com",
    confidence: "medium",
  },
  {
    ...emergency,
    id: "emergency-au",
    country: "AU",
    name: "contact.emergency-au.name",
    about: "contact.emergency-au.about",
    phone: { show: "000", dial: "000" },
    source: "eSafety report pages; thinkuknow.org.au",
    confidence: "high",
  },
  {
    ...emergency,
    id: "emergency-fr",
    country: "FR",
    name: "contact.emergency-fr.name",
    about: "contact.emergency-fr.about",
    phone: { show: "17 / 112", dial: "112" },
    source: "cybermalveillance.gouv.fr, sextortion card",
    confidence: "high",
  },
  {
    ...common,
    id: "3018-fr",
    country: "FR",
    purposes: ["crisis", "support", "report"],
    audience: "under-18",
    name: "contact.3018-fr.name",
    about: "contact.3018-fr.about",
    phone: { show: "3018", dial: "3018" },
    hours: null,
    languages: ["fr"],
    source: "cybermalveillance.gouv.fr, sextortion card; inc-conso.fr",
    confidence: "high",
  },
];

/**
 * The lines to show, best first. A skipped country is read as the default one; a country that the table does not know
 * gives none, and whoever shows them says what to look for instead.
 */
export function crisisLines(country: string | undefined, age: Age = "not-said"): readonly CrisisLine[] {
  const known = knownCountry(country);
  return CRISIS_LINES.filter((line) => line.country === known && serves(line.audience, age));
}
