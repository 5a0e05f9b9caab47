import type { JSX } from "preact";
import type { CaseView } from "../../engine/case-view.ts";
import { href } from "../../navigation.ts";
import { useWords } from "../../words/say.ts";

/** What is saved so far, and what can be done with it. */
export function Proof({ view: { counts, sealed } }: { readonly view: CaseView }): JSX.Element {
  const t = useWords("plan-screen");
  const { messages, items } = counts;
  const nothing = items === 0 && counts.screenshots === 0;
  return (
    <section aria-labelledby="proof">
      <h2 id="proof">{t["plan-screen.proof"]()}</h2>
      <p>{nothing ? t["plan-screen.proof-none"]() : t["plan-screen.proof-some"]({ messages, items })}</p>
      {sealed === null ? null : <p>{t["plan-screen.proof-sealed"]({ code: sealed.code })}</p>}
      <ul class="plain">
        <li>
          <a class="row-link" href={href("/save")}>
            {nothing ? t["plan-screen.proof-save"]() : t["plan-screen.proof-add"]()}
          </a>
        </li>
        {nothing ? null : (
          <li>
            <a class="row-link" href={href("/seal")}>
              {t["plan-screen.proof-seal"]()}
            </a>
          </li>
        )}
      </ul>
    </section>
  );
}
