import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Choices } from "../../ui/choices.tsx";
import { useWords } from "../../words/say.ts";

const HERE = "here";
const OTHER = "other";

/** Where the clock hung that wrote the times. */
export function ZoneQuestion({ onAnswer }: { readonly onAnswer: (zone: string) => void }): JSX.Element {
  const t = useWords("evidence");
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const [where, setWhere] = useState(HERE);
  const [zone, setZone] = useState(here);
  return (
    <>
      <Choices
        name="zone"
        question={t["ask.zone"]()}
        choices={[
          { value: HERE, label: t["ask.zone-here"]({ zone: zoneWords(here) }) },
          { value: OTHER, label: t["ask.zone-other"]() },
        ]}
        chosen={[where]}
        onChange={([value]) => setWhere(value ?? HERE)}
      />
      {where === OTHER ? (
        <label class="field">
          <span>{t["ask.zone-label"]()}</span>
          <select value={zone} onChange={(event) => setZone(event.currentTarget.value)}>
            {Intl.supportedValuesOf("timeZone").map((name) => (
              <option key={name} value={name}>
                {zoneWords(name)}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <p>{t["ask.zone-why"]()}</p>
      <button type="button" class="plain wide" onClick={() => onAnswer(where === HERE ? here : zone)}>
        {t["ask.change"]()}
      </button>
    </>
  );
}

/** `America/Argentina/Buenos_Aires` as a person would read it. */
const zoneWords = (zone: string): string => zone.replaceAll("_", " ").replaceAll("/", " / ");
