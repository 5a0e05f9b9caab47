import { CAMERA_FACTS } from "@holdfast/guide/camera";
import type { JSX } from "preact";
import { href } from "../../navigation.ts";
import { dayInWords } from "../../ui/day.ts";
import { language, say, useWords } from "../../words/say.ts";

const HELPS = ["cover", "update", "permissions", "sessions", "call"] as const;

/** What a camera shows and what it cannot show, device by device, with who says so. */
export function Camera(): JSX.Element {
  const t = useWords("camera-page");
  const safer = useWords("safer");
  return (
    <>
      <h1>{t["camera-page.title"]()}</h1>
      <p class="lead">{t["camera-page.lead"]()}</p>
      <section class="note" aria-labelledby="mail">
        <h2 id="mail">{t["camera-page.mail"]()}</h2>
        <p>{t["camera-page.mail.text"]()}</p>
        <p>{t["camera-page.mail.but"]()}</p>
        <p>
          <a href={href("/off")}>{t["camera-page.mail.check"]()}</a>
        </p>
      </section>
      <h2>{t["camera-page.do"]()}</h2>
      <ul>
        {HELPS.map((help) => (
          <li key={help}>{t[`camera-page.do.${help}`]()}</li>
        ))}
      </ul>
      <h2>{t["camera-page.devices"]()}</h2>
      {CAMERA_FACTS.map(({ id, shows, limits, source, checkedOn }) => (
        <section key={id} class="card" aria-labelledby={`camera-${id}`}>
          <h3 id={`camera-${id}`}>{t[`camera-page.device.${id}`]()}</h3>
          <p>{say({ key: shows })}</p>
          <p>{t["camera-page.not-shown"]({ limits: say({ key: limits }) })}</p>
          <p class="small">
            {t["camera-page.source"]({ source: source ?? "", date: dayInWords(checkedOn, language.value) })}
          </p>
        </section>
      ))}
      <p>{t["camera-page.computer"]()}</p>
      <div class="actions">
        <a class="button" href={href("/safer")}>
          {safer["safer.back"]()}
        </a>
      </div>
    </>
  );
}
