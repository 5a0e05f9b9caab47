import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Contents } from "../../engine/sealing/package-view.ts";
import type { Reader } from "../../engine/sealing/reader.ts";
import { engine } from "../../session.ts";
import { fileSize } from "../../ui/file-size.ts";
import { language, useWords } from "../../words/say.ts";
import { DeskKey } from "./desk-key.tsx";
import { MakePackage } from "./make-package.tsx";

/** The whole package: what is in, what stays where it is, and one button. */
export function SealWhole({ reader, contents }: { readonly reader: Reader; readonly contents: Contents }): JSX.Element {
  const t = useWords("sealing");
  const [chosen, setChosen] = useState<readonly string[]>(contents.originals.map(({ item }) => item));
  const [recipient, setRecipient] = useState("");
  const { messages, conversations, traces, notes, leftInPlace, originals, notCopied } = contents;
  return (
    <>
      <div class="card">
        <h2>{t["seal-page.inside"]()}</h2>
        <ul>
          <li>{t["seal-page.in-messages"]({ n: messages, conversations })}</li>
          <li>{t["seal-page.in-traces"]({ n: traces })}</li>
          <li>{t["seal-page.in-answers"]({ notes })}</li>
          <li>{t["seal-page.in-report"]()}</li>
        </ul>
        {originals.length === 0 ? null : (
          <fieldset>
            <legend class="small-legend">{t["seal-page.copies"]()}</legend>
            {originals.map(({ item, name, size }) => (
              <label class="choice" key={item}>
                <input
                  type="checkbox"
                  checked={chosen.includes(item)}
                  onChange={(event) => {
                    const on = event.currentTarget.checked;
                    setChosen((before) => (on ? [...before, item] : before.filter((other) => other !== item)));
                  }}
                />
                <span>
                  {name} <span class="small">{fileSize(size, language.value)}</span>
                </span>
              </label>
            ))}
          </fieldset>
        )}
      </div>
      <div class="card">
        <h2>{t["seal-page.outside"]()}</h2>
        <ul>
          <li>{t["seal-page.out-pictures"]({ n: notCopied })}</li>
          {leftInPlace > 0 ? <li>{t["seal-page.out-left"]({ n: leftInPlace })}</li> : null}
        </ul>
      </div>
      <DeskKey value={recipient} onChange={setRecipient} />
      <MakePackage
        reader={reader}
        label={t["seal-page.seal"]()}
        make={(options) =>
          engine.call(
            "seal",
            {
              originals: chosen,
              language: language.value,
              recipient: recipient.trim() === "" ? null : recipient.trim(),
            },
            options,
          )
        }
      />
    </>
  );
}
