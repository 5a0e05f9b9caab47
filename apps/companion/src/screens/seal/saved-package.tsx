import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Made } from "../../engine/sealing/package-view.ts";
import type { Reader } from "../../engine/sealing/reader.ts";
import { href } from "../../navigation.ts";
import { engine } from "../../session.ts";
import { say, useWords } from "../../words/say.ts";
import { saveToDevice } from "./save-to-device.ts";

/** The package is made and was read back in the page. Now it goes to the device, and is read back there where it can be. */
export function SavedPackage({ reader, made }: { readonly reader: Reader; readonly made: Made }): JSX.Element {
  const t = useWords("sealing");
  const [saved, setSaved] = useState<"no" | "checked" | "handed-on" | "not-read-back">("no");
  const [handed, setHanded] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const save = async (): Promise<void> => {
    const how = await saveToDevice(made, (file) => engine.call("verify", file));
    if (how !== "cancelled") setSaved(how);
  };
  const noteHandOver = async (): Promise<void> => {
    await engine.call("handedOver", { to: reader, sealCode: made.sealCode });
    setHanded(true);
  };
  return (
    <section class="note" aria-labelledby="made">
      <h2 id="made" tabIndex={-1} ref={title}>
        {t["saved.title"]()}
      </h2>
      {made.messages > 0 ? (
        <p>{t["saved.counts"]({ messages: made.messages, screenshots: made.screenshots, traces: made.traces })}</p>
      ) : null}
      {made.withheld > 0 ? <p>{t["saved.withheld"]({ n: made.withheld })}</p> : null}
      {made.refused.length > 0 ? (
        <>
          <p>{t["saved.refused"]()}</p>
          <ul>
            {made.refused.map(({ name, reason }) => (
              <li key={name}>
                {name}: {say({ key: `withheld.${reason}` })}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p>{t["saved.code"]()}</p>
      <p class="code" id="seal-code">
        {made.sealCode}
      </p>
      <p class="small">{t["sealing.proves"]()}</p>
      {made.encrypted ? <p>{t["saved.encrypted"]()}</p> : null}
      <div class="actions">
        <button type="button" class="primary" onClick={() => void save()}>
          {t["saved.save"]()}
        </button>
      </div>
      {saved === "no" ? null : <p role="status">{t[`saved.${saved}`]({ name: made.name })}</p>}
      {saved === "handed-on" ? (
        <p>
          <a href={href("/verify")}>{t["saved.check-copy"]()}</a>
        </p>
      ) : null}
      {handed ? (
        <p role="status">{t["saved.noted"]()}</p>
      ) : (
        <button type="button" class="quiet" onClick={() => void noteHandOver()}>
          {t["saved.hand-over"]()}
        </button>
      )}
      <p>
        <a href={href("/reports")}>{t["saved.reports"]()}</a>
      </p>
    </section>
  );
}
