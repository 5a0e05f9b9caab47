import { practiceScore, sayScore } from "@holdfast/guide/practice";
import type { JSX } from "preact";
import { say, useWords } from "../../words/say.ts";
import { practiceAnswers } from "./practice-answers.ts";

/** Hits and false alarms, side by side; nothing before the first answer. */
export function PracticeScore(): JSX.Element | null {
  const t = useWords("safer");
  const lines = sayScore(practiceScore(practiceAnswers()));
  if (lines.length === 0) return null;
  return (
    <section class="card" aria-labelledby="score">
      <h2 id="score">{t["practice-screen.score"]()}</h2>
      {lines.map((line) => (
        <p key={line.key}>{say(line)}</p>
      ))}
    </section>
  );
}
