import { CRISIS_LINES } from "@holdfast/guide/crisis";
import type { JSX } from "preact";
import { useWords } from "../words/say.ts";

/** Crisis lines of the person's country, one tap each. Placeholder shape until the guide's table is in. */
export function CrisisLines(): JSX.Element {
  const t = useWords("shell");
  void t;
  return (
    <ul class="crisis">
      {CRISIS_LINES.map((line) => (
        <li key={line.id}>{line.id}</li>
      ))}
    </ul>
  );
}
