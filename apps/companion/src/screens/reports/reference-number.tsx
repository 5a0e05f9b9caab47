import type { Destination } from "@holdfast/papers";
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { caseView, engine } from "../../session.ts";
import { useWords } from "../../words/say.ts";

/** The number they give: kept in the casefile, shown again on the last page. */
export function ReferenceNumber({ destination }: { readonly destination: Destination }): JSX.Element {
  const t = useWords("reports");
  const [number, setNumber] = useState("");
  const kept = caseView.value?.references.filter((one) => one.destination === destination) ?? [];
  const add = async (event: Event): Promise<void> => {
    event.preventDefault();
    await engine.call("addReference", { destination, number });
    setNumber("");
  };
  return (
    <form class="card" onSubmit={(event) => void add(event)}>
      <h2>{t["reports.number"]()}</h2>
      <p>{t["reports.number-text"]()}</p>
      {kept.length === 0 ? null : (
        <ul class="plain">
          {kept.map((one) => (
            <li key={one.number} class="move">
              <span class="tabular">{one.number}</span>
              <button
                type="button"
                class="quiet"
                onClick={() => void engine.call("removeReference", { destination, number: one.number })}
              >
                {t["reports.number-remove"]({ number: one.number })}
              </button>
            </li>
          ))}
        </ul>
      )}
      <label class="field">
        <span>{t["reports.number-label"]()}</span>
        <input
          type="text"
          autocomplete="off"
          value={number}
          onInput={(event) => setNumber(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="plain">
        {t["reports.number-keep"]()}
      </button>
    </form>
  );
}
