import type { JSX } from "preact";
import { CrisisLines } from "../../ui/crisis-lines.tsx";
import { useWords } from "../../words/say.ts";
import "../../style/rows.css";

/** One tap from everywhere: whom to call or text now, what to say, and what to do without a voice. */
export function HelpNow(): JSX.Element {
  const t = useWords("crisis");
  return (
    <>
      <h1>{t["help.title"]()}</h1>
      <p class="lead">{t["help.lead"]()}</p>
      <CrisisLines />
      <section aria-labelledby="say">
        <h2 id="say">{t["help.say-title"]()}</h2>
        <ul class="plain say">
          {(["1", "2", "3"] as const).map((n) => (
            <li key={n}>{t[`help.say-${n}`]()}</li>
          ))}
        </ul>
        <p>{t["help.say-note"]()}</p>
      </section>
      <section aria-labelledby="silent">
        <h2 id="silent">{t["help.silent-title"]()}</h2>
        <p>{t["help.silent-text"]()}</p>
        <p>{t["help.silent-show"]()}</p>
        <p class="card show-card">{t["help.silent-card"]()}</p>
      </section>
      <div class="actions">
        <button type="button" class="plain" onClick={() => history.back()}>
          {t["help.back"]()}
        </button>
      </div>
    </>
  );
}
