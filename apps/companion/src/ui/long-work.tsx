import type { JSX } from "preact";
import { useWords } from "../words/say.ts";

/** What is being done in words, how far it is, and a way to stop it. No spinner, nothing that looks like a test. */
export function LongWork({
  doing,
  done,
  total,
  onStop,
}: {
  readonly doing: string;
  readonly done: number;
  /** 0 while it is not known. */
  readonly total: number;
  readonly onStop?: () => void;
}): JSX.Element {
  const t = useWords("shell");
  const percent = total === 0 ? undefined : Math.min(100, Math.floor((100 * done) / total));
  return (
    <div class="card" role="status">
      <p>{doing}</p>
      <progress max={100} value={percent} aria-label={doing} />
      {onStop === undefined ? null : (
        <button type="button" class="quiet" onClick={onStop}>
          {t["shell.stop"]()}
        </button>
      )}
    </div>
  );
}
