import type { JSX } from "preact";
import { useId, useRef, useState } from "preact/hooks";
import { MAX_PASTED, type OffView } from "../../engine/off/off-methods.ts";
import { engine } from "../../session.ts";
import { LongWork } from "../../ui/long-work.tsx";
import { useTask } from "../../ui/use-task.ts";
import { useWords } from "../../words/say.ts";
import { KeepAsProof } from "./keep-as-proof.tsx";
import { WhatWeSee } from "./what-we-see.tsx";
import "../../style/off.css";
import "../../style/rows.css";

/** One box for what was written. The worker looks for known tricks; the page shows the words, the reason, what to do. */
export function Off(): JSX.Element {
  const t = useWords("off");
  const [text, setText] = useState("");
  const [empty, setEmpty] = useState(false);
  const { state, start, stop } = useTask<OffView>();
  const result = useRef<HTMLElement>(null);
  const error = useId();
  const hint = useId();
  const check = async (): Promise<void> => {
    setEmpty(text.trim() === "");
    if (text.trim() === "") return;
    await start((options) => engine.call("checkPasted", text, options));
    result.current?.focus();
  };
  return (
    <>
      <h1>{t["off.title"]()}</h1>
      <p class="lead">{t["off.lead"]()}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void check();
        }}
      >
        <label class="field">
          <span>{t["off.label"]()}</span>
          <textarea
            value={text}
            rows={6}
            autocomplete="off"
            spellcheck={false}
            aria-invalid={empty}
            aria-describedby={empty ? `${hint} ${error}` : hint}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        </label>
        <p class="small" id={hint}>
          {t["off.hint"]()} {t["off.private"]()}
        </p>
        {empty ? (
          <p role="alert" class="error" id={error}>
            {t["off.empty"]()}
          </p>
        ) : null}
        {state.phase === "failed" ? (
          <p role="alert" class="error">
            {t["off.failed"]()}
          </p>
        ) : null}
        {state.phase === "running" ? (
          <LongWork doing={t["off.checking"]()} done={state.done} total={state.total} onStop={stop} />
        ) : (
          <div class="actions">
            <button type="submit" class={state.phase === "done" ? "plain" : "primary"}>
              {t["off.check"]()}
            </button>
          </div>
        )}
      </form>
      {state.phase === "done" ? (
        <section aria-labelledby="found" tabIndex={-1} ref={result} class="found">
          <WhatWeSee view={state.value} />
          {text.length > MAX_PASTED ? <p class="note">{t["off.too-long"]({ n: MAX_PASTED })}</p> : null}
          <KeepAsProof text={text} />
        </section>
      ) : null}
    </>
  );
}
