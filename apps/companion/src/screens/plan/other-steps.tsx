import type { Step } from "@holdfast/guide";
import type { Situation } from "@holdfast/model";
import type { ComponentChildren, JSX } from "preact";
import { href } from "../../navigation.ts";
import { caseView } from "../../session.ts";
import { say, useWords } from "../../words/say.ts";
import { stepButton } from "./step-button.ts";
import type { StepGroups } from "./step-groups.ts";
import { StepLines } from "./step-lines.tsx";

/** What is done and what comes, folded. Never a count of what is left. */
export function OtherSteps({
  groups: { comes, done, notNeeded },
  situation,
  onTick,
}: {
  readonly groups: StepGroups;
  readonly situation: Situation;
  readonly onTick: (step: Step, done: boolean) => void;
}): JSX.Element {
  const t = useWords("plan-screen");
  const open = (step: Step): JSX.Element => {
    const button = stepButton(step, situation);
    return (
      <Folded key={step.id} step={step}>
        <StepLines step={step} />
        <div class="actions">
          {button === null ? null : (
            <a class="button" href={href(button.to)}>
              {t[button.label]()}
            </a>
          )}
          {step.status === "not-needed" ? null : (
            <button type="button" class="plain" onClick={() => onTick(step, true)}>
              {t["plan-screen.done-it"]()}
            </button>
          )}
        </div>
      </Folded>
    );
  };
  return (
    <>
      {done.length === 0 ? null : (
        <section aria-labelledby="done">
          <h2 id="done">{t["plan-screen.done"]()}</h2>
          <ul class="steps">
            {done.map((step) => (
              <Folded key={step.id} step={step}>
                <StepLines step={step} />
                {wasTicked(step) ? (
                  <button type="button" class="plain" onClick={() => onTick(step, false)}>
                    {t["plan-screen.not-done"]()}
                  </button>
                ) : (
                  <p class="small">{t["plan-screen.done-before"]()}</p>
                )}
              </Folded>
            ))}
          </ul>
        </section>
      )}
      {comes.length === 0 ? null : (
        <section aria-labelledby="comes">
          <h2 id="comes">{t["plan-screen.comes"]()}</h2>
          {comes.map(({ when, steps }) => (
            <section key={when} aria-labelledby={`when-${when}`}>
              <h3 id={`when-${when}`}>{say({ key: `plan.when.${when}` })}</h3>
              <ul class="steps">{steps.map(open)}</ul>
            </section>
          ))}
        </section>
      )}
      {notNeeded.length === 0 ? null : (
        <section aria-labelledby="not-needed">
          <h2 id="not-needed">{t["plan-screen.not-needed"]()}</h2>
          <ul class="steps">{notNeeded.map(open)}</ul>
        </section>
      )}
    </>
  );
}

/** Ticked here, so that it can be taken back; what was done before the plan began is changed among the answers. */
const wasTicked = ({ id }: Step): boolean => caseView.value?.ticks.includes(id) === true;

const Folded = ({ step, children }: { readonly step: Step; readonly children: ComponentChildren }): JSX.Element => (
  <li>
    <details>
      <summary>
        {step.status === "done" ? <span aria-hidden="true">✓ </span> : null}
        {say({ key: step.title })}
      </summary>
      {children}
    </details>
  </li>
);
