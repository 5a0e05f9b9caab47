import { DESTINATIONS } from "@holdfast/papers/destination";
import type { JSX } from "preact";
import { reportLines } from "../../engine/papers/report-lines.ts";
import { currentPath, href } from "../../navigation.ts";
import { caseView, engine } from "../../session.ts";
import { saveBlob } from "../../ui/save-blob.ts";
import { language, useWords } from "../../words/say.ts";
import { Report } from "./report.tsx";

/** `/reports`: where reports can go; `/reports/police`: one of them. */
export function Reports(): JSX.Element {
  const [, , wanted] = currentPath.value.split("/");
  const destination = DESTINATIONS.find((one) => one === wanted);
  return destination === undefined ? <ReportList /> : <Report key={destination} destination={destination} />;
}

function ReportList(): JSX.Element | null {
  const t = useWords("reports");
  const view = caseView.value;
  if (view === null) return null;
  const lines = reportLines(view);
  const has = (destination: string): boolean => view.references.some((one) => one.destination === destination);
  const list = (fits: boolean): JSX.Element => (
    <ul class="plain">
      {lines
        .filter((line) => line.fits === fits)
        .map(({ destination }) => (
          <li key={destination}>
            <a class="door" href={href(`/reports/${destination}`)}>
              <span>
                {t[`reports.${destination}`]()}
                {has(destination) ? <span class="small"> {t["reports.has-number"]()}</span> : null}
              </span>
            </a>
          </li>
        ))}
    </ul>
  );
  const remind = async (): Promise<void> =>
    saveBlob(await engine.call("reminders", language.value), t["reports.calendar-file"]());
  return (
    <>
      <h1>{t["reports.title"]()}</h1>
      <p>{t["reports.lead"]()}</p>
      {list(true)}
      {lines.some(({ fits }) => !fits) ? (
        <details>
          <summary>{t["reports.others"]()}</summary>
          {list(false)}
        </details>
      ) : null}
      <div class="card">
        <h2>{t["reports.calendar"]()}</h2>
        <p>{t["reports.calendar-text"]()}</p>
        <button type="button" class="plain" onClick={() => void remind()}>
          {t["reports.calendar-get"]()}
        </button>
      </div>
      <div class="actions">
        <a class="button primary" href={href("/plan")}>
          {t["reports.back-to-plan"]()}
        </a>
      </div>
    </>
  );
}
