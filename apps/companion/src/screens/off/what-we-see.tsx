import type { State } from "@holdfast/model";
import type { JSX } from "preact";
import type { OffView, SeenTactic } from "../../engine/off/off-view.ts";
import { CrisisLines } from "../../ui/crisis-lines.tsx";
import { say, useWords } from "../../words/say.ts";
import { CheckCard } from "./check-card.tsx";

/** How a state looks beside its words: never the colour alone. */
const LOOKS: Readonly<Record<State, string>> = {
  none: "card",
  note: "note",
  nudge: "note",
  warn: "look-here",
  alert: "calm-danger",
  crisis: "calm-danger",
};

/** Tricks shown before the rest is folded. */
const SHOWN = 3;

/** What it is, the state in words, then each reason with the words that show it and what to do (P5). */
export function WhatWeSee({
  view: { what, state, seen, checks, languageCovered },
  name,
}: {
  readonly view: OffView;
  /** Of the file that was looked at. */
  readonly name: string | null;
}): JSX.Element {
  const t = useWords("off");
  const signals = useWords("signals");
  return (
    <>
      <div class={LOOKS[state]}>
        <h2 id="found">{signals[`state.${state}`]()}</h2>
        <p>{signals[`state.${state}.meaning`]()}</p>
        <p class="small">
          {name === null ? null : <bdi>{name}</bdi>} {t[`off.what.${what}`]()}
        </p>
        {state === "crisis" ? <CrisisLines /> : null}
      </div>
      {languageCovered ? null : <p class="look-here">{signals["signal.language.none"]()}</p>}
      {seen.length === 0 ? null : (
        <>
          <h3>{t["off.why-title"]()}</h3>
          <SeenList seen={seen.slice(0, SHOWN)} />
          {seen.length <= SHOWN ? null : (
            <details>
              <summary>{t["off.more"]()}</summary>
              <SeenList seen={seen.slice(SHOWN)} />
            </details>
          )}
        </>
      )}
      {checks.map((check) => (
        <CheckCard key={`${check.area} ${check.name}`} check={check} />
      ))}
      <p>{t["off.known"]()}</p>
      <p class="small">{t["off.limits"]()}</p>
    </>
  );
}

function SeenList({ seen }: { readonly seen: readonly SeenTactic[] }): JSX.Element {
  const t = useWords("off");
  const signals = useWords("signals");
  return (
    <ul class="plain seen">
      {seen.map(({ tactic, words, reason }) => (
        <li key={tactic} class="card">
          <h4>{signals[`tactic.${tactic}.name`]()}</h4>
          <blockquote>{t["off.quote"]({ words })}</blockquote>
          <p>
            {signals[`tactic.${tactic}.reason`]()}
            {reason === "said" ? null : ` ${say({ key: `signal.reason.${reason}` })}`}
          </p>
          <p>{t["off.todo"]({ todo: signals[`tactic.${tactic}.todo`]() })}</p>
        </li>
      ))}
    </ul>
  );
}
