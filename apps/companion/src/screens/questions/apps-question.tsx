import { GUIDE_PLATFORMS, type GuidePlatform } from "@holdfast/guide";
import type { JSX } from "preact";
import { KeptLine } from "../../ui/kept-line.tsx";
import { useWords } from "../../words/say.ts";
import { APPS_SHOWN_FIRST, appName } from "../platform-help/app-names.ts";
import type { QuestionProps } from "./question-props.ts";

/** A search engine is nowhere to be written to; it is in the guide for taking pictures out of its results. */
const OTHERS: readonly GuidePlatform[] = GUIDE_PLATFORMS.filter(
  (app) => app !== "search" && !APPS_SHOWN_FIRST.includes(app),
);

const isListed = (app: string): boolean => GUIDE_PLATFORMS.some((known) => known === app);

/** Every app it happens on. Any other can be named in the person's own words. */
export function AppsQuestion({ answers, change }: QuestionProps): JSX.Element {
  const t = useWords("questions");
  const names = useWords("plan-screen");
  const apps = answers.apps ?? [];
  const named = apps.filter((app) => !isListed(app));
  const keepTicked = (box: HTMLInputElement): void => {
    // As in Choices: what is ticked on the screen; in the order in which it was ticked, as far as that is known.
    const boxes = [...(box.closest("fieldset")?.querySelectorAll<HTMLInputElement>('input[name="apps"]') ?? [])];
    const ticked = boxes.filter(({ checked }) => checked).map(({ value }) => value);
    const before = apps.filter((app) => !isListed(app) || ticked.includes(app));
    change({ apps: [...before, ...ticked.filter((app) => !before.includes(app))] });
  };
  const box = (app: GuidePlatform): JSX.Element => (
    <label class="choice" key={app}>
      <input
        type="checkbox"
        name="apps"
        value={app}
        checked={apps.includes(app)}
        onChange={({ currentTarget }) => keepTicked(currentTarget)}
      />
      <span>{appName(app, names)}</span>
    </label>
  );
  return (
    <fieldset>
      <legend>
        <h1>{t["questions.apps"]()}</h1>
      </legend>
      <p class="small">{t["questions.apps-hint"]()}</p>
      <div class="choice-grid">{APPS_SHOWN_FIRST.map(box)}</div>
      <details open={OTHERS.some((app) => apps.includes(app))}>
        <summary>{t["questions.apps-more"]()}</summary>
        <div class="choice-grid">{OTHERS.map(box)}</div>
      </details>
      <KeptLine
        label={t["questions.apps-other"]()}
        value={named.join(", ")}
        max={120}
        onKeep={(value) => {
          const given = value.split(",").map((name) => name.trim().slice(0, 60));
          change({ apps: [...apps.filter(isListed), ...given.filter((name) => name !== "")] });
        }}
      />
    </fieldset>
  );
}
