import type { Result } from "@holdfast/model";
import type { JSX } from "preact";
import type { CallOptions } from "../../engine/client.ts";
import type { Made, SealFailure } from "../../engine/sealing/package-view.ts";
import type { Reader } from "../../engine/sealing/reader.ts";
import { LongWork } from "../../ui/long-work.tsx";
import { useTask } from "../../ui/use-task.ts";
import { say, useWords } from "../../words/say.ts";
import { SavedPackage } from "./saved-package.tsx";

/** The button, the work, and what came of it. */
export function MakePackage({
  reader,
  label,
  make,
}: {
  readonly reader: Reader;
  readonly label: string;
  readonly make: (options: CallOptions) => Promise<Result<Made, SealFailure>>;
}): JSX.Element {
  const t = useWords("sealing");
  const task = useTask<Result<Made, SealFailure>>();
  const { state } = task;
  if (state.phase === "done" && state.value.ok) return <SavedPackage reader={reader} made={state.value.value} />;
  return (
    <>
      {state.phase === "done" && !state.value.ok ? (
        <p class="error" role="alert">
          {say({ key: `seal.error.${state.value.error.code}`, params: state.value.error.params })}{" "}
          {t["sealing.nothing-lost"]()}
        </p>
      ) : null}
      {state.phase === "failed" ? (
        <p class="error" role="alert">
          {t["sealing.fault"]()}
        </p>
      ) : null}
      {state.phase === "stopped" ? <p role="status">{t["sealing.stopped"]()}</p> : null}
      {state.phase === "running" ? (
        <LongWork doing={t["sealing.working"]()} done={state.done} total={state.total} onStop={task.stop} />
      ) : (
        <div class="actions">
          <button type="button" class="primary" onClick={() => void task.start(make)}>
            {label}
          </button>
        </div>
      )}
    </>
  );
}
