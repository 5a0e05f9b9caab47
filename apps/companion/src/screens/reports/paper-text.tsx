import type { PaperSection, TextPaper } from "@holdfast/papers";
import { paperText } from "@holdfast/papers/text-paper";
import type { JSX } from "preact";
import { useEffect, useId, useState } from "preact/hooks";
import type { PaperAsked } from "../../engine/papers/papers-methods.ts";
import { engine } from "../../session.ts";
import { saveBlob } from "../../ui/save-blob.ts";
import { useWords } from "../../words/say.ts";
import { CopyButton } from "./copy-button.tsx";

/** A paper, part by part in the order of the form: each part can be changed and copied by itself. */
export function PaperText({ asked, paper }: { readonly asked: PaperAsked; readonly paper: TextPaper }): JSX.Element {
  const t = useWords("reports");
  const whole = (): string => paperText(paper);
  return (
    <section aria-labelledby="paper">
      <h2 id="paper">{paper.title}</h2>
      <p class="small">{t["reports.change-freely"]()}</p>
      {paper.sections.map((section) => (
        <Section key={section.id} asked={asked} section={section} />
      ))}
      <div class="actions">
        <CopyButton text={whole} label={t["reports.copy-all"]()} />
        <button
          type="button"
          class="plain"
          onClick={() => saveBlob(new Blob([whole()], { type: "text/plain;charset=utf-8" }), t["reports.text-file"]())}
        >
          {t["reports.save-text"]()}
        </button>
      </div>
    </section>
  );
}

/** Lines to show at once; a longer text scrolls in its box. */
const MAX_ROWS = 14;
const CHARACTERS_A_LINE = 38;
/** Milliseconds without a key after which a text is kept. */
const PAUSE_MS = 800;

function Section({ asked, section }: { readonly asked: PaperAsked; readonly section: PaperSection }): JSX.Element {
  const t = useWords("reports");
  const id = useId();
  const [text, setText] = useState(section.text);
  const [given, setGiven] = useState(section.text);
  // Ours changed (an answer, another language): what is shown follows, unless the person is in the middle of writing.
  if (given !== section.text) {
    setGiven(section.text);
    setText(section.text);
  }
  const keep = (): void => {
    if (text !== section.text) void engine.call("editPaper", { ...asked, section: section.id, text });
  };
  // A tab may be closed, or a battery die, in the middle of a long text: a pause keeps it, as leaving the box does.
  useEffect(() => {
    const pause = setTimeout(keep, PAUSE_MS);
    return () => clearTimeout(pause);
  }, [text]);
  if (section.advice === true) {
    return (
      <div class="note">
        {section.label === "" ? null : <h3>{section.label}</h3>}
        {section.text.split("\n").map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    );
  }
  const rows = text.split("\n").reduce((sum, line) => sum + Math.ceil((line.length + 1) / CHARACTERS_A_LINE), 0);
  return (
    <div class="section">
      <label class="field" for={id}>
        <span>{section.label === "" ? t["reports.text"]() : section.label}</span>
      </label>
      {section.hint === undefined ? null : (
        <p class="small" id={`${id}-hint`}>
          {section.hint}
        </p>
      )}
      <textarea
        id={id}
        rows={Math.min(MAX_ROWS, Math.max(1, rows))}
        value={text}
        aria-describedby={section.hint === undefined ? undefined : `${id}-hint`}
        onInput={(event) => setText(event.currentTarget.value)}
        onBlur={keep}
      />
      <CopyButton
        text={() => text}
        label={t["reports.copy"]({ what: section.label })}
        short={t["reports.copy-short"]()}
      />
    </div>
  );
}
