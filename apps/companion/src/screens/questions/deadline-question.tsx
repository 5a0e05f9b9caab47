import type { JSX } from "preact";
import { useWords } from "../../words/say.ts";
import type { QuestionProps } from "./question-body.tsx";

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
      <label class="field">
        <span>{t["questions.deadline-label"]()}</span>
        <input
          type="text"
          autocomplete="off"
          maxLength={200}
          aria-describedby="deadline-hint"
          value={answers.deadline ?? ""}
          onChange={({ currentTarget }) => change({ deadline: currentTarget.value.trim() || undefined })}
        />
      </label>
    </fieldset>
  );
}
