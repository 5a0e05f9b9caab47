import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { useWords } from "../words/say.ts";
import { hidden } from "./hidden.ts";

/** The neutral page over a casefile that only this tab holds. Nothing on it says what is under it. */
export function Away(): JSX.Element {
  const t = useWords("shell");
  useEffect(() => {
    const before = document.title;
    document.title = t["shell.away-title"]();
    return () => {
      document.title = before;
    };
  }, []);
  return (
    <main class="away">
      <h1>{t["shell.away-title"]()}</h1>
      <p>{t["shell.away-text"]()}</p>
      <button type="button" class="quiet" onClick={() => (hidden.value = false)}>
        {t["shell.away-back"]()}
      </button>
    </main>
  );
}
