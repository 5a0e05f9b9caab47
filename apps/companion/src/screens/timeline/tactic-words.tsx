import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Quote } from "../../engine/evidence/evidence-view.ts";
import { engine } from "../../session.ts";
import { sayMoment } from "../../ui/say-moment.ts";
import { language, say, useWords } from "../../words/say.ts";

/** The words of one tactic, fetched only when its own "show" is opened: seeing them again is the person's choice. */
export function TacticWords({
  conversation,
  tactic,
}: {
  readonly conversation: number;
  readonly tactic: string;
}): JSX.Element {
  const t = useWords("evidence");
  const [quotes, setQuotes] = useState<readonly Quote[] | null>(null);
  const name = say({ key: `tactic.${tactic}.name` });
  const show = async (open: boolean): Promise<void> => {
    setQuotes(open ? await engine.call("tacticWords", { conversation, tactic }) : null);
  };
  return (
    <details onToggle={(event) => void show(event.currentTarget.open)}>
      <summary>{t["timeline.words-of"]({ name })}</summary>
      <p class="small">{say({ key: `tactic.${tactic}.reason` })}</p>
      {(quotes ?? []).map(({ message, at, words }) => (
        <figure key={`${message} ${words}`}>
          <figcaption class="small tabular">
            {t["timeline.said-on"]({ time: sayMoment(at, language.value, t) })}
          </figcaption>
          <blockquote dir="auto">{words}</blockquote>
        </figure>
      ))}
    </details>
  );
}
