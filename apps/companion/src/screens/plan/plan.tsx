import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { href } from "../../navigation.ts";
import { caseView } from "../../session.ts";
import { CrisisLines } from "../../ui/crisis-lines.tsx";
import { say, useWords } from "../../words/say.ts";
import { NextStep } from "./next-step.tsx";
import { OtherSteps } from "./other-steps.tsx";
import { Proof } from "./proof.tsx";
import { stepGroups } from "./step-groups.ts";
import { useTicks } from "./use-ticks.ts";
import "../../style/plan.css";
import "../../style/rows.css";

/** The home of a casefile: one next step, the rest folded, and the ways to everything else. */
export function Plan(): JSX.Element | null {
  const t = useWords("plan-screen");
  const { last, failed, tick } = useTicks();
  const status = useRef<HTMLDivElement>(null);
  const view = caseView.value;
  // The route asks for a casefile first; while one is being locked there is nothing to draw.
  if (view === null) return null;
  const { plan, situation } = view;
  const groups = stepGroups(plan);
  const tickAndTell = async (...given: Parameters<typeof tick>): Promise<void> => {
    await tick(...given);
    // The button that was pressed has moved or gone: the keyboard goes on from what is said about it.
    status.current?.focus();
  };
  return (
    <>
      <h1>{t["plan-screen.title"]({ role: situation.role ?? "self" })}</h1>
      {plan.crisisFirst ? (
        <section class="calm-danger" aria-labelledby="crisis">
          <h2 id="crisis">{t["plan-screen.crisis-title"]()}</h2>
          <CrisisLines />
        </section>
      ) : null}
      <div role="status" tabIndex={-1} ref={status} class="undo">
        {last === null ? null : (
          <>
            <span>
              {t[last.done ? "plan-screen.ticked" : "plan-screen.unticked"]({ title: say({ key: last.step.title }) })}
            </span>
            <button type="button" class="quiet" onClick={() => void tickAndTell(last.step, !last.done)}>
              {t["plan-screen.undo"]()}
            </button>
          </>
        )}
      </div>
      {failed ? (
        <p role="alert" class="error">
          {t["plan-screen.not-kept"]()}
        </p>
      ) : null}
      <NextStep step={groups.next} situation={situation} onDone={(step) => void tickAndTell(step, true)} />
      {plan.branch.includes("country-assumed") ? (
        <p class="small">
          {t["plan-screen.assumed-country"]()} <a href={href("/questions/where")}>{t["plan-screen.say-country"]()}</a>
        </p>
      ) : null}
      <OtherSteps groups={groups} situation={situation} onTick={(step, done) => void tickAndTell(step, done)} />
      <Proof view={view} />
      <nav aria-labelledby="also">
        <h2 id="also">{t["plan-screen.also"]()}</h2>
        <ul class="plain">
          <li>
            <a class="row-link" href={href("/reports")}>
              {t["plan-screen.reports"]()}
            </a>
          </li>
          <li>
            <a class="row-link" href={href("/after")}>
              {t["plan-screen.after"]()}
            </a>
          </li>
          <li>
            <a class="row-link" href={href("/questions")}>
              {t["plan-screen.change-answer"]()}
            </a>
          </li>
        </ul>
      </nav>
    </>
  );
}
