import { PAYMENT_RAILS, type Payment } from "@holdfast/model";
import type { JSX } from "preact";
import { KeptLine } from "../../ui/kept-line.tsx";
import { useWords } from "../../words/say.ts";

/** Codes of ISO 4217 that people here pay in; crypto and the rest are named by how it was paid. */
const CURRENCIES = ["CAD", "USD", "EUR", "GBP", "AUD"] as const;
type Field = "amount" | "when" | "to" | "reference";
const LONGEST: Readonly<Record<Field, number>> = { amount: 40, when: 60, to: 200, reference: 200 };

/** One payment in the person's words. Kept when a field is left. */
export function PaymentForm({
  place,
  payment,
  onChange,
  onRemove,
}: {
  readonly place: number;
  /** Null before anything was said of it. */
  readonly payment: Payment | null;
  readonly onChange: (payment: Payment) => void;
  readonly onRemove?: () => void;
}): JSX.Element {
  const t = useWords("questions");
  const now: Payment = payment ?? { rail: "other" };
  const field = (name: Field): JSX.Element => (
    <KeptLine
      label={t[`questions.payment-${name}`]()}
      value={now[name] ?? ""}
      max={LONGEST[name]}
      {...(name === "amount" ? { inputMode: "decimal" as const } : {})}
      onKeep={(value) => onChange({ ...now, [name]: value || undefined })}
    />
  );
  return (
    <section class="card" aria-labelledby={`payment-${place}`}>
      <h2 id={`payment-${place}`}>{t["questions.payment"]({ n: place })}</h2>
      <label class="field">
        <span>{t["questions.payment-rail"]()}</span>
        <select
          value={payment?.rail ?? ""}
          onChange={({ currentTarget }) =>
            onChange({ ...now, rail: PAYMENT_RAILS.find((rail) => rail === currentTarget.value) ?? "other" })
          }
        >
          {payment === null ? <option value="">{t["questions.payment-choose"]()}</option> : null}
          {PAYMENT_RAILS.map((rail) => (
            <option key={rail} value={rail}>
              {t[`questions.rail.${rail}`]()}
            </option>
          ))}
        </select>
      </label>
      {field("amount")}
      <label class="field">
        <span>{t["questions.payment-currency"]()}</span>
        <select
          value={now.currency ?? ""}
          onChange={({ currentTarget }) => onChange({ ...now, currency: currentTarget.value || undefined })}
        >
          <option value="">{t["questions.payment-currency-unknown"]()}</option>
          {CURRENCIES.map((code) => (
            <option key={code} value={code}>
              {t[`questions.currency.${code}`]()}
            </option>
          ))}
        </select>
      </label>
      {field("when")}
      {field("to")}
      {field("reference")}
      {onRemove === undefined ? null : (
        <button type="button" class="quiet" onClick={onRemove}>
          {t["questions.payment-remove"]()}
        </button>
      )}
    </section>
  );
}
