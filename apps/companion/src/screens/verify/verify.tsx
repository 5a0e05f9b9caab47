import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Verified } from "../../engine/sealing/package-view.ts";
import { engine } from "../../session.ts";
import { LongWork } from "../../ui/long-work.tsx";
import { PickFile } from "../../ui/pick-file.tsx";
import { useTask } from "../../ui/use-task.ts";
import { useWords } from "../../words/say.ts";
import { VerdictCard } from "./verdict-card.tsx";

/** Anyone drops a package and gets one of five verdicts in plain words. */
export function Verify(): JSX.Element {
  const t = useWords("sealing");
  const task = useTask<Verified>();
  const [name, setName] = useState("");
  const check = (file: File): void => {
    setName(file.name);
    void task.start((options) => engine.call("verify", file, options));
  };
  const { state } = task;
  return (
    <>
      <h1>{t["verify-page.title"]()}</h1>
      <p>{t["verify-page.lead"]()}</p>
      <PickFile label={t["verify-page.choose"]()} hint={t["verify-page.drop"]()} onFile={check} />
      {state.phase === "running" ? (
        <LongWork doing={t["verify-page.working"]()} done={state.done} total={state.total} onStop={task.stop} />
      ) : null}
      {state.phase === "done" ? <VerdictCard name={name} verified={state.value} /> : null}
      {state.phase === "stopped" ? <p role="status">{t["verify-page.stopped"]()}</p> : null}
      {state.phase === "failed" ? (
        <p class="error" role="alert">
          {t["sealing.fault"]()}
        </p>
      ) : null}
    </>
  );
}
