import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { KeptCase } from "../../engine/case/kept-case.ts";
import { caseView, engine } from "../../session.ts";
import { LongWork } from "../../ui/long-work.tsx";
import { useTask } from "../../ui/use-task.ts";
import { language, useWords } from "../../words/say.ts";
import { PassphraseField } from "../keep/passphrase-field.tsx";

/** One casefile kept on this device: its passphrase, and the way to delete it, asked twice. */
export function CaseLine({
  kept,
  onOpen,
  onDeleted,
  alone,
}: {
  readonly kept: KeptCase;
  readonly onOpen: () => void;
  readonly onDeleted: () => Promise<void>;
  /** The only one: its passphrase is asked for at once. */
  readonly alone: boolean;
}): JSX.Element | null {
  const t = useWords("keeping");
  const [asking, setAsking] = useState(alone);
  const [passphrase, setPassphrase] = useState("");
  const task = useTask<Awaited<ReturnType<typeof unlock>>>();
  const unlock = (options: Parameters<typeof engine.call>[2]) =>
    engine.call("unlock", { id: kept.id, passphrase }, options);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    await task.start(async (options) => {
      const answer = await unlock(options);
      if (answer.ok) onOpen();
      return answer;
    });
  };
  const refused = task.state.phase === "done" && !task.state.value.ok ? task.state.value.error : null;
  const begun =
    kept.createdAt === null
      ? null
      : new Intl.DateTimeFormat(language.value, { dateStyle: "long", timeStyle: "short" }).format(kept.createdAt);
  if (caseView.value?.id === kept.id) return null;
  return (
    <div class="card">
      <h2>{begun === null ? t["cases.begun-unknown"]() : t["cases.begun"]({ when: begun })}</h2>
      {asking ? (
        <form onSubmit={(event) => void submit(event)}>
          <PassphraseField value={passphrase} onChange={setPassphrase} />
          {refused === null ? null : (
            <p class="error" role="alert">
              {t[`keep.error.${refused}`]()}
            </p>
          )}
          {task.state.phase === "running" ? (
            <LongWork doing={t["cases.opening"]()} done={task.state.done} total={task.state.total} onStop={task.stop} />
          ) : (
            <div class="actions">
              <button type="submit" class="primary">
                {t["cases.open"]()}
              </button>
            </div>
          )}
        </form>
      ) : (
        <button type="button" class="plain" onClick={() => setAsking(true)}>
          {t["cases.open"]()}
        </button>
      )}
      <DeleteForGood id={kept.id} onDeleted={onDeleted} />
    </div>
  );
}

function DeleteForGood({
  id,
  onDeleted,
}: {
  readonly id: string;
  readonly onDeleted: () => Promise<void>;
}): JSX.Element {
  const t = useWords("keeping");
  const [sure, setSure] = useState(false);
  const remove = async (): Promise<void> => {
    await engine.call("remove", id);
    await onDeleted();
  };
  return (
    <details>
      <summary>{t["cases.delete"]()}</summary>
      <p>{t["cases.delete-text"]()}</p>
      {sure ? (
        <>
          <p role="alert">{t["cases.delete-sure"]()}</p>
          <button type="button" class="plain" onClick={() => setSure(false)}>
            {t["cases.delete-no"]()}
          </button>
          <button type="button" class="quiet" onClick={() => void remove()}>
            {t["cases.delete-yes"]()}
          </button>
        </>
      ) : (
        <button type="button" class="plain" onClick={() => setSure(true)}>
          {t["cases.delete"]()}
        </button>
      )}
    </details>
  );
}
