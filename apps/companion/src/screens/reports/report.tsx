import type { Destination, TextPaper } from "@holdfast/papers";
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { href } from "../../navigation.ts";
import { engine } from "../../session.ts";
import { useAsked } from "../../ui/use-asked.ts";
import { language, useWords } from "../../words/say.ts";
import { PaperText } from "./paper-text.tsx";
import { PolicePdf } from "./police-pdf.tsx";
import { ReferenceNumber } from "./reference-number.tsx";
import { WhereItGoes } from "./where-it-goes.tsx";

/** One destination: where it goes and what happens then, the text to use, the number they give. */
export function Report({ destination }: { readonly destination: Destination }): JSX.Element {
  const t = useWords("reports");
  const asked = { destination, language: language.value } as const;
  const papers = useAsked<readonly TextPaper[]>(() => engine.call("papers", asked), `${destination} ${language.value}`);
  const [chosen, setChosen] = useState(0);
  const paper = papers?.[Math.min(chosen, papers.length - 1)];
  return (
    <>
      <p>
        <a href={href("/reports")}>{t["reports.all"]()}</a>
      </p>
      <h1>{t[`reports.${destination}`]()}</h1>
      <WhereItGoes destination={destination} />
      {destination === "police" ? <PolicePdf /> : null}
      {papers !== null && papers.length > 1 ? (
        <label class="field">
          <span>{t["reports.which"]()}</span>
          <select value={chosen} onChange={(event) => setChosen(Number(event.currentTarget.value))}>
            {papers.map(({ title }, index) => (
              <option key={title} value={index}>
                {title}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {papers === null ? <p>{t["reports.writing"]()}</p> : null}
      {papers?.length === 0 ? <p>{t["reports.nothing-to-write"]()}</p> : null}
      {paper === undefined ? null : <PaperText key={paper.title} asked={asked} paper={paper} />}
      {destination === "parent" ? null : <ReferenceNumber destination={destination} />}
    </>
  );
}
