import {
  GUIDE_PLATFORMS,
  type GuidePlatform,
  generalGuides,
  guidePlatform,
  platformGuide,
  TOPICS,
  type Topic,
} from "@holdfast/guide";
import type { JSX } from "preact";
import { currentPath, href } from "../../navigation.ts";
import { caseView } from "../../session.ts";
import { useWords } from "../../words/say.ts";
import { appName } from "./app-names.ts";
import { BackToPlan } from "./back-to-plan.tsx";
import { Entry } from "./entry.tsx";
import "../../style/rows.css";

/** Reporting or blocking may take the chat away: the proof comes before them. */
const AFTER_SAVING: ReadonlySet<Topic> = new Set(["report", "block"]);

/** How one thing is done in one app: `/platform-help/instagram/report`. Shorter addresses let the person choose. */
export function PlatformHelp(): JSX.Element {
  const t = useWords("plan-screen");
  const [, , app = "", about = ""] = currentPath.value.split("/");
  const platform = GUIDE_PLATFORMS.find((one) => one === app) ?? null;
  const topic = TOPICS.find((one) => one === about) ?? null;
  const view = caseView.value;
  const age = view?.situation.age ?? "not-said";
  const mine = (view?.situation.apps ?? []).map(guidePlatform).filter((one) => one !== null);
  if (platform === null) {
    return (
      <>
        <h1>{t["plan-screen.help.title"]()}</h1>
        <Links paths={(mine.length > 0 ? mine : GUIDE_PLATFORMS).map((one) => [`/${one}`, appName(one, t)])} />
        <BackToPlan />
      </>
    );
  }
  const name = appName(platform, t);
  const topicPath = (one: Topic): [string, string] => [
    `/${platform}/${one}`,
    t[`plan-screen.topic.${one}`]({ app: name }),
  ];
  if (topic === null) {
    return (
      <>
        <h1>{t["plan-screen.help.choose-topic"]({ app: name })}</h1>
        <Links paths={TOPICS.map(topicPath)} />
        <BackToPlan />
      </>
    );
  }
  const others = mine.filter((one: GuidePlatform) => one !== platform);
  const general = generalGuides(topic);
  const saveFirst = AFTER_SAVING.has(topic) && (view?.counts.items ?? 0) === 0;
  return (
    <>
      <h1>{t[`plan-screen.topic.${topic}`]({ app: name })}</h1>
      {saveFirst ? (
        <p class="note">
          {t["plan-screen.help.save-first"]()} <a href={href("/save")}>{t["plan-screen.help.save-first-link"]()}</a>
        </p>
      ) : null}
      <Entry entry={platformGuide(platform, topic, age)} />
      {general.length === 0 ? null : (
        <section aria-labelledby="any-app">
          <h2 id="any-app">{t["plan-screen.help.any-app"]()}</h2>
          {general.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </section>
      )}
      <details>
        <summary>{t["plan-screen.help.other-topics"]()}</summary>
        <Links paths={TOPICS.filter((one) => one !== topic).map(topicPath)} />
      </details>
      {others.length === 0 ? null : (
        <>
          <h2>{t["plan-screen.help.other-apps"]()}</h2>
          <Links
            paths={others.map((one) => [`/${one}/${topic}`, t[`plan-screen.topic.${topic}`]({ app: appName(one, t) })])}
          />
        </>
      )}
      <BackToPlan />
    </>
  );
}

const Links = ({ paths }: { readonly paths: readonly (readonly [string, string])[] }): JSX.Element => (
  <ul class="plain">
    {paths.map(([path, label]) => (
      <li key={path}>
        <a class="row-link" href={href(`/platform-help${path}`)}>
          {label}
        </a>
      </li>
    ))}
  </ul>
);
