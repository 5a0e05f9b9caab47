import type { Reference } from "@holdfast/casefile";
import type { AfterWords } from "@holdfast/words";
import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { engine } from "../../session.ts";
import { dayInWords } from "../../ui/day.ts";
import { language, useWords } from "../../words/say.ts";
import { AddNumber } from "./add-number.tsx";
import { GIVERS, type Giver } from "./givers.ts";

/** The numbers that police, banks and services gave: written down, listed, taken out and put back. */
export function Numbers({ references }: { readonly references: readonly Reference[] }): JSX.Element {
  const t = useWords("after");
  const [said, setSaid] = useState<{ readonly removed: Reference } | "added" | null>(null);
  const [failed, setFailed] = useState(false);
  const status = useRef<HTMLDivElement>(null);
  const keep = async (change: () => Promise<void>, then: typeof said): Promise<boolean> => {
    try {
      await change();
    } catch {
      // The worker names no cause; what was kept before stands, and the alert says so.
      setFailed(true);
      return false;
    }
    setFailed(false);
    setSaid(then);
    status.current?.focus();
    return true;
  };
  return (
    <section aria-labelledby="numbers">
      <h2 id="numbers">{t["after.numbers-title"]()}</h2>
      {references.length === 0 ? <p>{t["after.numbers-none"]()}</p> : null}
      <ul class="plain numbers">
        {references.map((reference) => (
          <li key={`${reference.destination} ${reference.number}`}>
            <span class="tabular">
              {t["after.number-given"]({ who: giverName(reference.destination, t), number: reference.number })}
            </span>
            {reference.at === undefined ? null : (
              <span class="small">
                {t["after.number-when"]({
                  date: dayInWords(new Date(reference.at).toISOString().slice(0, 10), language.value),
                })}
              </span>
            )}
            <button
              type="button"
              class="quiet"
              onClick={() => void keep(() => engine.call("removeReference", reference), { removed: reference })}
            >
              {t["after.number-remove"]({ number: reference.number })}
            </button>
          </li>
        ))}
      </ul>
      <div role="status" tabIndex={-1} ref={status} class="undo">
        {said === "added" ? t["after.number-added"]() : null}
        {said === null || said === "added" ? null : (
          <>
            <span>{t["after.number-removed"]({ number: said.removed.number })}</span>
            <button
              type="button"
              class="quiet"
              onClick={() => void keep(() => engine.call("addReference", said.removed), null)}
            >
              {t["after.undo"]()}
            </button>
          </>
        )}
      </div>
      {failed ? (
        <p role="alert" class="error">
          {t["after.not-kept"]()}
        </p>
      ) : null}
      <AddNumber onAdd={(given) => keep(() => engine.call("addReference", given), "added")} />
    </section>
  );
}

const giverName = (destination: string, t: AfterWords): string => {
  const giver: Giver | undefined = GIVERS.find((one) => one === destination);
  return giver === undefined ? destination : t[`after.who.${giver}`]();
};
