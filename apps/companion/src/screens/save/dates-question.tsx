import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { QuestionView } from "../../engine/evidence/question-view.ts";
import { Choices } from "../../ui/choices.tsx";
import { sayMoment } from "../../ui/say-moment.ts";
import { language, useWords } from "../../words/say.ts";

type Dates = Extract<QuestionView, { kind: "dates" }>;
type Order = Dates["readings"][number]["order"];

/** "Is 03/04 the 3rd of April or March 4th? We think April, because …" */
export function DatesQuestion({
  question,
  onAnswer,
}: {
  readonly question: Dates;
  readonly onAnswer: (order: Order) => void;
}): JSX.Element {
  const t = useWords("evidence");
  const { written, readings, why, item } = question;
  const [chosen, setChosen] = useState<Order | null>(readings[0]?.order ?? null);
  const choices = readings.map(({ order, at }) => ({ value: order, label: sayMoment(at, language.value, t) }));
  const [first, second] = choices;
  return (
    <>
      <p class="small">
        <bdi>{item}</bdi>
      </p>
      <Choices
        name="dates"
        question={t["ask.dates"]({ written, first: first?.label ?? "", second: second?.label ?? "" })}
        choices={choices}
        chosen={chosen === null ? [] : [chosen]}
        onChange={([order]) => setChosen(readings.find((reading) => reading.order === order)?.order ?? null)}
      />
      {why === null ? null : <p>{t[`ask.dates-why.${why}`]({ guess: first?.label ?? "" })}</p>}
      <button
        type="button"
        class="plain wide"
        disabled={chosen === null}
        onClick={() => chosen !== null && onAnswer(chosen)}
      >
        {t["ask.change"]()}
      </button>
    </>
  );
}
