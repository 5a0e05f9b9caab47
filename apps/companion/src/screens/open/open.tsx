import type { JSX } from "preact";
import { go, href } from "../../navigation.ts";
import { caseView, engine } from "../../session.ts";
import { CrisisShort } from "../../ui/crisis-short.tsx";
import { language, useWords } from "../../words/say.ts";

/** The first screen: danger first, then three doors. */
export function Open(): JSX.Element {
  const t = useWords("shell");
  const begin = async (role: "self" | "helper", next: string): Promise<void> => {
    // One that is open in this tab only would be lost: it goes on instead.
    if (caseView.value === null) await engine.call("begin", { role, language: language.value });
    go(next);
  };
  return (
    <>
      <h1>{t["open.title"]()}</h1>
      <p class="lead">{t["open.lead"]()}</p>
      <section class="calm-danger" aria-labelledby="danger">
        <h2 id="danger">{t["open.danger"]()}</h2>
        <CrisisShort />
      </section>
      <nav aria-label={t["open.doors"]()} class="doors">
        <button type="button" class="door primary" onClick={() => void begin("self", "/breathe")}>
          {t["open.door-threat"]()}
        </button>
        <a class="door" href={href("/off")}>
          {t["open.door-off"]()}
        </a>
        <button type="button" class="door" onClick={() => void begin("helper", "/helping")}>
          {t["open.door-helping"]()}
        </button>
      </nav>
      <ul class="small-links">
        <li>
          <a href={href("/safer")}>{t["open.safer"]()}</a>
        </li>
        <li>
          <a href={href("/cases")}>{t["open.cases"]()}</a>
        </li>
        <li>
          <a href={href("/verify")}>{t["open.verify"]()}</a>
        </li>
      </ul>
      <p class="small">{t["open.on-device"]()}</p>
      <p class="small">{t["open.leave-note"]()}</p>
    </>
  );
}
