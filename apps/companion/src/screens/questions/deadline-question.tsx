import type { JSX } from "preact";
import { KeptLine } from "../../ui/kept-line.tsx";
import { useWords } from "../../words/say.ts";
import type { QuestionProps } from "./question-props.ts";

/** The time limit in the person's words: a report quotes it, the plan says that it may pass. */
export function DeadlineQuestion({ answers, change }: QuestionProps): JSX.Element {
  const t = useWords("questions");
  return (
    <fieldset>
      <legend>
        <h1>{t["questions.deadline"]()}</h1>
      </legend>
      <p class="small" id="deadline-hint">
        {t["questions.deadline-hint"]()}
      </p>
      <KeptLine
        label={t["questions.deadline-label"]()}
        value={answers.deadline ?? ""}
        max={200}
        describedBy="deadline-hint"
        onKeep={(value) => change({ deadline: value || undefined })}
      />
    </fieldset>
  );
}
