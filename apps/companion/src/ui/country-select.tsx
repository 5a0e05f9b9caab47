import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { language } from "../words/say.ts";
import { COUNTRY_CODES } from "./country-codes.ts";

/** A native select of every country, those that we have numbers for first. */
export function CountrySelect({
  label,
  known,
  groups,
  value,
  onChange,
}: {
  readonly label: string;
  readonly known: readonly string[];
  readonly groups: { readonly known: string; readonly others: string };
  readonly value: string;
  readonly onChange: (country: string) => void;
}): JSX.Element {
  const shown = language.value;
  const { first, others } = useMemo(() => {
    const names = new Intl.DisplayNames([shown], { type: "region" });
    const named = (codes: readonly string[]): readonly { code: string; name: string }[] =>
      codes
        .map((code) => ({ code, name: names.of(code) ?? code }))
        .toSorted((a, b) => a.name.localeCompare(b.name, shown));
    return { first: named(known), others: named(COUNTRY_CODES.filter((code) => !known.includes(code))) };
  }, [shown, known]);
  return (
    <label class="field">
      <span>{label}</span>
      <select value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        <optgroup label={groups.known}>
          {first.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </optgroup>
        <optgroup label={groups.others}>
          {others.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </optgroup>
      </select>
    </label>
  );
}
