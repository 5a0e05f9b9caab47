import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { href } from "../../navigation.ts";
import { caseView, engine } from "../../session.ts";
import { useAsked } from "../../ui/use-asked.ts";
import { useWords } from "../../words/say.ts";
import { ReadingStatus } from "./reading-status.tsx";

/** The copy is kept, and its words are being read. What it says can be typed beside it; then on to the next picture. */
export function Kept({ name, item }: { readonly name: string; readonly item: string }): JSX.Element {
  const t = useWords("evidence");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const [text, setText] = useState("");
  const [typed, setTyped] = useState(false);
  const brought = useAsked(() => engine.call("brought", null), "brought");
  const next = brought?.pictures[0];
  const shot = brought?.screenshots.find((one) => one.item === item);
  const keepWords = async (): Promise<void> => {
    if (text.trim() === "") return;
    const notes = caseView.value?.situation.notes ?? [];
    await engine.call("answer", { notes: [...notes, `${t["picture.typed-note"]({ name })}\n${text}`] });
    setText("");
    setTyped(true);
  };
  return (
    <>
      <h1 tabIndex={-1} ref={heading}>
        {t["picture.kept"]()}
      </h1>
      {shot === undefined ? null : <ReadingStatus shot={shot} />}
      <label class="field">
        <span>{t["picture.type-it"]()}</span>
        <textarea
          value={text}
          maxLength={19_000}
          aria-describedby="type-hint"
          autocomplete="off"
          onInput={(event) => setText(event.currentTarget.value)}
          onChange={() => void keepWords()}
        />
      </label>
      <p class="small" id="type-hint">
        {t["picture.type-hint"]()}
      </p>
      <p role="status">{typed ? t["picture.typed-kept"]() : null}</p>
      <div class="actions">
        {next === undefined ? null : (
          <a class="button primary" href={href(`/screenshot/${next.number}`)}>
            {t["picture.next"]()}
          </a>
        )}
        <a class={next === undefined ? "button primary" : "button"} href={href("/save")}>
          {t["picture.back"]()}
        </a>
      </div>
    </>
  );
}
