import type { JSX } from "preact";
import { caseView } from "../session.ts";
import { useWords } from "../words/say.ts";

/** Above every screen while the last change is in this tab only, although it should be on the device. */
export function NotKept(): JSX.Element | null {
  const t = useWords("shell");
  const why = caseView.value?.notKept ?? null;
  if (why === null) return null;
  return (
    <p class="look-here not-kept" role="alert">
      {t[`shell.not-kept.${why}`]()}
    </p>
  );
}
