import type { JSX } from "preact";
import { useId, useRef, useState } from "preact/hooks";
import type { OffView } from "../../engine/off/off-view.ts";
import { engine } from "../../session.ts";
import { LongWork } from "../../ui/long-work.tsx";
import { useTask } from "../../ui/use-task.ts";
import { useWords } from "../../words/say.ts";
import { fromFile } from "../save/from-transfer.ts";
import { KeepAsProof } from "./keep-as-proof.tsx";
import type { Looked } from "./looked.ts";
import { WhatWeSee } from "./what-we-see.tsx";
import "../../style/off.css";
import "../../style/rows.css";

/** One box that takes anything. The worker says what it is and looks at it; the page shows the words, the reason, what to do. */
export function Off(): JSX.Element {
  const t = useWords("off");
  const [text, setText] = useState("");
  const [looked, setLooked] = useState<Looked>({ text: "" });
  const [empty, setEmpty] = useState(false);
  const { state, start, stop } = useTask<OffView>();
  const result = useRef<HTMLElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const error = useId();
  const hint = useId();
  const look = async (at: Looked): Promise<void> => {
    setLooked(at);
    setEmpty(false);
    await start((options) =>
      "text" in at ? engine.call("checkPasted", at.text, options) : engine.call("checkGiven", at.given, options),
    );
    result.current?.focus();
  };
  const lookAtText = async (): Promise<void> => {
    if (text.trim() === "") setEmpty(true);
    else await look({ text });
  };
  return (
    <>
      <h1>{t["off.title"]()}</h1>
      <p class="lead">{t["off.lead"]()}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void lookAtText();
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
        {state.phase === "stopped" ? <p role="status">{t["off.stopped"]()}</p> : null}
        {state.phase === "running" ? (
          <LongWork doing={t["off.checking"]()} done={state.done} total={state.total} onStop={stop} />
        ) : (
          <div class="actions">
            <button type="submit" class={state.phase === "done" ? "plain" : "primary"}>
              {t["off.check"]()}
            </button>
            <input
              ref={files}
              type="file"
              hidden
              data-off="file"
              onChange={({ currentTarget }) => {
                const [file] = currentTarget.files ?? [];
                currentTarget.value = "";
                if (file !== undefined) void look({ given: fromFile(file) });
              }}
            />
            <button type="button" class="plain" onClick={() => files.current?.click()}>
              {t["off.choose-file"]()}
            </button>
          </div>
        )}
      </form>
      {state.phase === "done" ? (
        <section aria-labelledby="found" tabIndex={-1} ref={result} class="found">
          <WhatWeSee view={state.value} name={"given" in looked ? looked.given.name : null} />
          {state.value.cut ? <p class="note">{t["off.too-long"]()}</p> : null}
          <KeepAsProof looked={looked} />
        </section>
      ) : null}
    </>
  );
}
