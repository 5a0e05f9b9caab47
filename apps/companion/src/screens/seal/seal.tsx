import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Contents } from "../../engine/sealing/package-view.ts";
import type { Reader } from "../../engine/sealing/reader.ts";
import { href } from "../../navigation.ts";
import { caseView, engine } from "../../session.ts";
import { Choices } from "../../ui/choices.tsx";
import { useWords } from "../../words/say.ts";
import { SealForReader } from "./seal-for-reader.tsx";
import { SealWhole } from "./seal-whole.tsx";

const ORDER: readonly Reader[] = ["police", "me", "parent", "school", "bank"];

/** Who is it for; what they will see and won't; sealed, read back, checked. */
export function Seal(): JSX.Element {
  const t = useWords("sealing");
  const [reader, setReader] = useState<Reader | null>(null);
  const [contents, setContents] = useState<Contents | null>(null);
  const counts = caseView.value?.counts;
  useEffect(() => {
    void engine.call("sealContents", null).then(setContents);
  }, [counts?.messages, counts?.items]);
  if (contents === null) return <p>{t["seal-page.looking"]()}</p>;
  if (!contents.ready) {
    return (
      <>
        <h1>{t["seal-page.title"]()}</h1>
        <p>{t["seal-page.nothing"]()}</p>
        <a class="button primary" href={href("/save")}>
          {t["seal-page.bring"]()}
        </a>
      </>
    );
  }
  return (
    <>
      <h1>{t["seal-page.title"]()}</h1>
      <p>{t["seal-page.lead"]()}</p>
      <Choices
        name="reader"
        question={t["seal-page.for-whom"]()}
        chosen={reader === null ? [] : [reader]}
        choices={ORDER.map((value) => ({ value, label: t[`reader.${value}`]() }))}
        onChange={([chosen]) => setReader(ORDER.find((one) => one === chosen) ?? null)}
      />
      {reader === null ? null : reader === "police" || reader === "me" ? (
        <SealWhole key={reader} reader={reader} contents={contents} />
      ) : (
        <SealForReader key={reader} reader={reader} />
      )}
    </>
  );
}
