import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { type Reader, SHOWN_TO } from "../../engine/sealing/reader.ts";
import { SHOWN, type Shown } from "../../engine/sealing/shown.ts";
import { engine } from "../../session.ts";
import { useWords } from "../../words/say.ts";
import { MakePackage } from "./make-package.tsx";

/** A smaller version for one reader: two lists, and a tap moves a thing from one to the other. */
export function SealForReader({ reader }: { readonly reader: Exclude<Reader, "police" | "me"> }): JSX.Element {
  const t = useWords("sealing");
  const [show, setShow] = useState<readonly Shown[]>(SHOWN_TO[reader]);
  const toggle = (one: Shown): void =>
    setShow((before) => (before.includes(one) ? before.filter((other) => other !== one) : [...before, one]));
  const list = (title: string, some: readonly Shown[], move: (one: Shown) => string): JSX.Element => (
    <div class="card">
      <h2>{title}</h2>
      {some.length === 0 ? <p>{t["seal-page.none"]()}</p> : null}
      <ul class="plain">
        {some.map((one) => (
          <li key={one} class="move">
            <span>{t[`shown.${one}`]()}</span>
            <button type="button" class="plain" onClick={() => toggle(one)} aria-label={move(one)}>
              {t[show.includes(one) ? "seal-page.hide" : "seal-page.show"]()}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
  return (
    <>
      <p>{t[`reader-why.${reader}`]()}</p>
      {list(
        t["seal-page.they-see"](),
        SHOWN.filter((one) => show.includes(one)),
        (one) => t["seal-page.hide-what"]({ what: t[`shown.${one}`]() }),
      )}
      {list(
        t["seal-page.they-dont"](),
        SHOWN.filter((one) => !show.includes(one)),
        (one) => t["seal-page.show-what"]({ what: t[`shown.${one}`]() }),
      )}
      <p class="small">{t["seal-page.smaller-note"]()}</p>
      <MakePackage
        reader={reader}
        label={t["seal-page.make-smaller"]()}
        make={(options) => engine.call("disclose", { reader, show, recipient: null }, options)}
      />
    </>
  );
}
