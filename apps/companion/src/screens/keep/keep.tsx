import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { go, href } from "../../navigation.ts";
import { caseView, engine } from "../../session.ts";
import { Choices } from "../../ui/choices.tsx";
import { LongWork } from "../../ui/long-work.tsx";
import { useTask } from "../../ui/use-task.ts";
import { useWords } from "../../words/say.ts";
import { PassphraseField } from "./passphrase-field.tsx";

/** Where answers and proof are kept: on this device behind a passphrase, or in this tab only. What is lost is said first. */
export function Keep(): JSX.Element {
  const t = useWords("keeping");
  const [where, setWhere] = useState<"vault" | "memory" | null>(caseView.value?.kept === "vault" ? "vault" : null);
  const [passphrase, setPassphrase] = useState("");
  const task = useTask<Awaited<ReturnType<typeof protect>>>();
  const next = "/questions";
  const protect = (options: Parameters<typeof engine.call>[2]) => engine.call("protect", { passphrase }, options);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (where !== "vault" || caseView.value?.kept === "vault") return go(next);
    await task.start(async (options) => {
      const answer = await protect(options);
      if (answer.ok) go(next);
      return answer;
    });
  };
  const refused = task.state.phase === "done" && !task.state.value.ok ? task.state.value.error : null;
  if (caseView.value?.kept === "vault") {
    return (
      <>
        <h1>{t["keep.already-title"]()}</h1>
        <p>{t["keep.already-text"]()}</p>
        <a class="button primary" href={href(next)}>
          {t["keep.go-on"]()}
        </a>
      </>
    );
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <h1>{t["keep.title"]()}</h1>
      <p>{t["keep.lead"]()}</p>
      <Choices
        name="where"
        question={t["keep.question"]()}
        chosen={where === null ? [] : [where]}
        choices={[
          { value: "vault", label: t["keep.vault"]() },
          { value: "memory", label: t["keep.memory"]() },
        ]}
        onChange={([chosen]) => setWhere(chosen === "vault" ? "vault" : "memory")}
      />
      {where === "memory" ? <p class="note">{t["keep.memory-lost"]()}</p> : null}
      {where === "vault" ? (
        <>
          <p class="note">{t["keep.vault-lost"]()}</p>
          <PassphraseField value={passphrase} onChange={setPassphrase} fresh />
        </>
      ) : null}
      {refused === null ? null : (
        <p class="error" role="alert">
          {t[`keep.error.${refused}`]()}
        </p>
      )}
      {task.state.phase === "failed" ? (
        <p class="error" role="alert">
          {t["keep.error.fault"]()}
        </p>
      ) : null}
      {task.state.phase === "running" ? (
        <LongWork doing={t["keep.working"]()} done={task.state.done} total={task.state.total} onStop={task.stop} />
      ) : (
        <div class="actions">
          <button type="submit" class="primary" disabled={where === null}>
            {t["keep.go-on"]()}
          </button>
        </div>
      )}
    </form>
  );
}
