import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { useWords } from "../../words/say.ts";

/** Copies a text, and says so where screen readers hear it. */
export function CopyButton({
  text,
  label,
  short,
}: {
  readonly text: () => string;
  readonly label: string;
  /** What the button shows, where the label says more. */
  readonly short?: string;
}): JSX.Element {
  const t = useWords("reports");
  const [state, setState] = useState<"ready" | "copied" | "refused">("ready");
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text());
      setState("copied");
    } catch {
      // Some browsers give pages no clipboard: the text is on screen and can be selected.
      setState("refused");
    }
  };
  return (
    <p class="copy">
      <button type="button" class="plain" aria-label={label} onClick={() => void copy()}>
        {short ?? label}
      </button>
      <span role="status" class="small">
        {state === "ready" ? "" : t[`reports.copy-${state}`]()}
      </span>
    </p>
  );
}
