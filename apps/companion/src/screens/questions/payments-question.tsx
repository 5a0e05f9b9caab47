import type { Payment } from "@holdfast/model";
import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { useWords } from "../../words/say.ts";
import { PaymentForm } from "./payment-form.tsx";
import type { QuestionProps } from "./question-props.ts";

/** How money went out. One form a payment, every field optional; what was taken out can be put back. */
export function PaymentsQuestion({ answers, change }: QuestionProps): JSX.Element {
  const t = useWords("questions");
  const kept = answers.payments ?? [];
  const [removed, setRemoved] = useState<{ readonly payment: Payment; readonly at: number } | null>(null);
  const adding = useRef<HTMLButtonElement>(null);
  // Nothing is written down before the person says something: the first form is a proposal.
  const shown: readonly (Payment | null)[] = kept.length === 0 && removed === null ? [null] : kept;
  const put = (at: number, payment: Payment): void =>
    change({ payments: kept.length === 0 ? [payment] : kept.with(at, payment) });
  const remove = (at: number): void => {
    const payment = kept[at];
    if (payment === undefined) return;
    setRemoved({ payment, at });
    change({ payments: kept.toSpliced(at, 1) });
    // The button that was pressed is gone; a keyboard goes on from the next one.
    adding.current?.focus();
  };
  return (
    <fieldset>
      <legend>
        <h1>{t["questions.payments"]()}</h1>
      </legend>
      <p class="small">{t["questions.payments-hint"]()}</p>
      {shown.map((payment, at) => (
        <PaymentForm
          key={at}
          place={at + 1}
          payment={payment}
          onChange={(changed) => put(at, changed)}
          {...(payment === null ? {} : { onRemove: () => remove(at) })}
        />
      ))}
      {removed === null ? null : (
        <p role="status" class="undo">
          {t["questions.payment-removed"]()}{" "}
          <button
            type="button"
            class="quiet"
            onClick={() => {
              change({ payments: kept.toSpliced(removed.at, 0, removed.payment) });
              setRemoved(null);
            }}
          >
            {t["questions.undo"]()}
          </button>
        </p>
      )}
      <button
        ref={adding}
        type="button"
        class="plain"
        disabled={shown.includes(null)}
        onClick={() => change({ payments: [...kept, { rail: "other" }] })}
      >
        {t["questions.payment-add"]()}
      </button>
    </fieldset>
  );
}
