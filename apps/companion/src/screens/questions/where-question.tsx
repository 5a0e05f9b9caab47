import type { JSX } from "preact";
import { COUNTRIES_WITH_LINES, countryShown } from "../../ui/country.ts";
import { CountrySelect } from "../../ui/country-select.tsx";
import { KeptLine } from "../../ui/kept-line.tsx";
import { useWords } from "../../words/say.ts";
import type { QuestionProps } from "./question-props.ts";

/** Country, and the place in it where the person likes to say. The browser's own is proposed; going on accepts it. */
export function WhereQuestion({ answers, change }: QuestionProps): JSX.Element {
  const t = useWords("questions");
  const role = answers.role ?? "self";
  const country = answers.country ?? countryShown();
  return (
    <fieldset>
      <legend>
        <h1>{t["questions.where"]({ role })}</h1>
      </legend>
      <p class="small">{t["questions.where-hint"]()}</p>
      <CountrySelect
        label={t["questions.country"]()}
        known={COUNTRIES_WITH_LINES}
        groups={{ known: t["questions.countries-known"](), others: t["questions.countries-other"]() }}
        value={country}
        onChange={(chosen) => change({ country: chosen })}
      />
      <KeptLine
        label={t["questions.region"]()}
        value={answers.region ?? ""}
        max={60}
        onKeep={(value) => change({ region: value || undefined })}
      />
    </fieldset>
  );
}
