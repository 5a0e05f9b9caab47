import { CRISIS_LINES } from "@holdfast/guide/crisis";
import { signal } from "@preact/signals";
import { caseView, engine } from "../session.ts";

/** Where the choice of this tab is kept until there is a casefile to answer in. */
const KEY = "country";
const FALLBACK = "CA";

/** Countries that the table of lines knows, in its order. */
export const COUNTRIES_WITH_LINES: readonly string[] = [...new Set(CRISIS_LINES.map(({ country }) => country))];

const chosen = signal<string | null>(null);

/** The country whose numbers are shown: what was answered, else what was chosen in this tab, else the browser's own. */
export const countryShown = (): string =>
  caseView.value?.situation.country ??
  chosen.value ??
  sessionStorage.getItem(KEY) ??
  regionOf(navigator.language) ??
  FALLBACK;

/** The region a language tag names: `fr-CA` says CA, `fr` says nothing. */
export function regionOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).region;
  } catch {
    // A browser may be set to something that is no language tag.
    return undefined;
  }
}

export async function chooseCountry(country: string): Promise<void> {
  sessionStorage.setItem(KEY, country);
  chosen.value = country;
  if (caseView.value !== null) await engine.call("answer", { country });
}
