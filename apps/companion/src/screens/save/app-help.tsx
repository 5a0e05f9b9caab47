import { GUIDE_PLATFORMS, guidePlatform } from "@holdfast/guide";
import type { JSX } from "preact";
import { href } from "../../navigation.ts";
import { caseView } from "../../session.ts";
import { useWords } from "../../words/say.ts";
import { appName } from "../platform-help/app-names.ts";

/** Per app: how to get the messages out unnoticed, how long it takes, what is left out. Their own apps first. */
export function AppHelp(): JSX.Element {
  const t = useWords("evidence");
  const names = useWords("plan-screen");
  const mine = (caseView.value?.situation.apps ?? []).map(guidePlatform).filter((one) => one !== null);
  const rest = GUIDE_PLATFORMS.filter((one) => !mine.includes(one));
  return (
    <details>
      <summary>{t["app.title"]()}</summary>
      <p>{t["app.why"]()}</p>
      <ul class="plain">
        {[...mine, ...rest].map((platform) => (
          <li key={platform} class="app-help">
            <strong>{appName(platform, names)}</strong>
            <a class="row-link" href={href(`/platform-help/${platform}/export`)}>
              {t["app.export"]()} <span class="visually-hidden">{appName(platform, names)}</span>
            </a>
            <a class="row-link" href={href(`/platform-help/${platform}/capture`)}>
              {t["app.capture"]()} <span class="visually-hidden">{appName(platform, names)}</span>
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
