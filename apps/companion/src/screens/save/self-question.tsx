import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { QuestionView } from "../../engine/evidence/question-view.ts";
import { Choices } from "../../ui/choices.tsx";
import { useWords } from "../../words/say.ts";

/** Which of the names is the person's own. */
export function SelfQuestion({
  question,
  onAnswer,
}: {
  readonly question: Extract<QuestionView, { kind: "self" }>;
  readonly onAnswer: (name: string) => void;
}): JSX.Element {
  const t = useWords("evidence");
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <>
      <p class="small">
        <bdi>{t["ask.self-in"]({ title: question.title })}</bdi>
      </p>
      <Choices
        name="self"
        question={t["ask.self"]()}
        choices={question.names.map((name) => ({ value: name, label: name }))}
        chosen={chosen === null ? [] : [chosen]}
        onChange={([name]) => setChosen(name ?? null)}
      />
      <p>{t["ask.self-why"]()}</p>
      <button
        type="button"
        class="plain wide"
        disabled={chosen === null}
        onClick={() => chosen !== null && onAnswer(chosen)}
      >
        {t["ask.self-save"]()}
      </button>
    </>
  );
}
