import { CHECKUP_PLATFORMS } from "@holdfast/guide/checkup";
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { href } from "../../navigation.ts";
import { answersAreKept, forgetAnswers, loadAnswers } from "../../store/kept-answers.ts";
import { useWords } from "../../words/say.ts";
import { APPS_SHOWN_FIRST } from "../platform-help/app-names.ts";
import { platformName } from "./platform-name.ts";
import "../../style/rows.css";
import "../../style/safer.css";

/** For a day on which nobody threatens: settings that take the lever away, and practice. */
export function Safer(): JSX.Element {
  const t = useWords("safer");
  const checkup = useWords("checkup");
  const apps = useWords("plan-screen");
  const camera = useWords("camera-page");
  const [forgotten, setForgotten] = useState(false);
  const first: readonly string[] = APPS_SHOWN_FIRST;
  const link = (platform: (typeof CHECKUP_PLATFORMS)[number]): JSX.Element => (
    <li key={platform}>
      <a class="row-link" href={href(`/checkup/${platform}`)}>
        {platformName(platform, checkup, apps)}
      </a>
    </li>
  );
  return (
    <>
      <h1>{t["safer.title"]()}</h1>
      <p class="lead">{t["safer.lead"]()}</p>
      <p>
        <a class="button" href={href("/breathe")}>
          {t["safer.threatened"]()}
        </a>
      </p>
      <section aria-labelledby="checkup">
        <h2 id="checkup">{t["safer.checkup"]()}</h2>
        <p>{t["safer.checkup.lead"]()}</p>
        <ul class="plain two">{CHECKUP_PLATFORMS.filter((one) => first.includes(one)).map(link)}</ul>
        <details>
          <summary>{t["safer.more-apps"]()}</summary>
          <ul class="plain two">{CHECKUP_PLATFORMS.filter((one) => !first.includes(one)).map(link)}</ul>
        </details>
      </section>
      <section aria-labelledby="friends">
        <h2 id="friends">{t["safer.friends"]()}</h2>
        <p>{t["safer.friends.lead"]()}</p>
        <div class="actions">
          <a class="button" href={href("/friends")}>
            {t["safer.friends.open"]()}
          </a>
        </div>
      </section>
      <section aria-labelledby="practice">
        <h2 id="practice">{t["safer.practice"]()}</h2>
        <p>{t["safer.practice.lead"]()}</p>
        <div class="actions">
          <a class="button primary" href={href("/practice")}>
            {t["practice-screen.start"]()}
          </a>
        </div>
      </section>
      <section aria-labelledby="family">
        <h2 id="family">{t["safer.family"]()}</h2>
        <p>{t["safer.family.lead"]()}</p>
        <div class="actions">
          <a class="button" href={href("/family")}>
            {t["safer.family.open"]()}
          </a>
        </div>
        <p>{t["safer.check-in.lead"]()}</p>
        <div class="actions">
          <a class="button" href={href("/check-in")}>
            {t["safer.check-in.open-page"]()}
          </a>
        </div>
      </section>
      <p>
        <a class="row-link" href={href("/off")}>
          {t["safer.off"]()}
        </a>
      </p>
      <p>
        <a class="row-link" href={href("/camera")}>
          {camera["camera-page.link"]()}
        </a>
      </p>
      <p class="small">{answersAreKept() ? t["safer.kept"]() : t["safer.not-kept"]()}</p>
      {forgotten ? (
        <p role="status">{t["safer.forgotten"]()}</p>
      ) : Object.keys(loadAnswers()).length === 0 ? null : (
        <button
          type="button"
          class="plain"
          onClick={() => {
            forgetAnswers();
            setForgotten(true);
          }}
        >
          {t["safer.forget"]()}
        </button>
      )}
    </>
  );
}
