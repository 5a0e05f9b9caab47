import type { LeftInPlace } from "@holdfast/model";
import type { JSX } from "preact";
import { caseView, engine } from "../../session.ts";
import { Choices } from "../../ui/choices.tsx";
import { useWords } from "../../words/say.ts";
import { Removed } from "./removed.tsx";
import { TextField } from "./text-field.tsx";
import { useRows } from "./use-rows.ts";

const BLANK: LeftInPlace = { where: "" };
const isEmpty = ({ where, when, sentBy, note }: LeftInPlace): boolean =>
  sentBy === undefined && [where, when, note].every((text) => (text ?? "").trim() === "");
const SENDERS = ["me", "them", "not-said"] as const;

/** Pictures that exist and stay where they are, in words only (P3): where, when, by whom. Never what they show. */
export function LeftPictures({ begin = false }: { readonly begin?: boolean }): JSX.Element {
  const t = useWords("evidence");
  const values = caseView.value?.situation.leftInPlace ?? [];
  const { rows, change, keep, add, remove, undo } = useRows<LeftInPlace>(
    values,
    isEmpty,
    (leftInPlace) => void engine.call("answer", { leftInPlace }),
    begin ? [BLANK] : [],
  );
  return (
    <>
      <p>{t["notes.left-why"]()}</p>
      {rows.map(({ key, value }, index) => {
        const title = t["notes.left-item"]({ n: index + 1 });
        const set = (changed: Partial<LeftInPlace>): void => change(key, { ...value, ...changed });
        const text = (typed: string): string | undefined => (typed === "" ? undefined : typed);
        return (
          <fieldset key={key} class="card">
            <legend class="small-legend">{title}</legend>
            <TextField
              label={t["notes.left-where"]()}
              value={value.where}
              max={200}
              onInput={(where) => set({ where })}
              onKeep={keep}
            />
            <TextField
              label={t["notes.left-when"]()}
              value={value.when}
              max={60}
              onInput={(when) => set({ when: text(when) })}
              onKeep={keep}
            />
            <Choices
              name={`left-by-${key}`}
              question={t["notes.left-by"]()}
              choices={SENDERS.map((by) => ({ value: by, label: t[`notes.left-by-${by}`]() }))}
              chosen={value.sentBy === undefined ? [] : [value.sentBy]}
              onChange={([by]) => {
                set({ sentBy: SENDERS.find((sender) => sender === by) });
                keep();
              }}
            />
            <TextField
              label={t["notes.left-note"]()}
              value={value.note}
              max={2000}
              onInput={(note) => set({ note: text(note) })}
              onKeep={keep}
            />
            <button
              type="button"
              class="quiet"
              aria-label={t["notes.remove-what"]({ what: title })}
              onClick={() => remove(key)}
            >
              {t["notes.remove"]()}
            </button>
          </fieldset>
        );
      })}
      <Removed undo={undo} />
      <button type="button" class="plain wide" onClick={() => add(BLANK)}>
        {t["notes.add-left"]()}
      </button>
    </>
  );
}
