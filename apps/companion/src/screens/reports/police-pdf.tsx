import type { JSX } from "preact";
import { href } from "../../navigation.ts";
import { caseView, engine } from "../../session.ts";
import { LongWork } from "../../ui/long-work.tsx";
import { saveBlob } from "../../ui/save-blob.ts";
import { useTask } from "../../ui/use-task.ts";
import { language, useWords } from "../../words/say.ts";

/** The report as a PDF, with the seal code in it when something was sealed. */
export function PolicePdf(): JSX.Element {
  const t = useWords("reports");
  const task = useTask<void>();
  const make = (): Promise<void> =>
    task.start(async (options) =>
      saveBlob(await engine.call("policePdf", language.value, options), t["reports.pdf-file"]()),
    );
  const { state } = task;
  return (
    <div class="card">
      <h2>{t["reports.pdf"]()}</h2>
      <p>{t["reports.pdf-text"]()}</p>
      {caseView.value?.sealed === null ? (
        <p>
          <a href={href("/seal")}>{t["reports.seal-first"]()}</a>
        </p>
      ) : null}
      {state.phase === "running" ? (
        <LongWork doing={t["reports.pdf-working"]()} done={state.done} total={state.total} onStop={task.stop} />
      ) : (
        <button type="button" class="primary" onClick={() => void make()}>
          {t["reports.pdf-get"]()}
        </button>
      )}
      <p role="status">
        {state.phase === "done" ? t["reports.pdf-done"]() : state.phase === "stopped" ? t["reports.pdf-stopped"]() : ""}
      </p>
      {state.phase === "failed" ? (
        <p class="error" role="alert">
          {t["reports.fault"]()}
        </p>
      ) : null}
    </div>
  );
}
