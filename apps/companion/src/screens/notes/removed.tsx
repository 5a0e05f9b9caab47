import type { JSX } from "preact";
import { useWords } from "../../words/say.ts";

/** "Removed. Undo", where a screen reader hears it. */
export function Removed({ undo }: { readonly undo: (() => void) | null }): JSX.Element {
  const t = useWords("evidence");
  return (
    <div role="status" class="removed">
      {undo === null ? null : (
        <>
          <span>{t["notes.removed"]()}</span>
          <button type="button" class="plain" onClick={undo}>
            {t["notes.undo"]()}
          </button>
        </>
      )}
    </div>
  );
}
