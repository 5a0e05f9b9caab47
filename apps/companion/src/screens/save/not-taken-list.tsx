import type { JSX } from "preact";
import type { NotTaken } from "../../engine/evidence/evidence-view.ts";
import { href } from "../../navigation.ts";
import { say, useWords } from "../../words/say.ts";

/** Files that nothing was kept of: what happened, and what to do. */
export function NotTakenList({
  notTaken,
  onDismiss,
}: {
  readonly notTaken: readonly NotTaken[];
  readonly onDismiss: (which: NotTaken) => void;
}): JSX.Element | null {
  const t = useWords("evidence");
  if (notTaken.length === 0) return null;
  const reason = ({ why, looksLike }: NotTaken): string => {
    if (why.key === "problem.not-recognised" || why.key === "problem.binary") {
      return t["save.not-export"]({ looks: looksLike ?? "other" });
    }
    return t["save.not-taken-other"]({ why: say(why) });
  };
  return (
    <section aria-labelledby="not-added" role="alert">
      <h2 id="not-added">{t["save.not-added"]()}</h2>
      <ul class="plain">
        {notTaken.map((thing) => (
          <li class="look-here" key={thing.name}>
            <p>
              <strong>{thing.name}</strong>
            </p>
            <p>{reason(thing)}</p>
            <a class="row-link" href={href("/notes/left")}>
              {t["save.note-in-words"]()}
            </a>
            <button type="button" class="quiet" onClick={() => onDismiss(thing)}>
              {t["save.not-added-close"]()}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
