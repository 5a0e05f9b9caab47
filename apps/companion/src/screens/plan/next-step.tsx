import type { Step } from "@holdfast/guide";
import type { Situation } from "@holdfast/model";
import type { JSX } from "preact";
import { href } from "../../navigation.ts";
import { say, useWords } from "../../words/say.ts";
import { stepButton } from "./step-button.ts";
import { StepLines } from "./step-lines.tsx";

/** The one step to take now, large, with its button. */
export function NextStep({
  step,
  situation,
  onDone,
}: {
  readonly step: Step | null;
  readonly situation: Situation;
  readonly onDone: (step: Step) => void;
}): JSX.Element {
  const t = useWords("plan-screen");
  if (step === null) {
    return (
      <section class="card" aria-labelledby="next-step">
        <h2 id="next-step">{t["plan-screen.all-done"]()}</h2>
        <p>{t["plan-screen.all-done-text"]()}</p>
      </section>
    );
  }
  const button = stepButton(step, situation);
  return (
    <section class="card next-step" aria-labelledby="next-step">
      <p class="step-when">
        {t["plan-screen.next"]()} · {say({ key: `plan.when.${step.when}` })}
      </p>
      <h2 id="next-step">{say({ key: step.title })}</h2>
      <StepLines step={step} />
      <div class="actions">
        {button === null ? null : (
          <a class="button primary" href={href(button.to)}>
            {t[button.label]()}
          </a>
        )}
        <button type="button" class={button === null ? "primary" : "plain"} onClick={() => onDone(step)}>
          {t["plan-screen.done-it"]()}
        </button>
      </div>
    </section>
  );
}
