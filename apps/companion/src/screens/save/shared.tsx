import { type Signal, signal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Given } from "../../engine/evidence/given.ts";
import { go, href } from "../../navigation.ts";
import { caseView, engine } from "../../session.ts";
import { language, useWords } from "../../words/say.ts";
import { fromFile } from "./from-transfer.ts";
import { takeShared } from "./take-shared.ts";

/** What was shared to the app and waits for a casefile. In memory only: a chat with pictures must not be copied (P3). */
export const sharedThings: Signal<readonly Given[]> = signal([]);

/** `/save/shared`: takes what the other app gave, before anything is unlocked, since its keeper may be ended at any time. */
export function Shared(): JSX.Element {
  const t = useWords("evidence");
  const shell = useWords("shell");
  const [answered, setAnswered] = useState(false);
  useEffect(() => {
    void takeShared().then((shared) => {
      const name = `${t["save.paste-name"]()}.txt`;
      const given = shared.files.map((file) => fromFile(file, "shared"));
      if (shared.text !== "") given.push(fromFile(new File([shared.text], name, { type: "text/plain" }), "shared"));
      if (given.length > 0) sharedThings.value = [...sharedThings.value, ...given];
      if (sharedThings.value.length > 0 && caseView.value !== null) go("/save");
      else setAnswered(true);
    });
  }, []);
  const begin = async (): Promise<void> => {
    await engine.call("begin", { language: language.value });
    go("/save");
  };
  // What is here is what was taken, by this showing of the screen or by an earlier one: the worker gives it only once.
  const here = sharedThings.value.length > 0;
  const gone = answered && !here;
  return (
    <>
      <h1>{t["save.title"]()}</h1>
      <p role="status">
        {!answered && !here ? shell["shell.loading"]() : null}
        {gone ? t["save.shared-gone"]() : null}
        {here ? t["save.shared-here"]({ n: sharedThings.value.length }) : null}
      </p>
      {here ? (
        <div class="actions">
          <a class="button" href={href("/save")}>
            {t["save.shared-open"]()}
          </a>
          <button type="button" class="primary" onClick={() => void begin()}>
            {t["save.shared-new"]()}
          </button>
        </div>
      ) : null}
      {gone ? (
        <div class="actions">
          <a class="button primary" href={href("/save")}>
            {t["picture.back"]()}
          </a>
        </div>
      ) : null}
    </>
  );
}
