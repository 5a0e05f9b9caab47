import type { JSX } from "preact";
import { caseView, engine } from "../../session.ts";
import { useWords } from "../../words/say.ts";
import { Removed } from "./removed.tsx";
import { useRows } from "./use-rows.ts";

/** UTF-16 units of one note, as the casefile keeps it. */
const MAX_NOTE = 20_000;
const isEmpty = (note: string): boolean => note.trim() === "";

/** Notes in the person's own words. */
export function OwnNotes(): JSX.Element {
  const t = useWords("evidence");
  const values = caseView.value?.situation.notes ?? [];
  const { rows, change, keep, add, remove, undo } = useRows<string>(
    values,
    isEmpty,
    (notes) => void engine.call("answer", { notes }),
    values.length === 0 ? [""] : [],
  );
  return (
    <>
      {rows.map(({ key, value }, index) => (
        <div key={key}>
          <label class="field">
            <span>{t["notes.note"]({ n: index + 1 })}</span>
            <textarea
              value={value}
              maxLength={MAX_NOTE}
              autocomplete="off"
              aria-describedby="note-hint"
              onInput={(event) => change(key, event.currentTarget.value)}
              onChange={keep}
            />
          </label>
          {isEmpty(value) ? null : (
            <button
              type="button"
              class="quiet"
              aria-label={t["notes.remove-what"]({ what: t["notes.note"]({ n: index + 1 }) })}
              onClick={() => remove(key)}
            >
              {t["notes.remove"]()}
            </button>
          )}
        </div>
      ))}
      <p class="small" id="note-hint">
        {t["notes.hint"]()}
      </p>
      <Removed undo={undo} />
      <button type="button" class="plain wide" onClick={() => add("")}>
        {t["notes.add"]()}
      </button>
    </>
  );
}
