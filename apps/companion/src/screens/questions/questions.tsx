import type { JSX } from "preact";
import { currentPath, go, href } from "../../navigation.ts";
import { countryShown } from "../../ui/country.ts";
import { useWords } from "../../words/say.ts";
import { QuestionBody } from "./question-body.tsx";
import { questionAfter, questionAt, questionBefore, questionPath } from "./question-flow.ts";
import { skipped } from "./skipped.ts";
import { useAnswers } from "./use-answers.ts";
import "../../style/questions.css";
import "../../style/rows.css";

/** One question a screen. Each can be skipped, and each answer changes the plan at once. */
export function Questions(): JSX.Element {
  const t = useWords("questions");
  const { answers, change, settled, failed } = useAnswers();
  const question = questionAt(currentPath.value);
  const before = questionBefore(question, answers);
  const next = questionAfter(question, answers);
  const goOn = async (): Promise<void> => {
    if (await settled()) go(next === null ? "/plan" : questionPath(next));
  };
  const skip = skipped(question);
  return (
    <form
      class="question"
      onSubmit={(event) => {
        event.preventDefault();
        // Going on with the country that the screen shows is an answer.
        if (question === "where" && answers.country === undefined) change({ country: countryShown() });
        void goOn();
      }}
    >
      {/* The key starts each question afresh: nothing typed in one is left in the next. */}
      <QuestionBody key={question} question={question} answers={answers} change={change} />
      <button
        type="button"
        class="choice skip-choice"
        onClick={() => {
          if (skip.answer !== null) change(skip.answer);
          void goOn();
        }}
      >
        {t[`questions.${skip.label}`]()}
      </button>
      {failed ? (
        <p role="alert" class="error">
          {t["questions.not-kept"]()}
        </p>
      ) : null}
      <div class="question-next">
        <button type="submit" class="primary">
          {next === null ? t["questions.to-plan"]() : t["questions.next"]()}
        </button>
      </div>
      <ul class="small-links">
        {before === null ? null : (
          <li>
            <a href={href(questionPath(before))}>{t["questions.previous"]()}</a>
          </li>
        )}
        {next === null ? null : (
          <li>
            <a href={href("/plan")}>{t["questions.straight-to-plan"]()}</a>
          </li>
        )}
      </ul>
      {before === null ? <p class="small">{t["questions.why"]()}</p> : null}
    </form>
  );
}
