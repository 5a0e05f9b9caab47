import type { StoryRun, StoryTurn } from "@holdfast/guide/practice";
import type { JSX } from "preact";
import { say, useWords } from "../../words/say.ts";

/** The chat so far, whose words are whose said in words and not by side alone; then what came of the last choice. */
export function StoryLines({ run }: { readonly run: StoryRun }): JSX.Element {
  const t = useWords("safer");
  const last = run.trail.at(-1);
  const lines = (turn: StoryTurn): JSX.Element[] =>
    turn.lines.map(({ from, key }) => (
      <p key={key} class={from === "scene" ? "said-so scene" : "said-so"}>
        {from === "scene" ? null : <span class="visually-hidden">{t["practice-screen.they"]()}: </span>}
        {say({ key })}
      </p>
    ));
  return (
    <div>
      {run.trail.map(({ turn, choice }) => (
        <div key={turn.id}>
          {lines(turn)}
          <p class="said-so me">
            {choice.spoken ? <span class="visually-hidden">{t["practice-screen.you"]()}: </span> : null}
            {say({ key: choice.label })}
          </p>
        </div>
      ))}
      {last === undefined ? null : <p class="small">{say({ key: last.choice.result })}</p>}
      {lines(run.turn)}
    </div>
  );
}
