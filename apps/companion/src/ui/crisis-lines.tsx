import { crisisLines } from "@holdfast/guide/crisis";
import type { JSX } from "preact";
import { caseView } from "../session.ts";
import { language, useWords } from "../words/say.ts";
import { ContactLine } from "./contact-line.tsx";
import { COUNTRIES_WITH_LINES, chooseCountry, countryShown } from "./country.ts";
import { CountrySelect } from "./country-select.tsx";

/** Crisis lines of the person's country, one tap each. The screen's route loads the areas `crisis` and `directory`. */
export function CrisisLines(): JSX.Element {
  const t = useWords("crisis");
  void language.value;
  const country = countryShown();
  const lines = crisisLines(country, caseView.value?.situation.age);
  return (
    <>
      {lines.length === 0 ? <p>{t["crisis.none-checked"]()}</p> : null}
      <ul class="contacts">
        {lines.map((line) => (
          <ContactLine key={line.id} contact={line} />
        ))}
      </ul>
      <CountrySelect
        label={t["crisis.country"]()}
        known={COUNTRIES_WITH_LINES}
        groups={{ known: t["crisis.countries-known"](), others: t["crisis.countries-other"]() }}
        value={country}
        onChange={(chosen) => void chooseCountry(chosen)}
      />
    </>
  );
}
