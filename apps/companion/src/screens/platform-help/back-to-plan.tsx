import type { JSX } from "preact";
import { href } from "../../navigation.ts";
import { useWords } from "../../words/say.ts";

export function BackToPlan(): JSX.Element {
  const t = useWords("plan-screen");
  return (
    <div class="actions">
      <a class="button primary" href={href("/plan")}>
        {t["plan-screen.help.back"]()}
      </a>
    </div>
  );
}
