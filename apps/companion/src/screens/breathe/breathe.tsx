import type { JSX } from "preact";
import { href } from "../../navigation.ts";
import { useWords } from "../../words/say.ts";

/** Ten seconds: don't pay, don't answer, don't delete. */
export function Breathe(): JSX.Element {
  const t = useWords("shell");
  return (
    <>
      <h1>{t["breathe.title"]()}</h1>
      <ol class="three">
        {(["pay", "answer", "delete"] as const).map((what) => (
          <li key={what}>
            <strong>{t[`breathe.${what}`]()}</strong> {t[`breathe.${what}-why`]()}
          </li>
        ))}
      </ol>
      <details>
        <summary>{t["breathe.already"]()}</summary>
        <p>{t["breathe.already-text"]()}</p>
      </details>
      <a class="button primary" href={href("/keep")}>
        {t["breathe.ready"]()}
      </a>
    </>
  );
}
