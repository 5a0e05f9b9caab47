import { PAYMENT_RAILS, type Payment, type PaymentRail } from "@holdfast/model";
import type { JSX } from "preact";
import { caseView, engine } from "../../session.ts";
import { useWords } from "../../words/say.ts";
import { Removed } from "./removed.tsx";
import { TextField } from "./text-field.tsx";
import { useRows } from "./use-rows.ts";

const FIELDS = [
  ["amount", "notes.amount", 40],
  ["currency", "notes.currency", 10],
  ["when", "notes.when", 60],
  ["to", "notes.to", 200],
  ["reference", "notes.reference", 200],
] as const;

/** How it was paid is enough to be worth keeping: some payments can still be stopped. */
const isEmpty = (): boolean => false;

/** Money that was paid, payment by payment. */
export function Payments(): JSX.Element {
  const t = useWords("evidence");
  const { rows, change, keep, add, remove, undo } = useRows<Payment>(
    caseView.value?.situation.payments ?? [],
    isEmpty,
    (payments) => void engine.call("answer", payments.length === 0 ? { payments } : { payments, paid: "yes" }),
  );
  return (
    <>
      <p>{t["notes.payments-why"]()}</p>
      {rows.map(({ key, value }, index) => {
        const title = t["notes.payment"]({ n: index + 1 });
        return (
          <fieldset key={key} class="card">
            <legend class="small-legend">{title}</legend>
            <label class="field">
              <span>{t["notes.rail"]()}</span>
              <select
                value={value.rail}
                onChange={(event) => {
                  // Options are the rails.
                  change(key, { ...value, rail: event.currentTarget.value as PaymentRail });
                  keep();
                }}
              >
                {PAYMENT_RAILS.map((rail) => (
                  <option key={rail} value={rail}>
                    {t[`notes.rail.${rail}`]()}
                  </option>
                ))}
              </select>
            </label>
            {FIELDS.map(([field, label, max]) => (
              <TextField
                key={field}
                label={t[label]()}
                value={value[field]}
                max={max}
                onInput={(text) => change(key, { ...value, [field]: text === "" ? undefined : text })}
                onKeep={keep}
              />
            ))}
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
      <button
        type="button"
        class="plain wide"
        onClick={() => {
          add({ rail: "interac" });
          keep();
        }}
      >
        {t["notes.add-payment"]()}
      </button>
    </>
  );
}
