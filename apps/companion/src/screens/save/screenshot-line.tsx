import type { JSX } from "preact";
import type { ScreenshotView } from "../../engine/evidence/evidence-view.ts";
import { saySize } from "../../ui/say-moment.ts";
import { language, useWords } from "../../words/say.ts";
import { ReadingStatus } from "../screenshot/reading-status.tsx";

/** A covered copy that is kept, and how far its reading is. It is never shown here. */
export function ScreenshotLine({
  shot,
  onTakeOut,
}: {
  readonly shot: ScreenshotView;
  readonly onTakeOut: () => void;
}): JSX.Element {
  const t = useWords("evidence");
  const { name, from, size } = shot;
  return (
    <li class="card">
      <h3>
        <bdi>{from ?? name}</bdi>
      </h3>
      <p>{t["picture.line"]({ size: saySize(size, language.value) })}</p>
      <ReadingStatus shot={shot} />
      <button
        type="button"
        class="quiet"
        onClick={onTakeOut}
        aria-label={t["thing.take-out-name"]({ name: from ?? name })}
      >
        {t["thing.take-out"]()}
      </button>
    </li>
  );
}
