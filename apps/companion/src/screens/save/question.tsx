import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { SettledView } from "../../engine/evidence/evidence-view.ts";
import type { QuestionView } from "../../engine/evidence/question-view.ts";
import { engine } from "../../session.ts";
import { LongWork } from "../../ui/long-work.tsx";
import { useTask } from "../../ui/use-task.ts";
import { useWords } from "../../words/say.ts";
import { DatesQuestion } from "./dates-question.tsx";
import { SelfQuestion } from "./self-question.tsx";
import { ZoneQuestion } from "./zone-question.tsx";

/** One thing that a file leaves open. An answer reads it again; "not sure" is an answer too. */
export function Question({ question }: { readonly question: QuestionView }): JSX.Element | null {
  const t = useWords("evidence");
  const { state, start, stop } = useTask<SettledView>();
  const [gone, setGone] = useState(false);
  if (gone) return null;
  const later = async (): Promise<void> => {
    setGone(true);
    await engine.call("putOff", question.id);
  };
  const needed = state.phase === "done" && !state.value.ok ? state.value.needed : [];
  return (
    <section class="card question" aria-labelledby="to-check">
      <h2 id="to-check">{t["ask.title"]()}</h2>
      {question.kind === "dates" ? (
        <DatesQuestion
          question={question}
          onAnswer={(order) => void start((o) => engine.call("settleDates", { item: question.item, order }, o))}
        />
      ) : null}
      {question.kind === "self" ? (
        <SelfQuestion
          question={question}
          onAnswer={(name) => void start((o) => engine.call("settleSelf", { name }, o))}
        />
      ) : null}
      {question.kind === "zone" ? (
        <ZoneQuestion onAnswer={(zone) => void start((o) => engine.call("settleZone", { zone }, o))} />
      ) : null}
      {state.phase === "running" ? <LongWork {...state} doing={t["ask.rereading"]()} onStop={stop} /> : null}
      {state.phase === "done" && !state.value.ok ? (
        <p role="alert">{needed.length > 0 ? t["ask.again"]({ names: needed.join(", ") }) : t["ask.does-not-fit"]()}</p>
      ) : null}
      {state.phase === "failed" ? <p role="alert">{t["save.failed"]()}</p> : null}
      <button type="button" class="quiet" onClick={() => void later()}>
        {t["ask.later"]()}
      </button>
    </section>
  );
}
