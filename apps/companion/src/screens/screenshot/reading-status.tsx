import type { JSX } from "preact";
import type { ScreenshotView } from "../../engine/evidence/evidence-view.ts";
import { href } from "../../navigation.ts";
import { engine } from "../../session.ts";
import { LongWork } from "../../ui/long-work.tsx";
import { useWords } from "../../words/say.ts";

/** How far the reading of a kept picture is, a way to stop it, and the way to what was read. */
export function ReadingStatus({ shot }: { readonly shot: ScreenshotView }): JSX.Element {
  const t = useWords("evidence");
  const { item, place, reading } = shot;
  const readNow = (
    <button type="button" class="plain" onClick={() => void engine.call("readPicture", item)}>
      {t["reading.now"]()}
    </button>
  );
  switch (reading.phase) {
    case "reading":
      return (
        <LongWork
          doing={t["reading.doing"]()}
          done={0}
          total={0}
          onStop={() => void engine.call("stopReading", null)}
        />
      );
    case "waiting":
      return <p role="status">{t["reading.waiting"]()}</p>;
    case "failed":
      return (
        <div role="status">
          <p>{t["reading.failed"]()}</p>
          {readNow}
        </div>
      );
    case "idle":
      return (
        <div role="status">
          <p>{t["reading.idle"]()}</p>
          {readNow}
        </div>
      );
    case "read":
      return (
        <div role="status">
          <p>{t["reading.done"]({ n: reading.messages })}</p>
          {reading.toCheck === 0 ? null : <p class="note">{t["reading.to-check"]({ n: reading.toCheck })}</p>}
          <p>
            <a class="button" href={href(`/screenshot/read/${place}`)}>
              {t["reading.see"]()}
            </a>
          </p>
        </div>
      );
  }
}
