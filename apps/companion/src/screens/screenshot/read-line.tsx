import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { ReadLineView } from "../../engine/evidence/reading-view.ts";
import { say, useWords } from "../../words/say.ts";
import { Crop } from "./crop.tsx";

/** What the person puts in the place of a reading. */
export interface Correction {
  readonly text: string;
  readonly self: boolean | null;
}

/** One line: its strip of the picture, what was read, what to look at; a tap opens it to be put right. */
export function ReadLine({
  line,
  who,
  name,
  self,
  bitmap,
  onCorrect,
}: {
  readonly line: ReadLineView;
  /** Whose words they are, or which part of the header; as a label over the line. */
  readonly who: string;
  /** What a screen reader calls the line by. */
  readonly name: string;
  /** Whether the person wrote it, where a line has a writer; else absent. */
  readonly self?: boolean | null;
  readonly bitmap: ImageBitmap | null;
  readonly onCorrect: (correction: Correction) => void;
}): JSX.Element {
  const t = useWords("evidence");
  const [open, setOpen] = useState(false);
  const { text, read, looked, box, loud, checks } = line;
  const askLook = loud && !looked;
  return (
    <li class={self === true ? "message mine" : "message"}>
      <p class="small">
        <strong>
          <bdi>{who}</bdi>
        </strong>
      </p>
      {bitmap === null || box.height === 0 ? null : (
        <Crop bitmap={bitmap} box={box} label={t["read.strip"]({ name })} />
      )}
      <p class="text" dir="auto">
        {text}
      </p>
      {read === null ? null : <p class="small">{t["read.was"]({ read })}</p>}
      {askLook ? (
        <div class="look-here">
          {checks.map((code) => (
            <p key={code}>{say({ key: `screenshots.remark.${code}` })}</p>
          ))}
        </div>
      ) : null}
      {!askLook && !looked && checks.length > 0 ? (
        <ul class="plain marks">
          {checks.map((code) => (
            <li key={code}>{say({ key: `screenshots.remark.${code}` })}</li>
          ))}
        </ul>
      ) : null}
      {looked && read === null ? <p class="small">{t["read.looked"]()}</p> : null}
      {open ? (
        <Editor
          text={text}
          {...(self === undefined ? {} : { self })}
          name={name}
          onDone={(correction) => {
            setOpen(false);
            if (correction !== null) onCorrect(correction);
          }}
        />
      ) : (
        <p class="row">
          <button type="button" class="plain" aria-label={t["read.edit-name"]({ name })} onClick={() => setOpen(true)}>
            {t["read.edit"]()}
          </button>
          {looked ? null : (
            <button
              type="button"
              class="quiet"
              aria-label={t["read.right-name"]({ name })}
              onClick={() => onCorrect({ text, self: null })}
            >
              {t["read.right"]()}
            </button>
          )}
        </p>
      )}
    </li>
  );
}

function Editor({
  text,
  self,
  name,
  onDone,
}: {
  readonly text: string;
  readonly self?: boolean | null;
  readonly name: string;
  readonly onDone: (correction: Correction | null) => void;
}): JSX.Element {
  const t = useWords("evidence");
  const [words, setWords] = useState(text);
  const [mine, setMine] = useState(self ?? null);
  return (
    <>
      <label class="field">
        <span>{t["read.words"]({ name })}</span>
        <textarea
          value={words}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </label>
      {self === undefined ? null : (
        <fieldset>
          <legend class="small-legend">{t["read.who"]()}</legend>
          {([true, false] as const).map((side) => (
            <label class="choice" key={String(side)}>
              <input type="radio" name={`side-${name}`} checked={mine === side} onChange={() => setMine(side)} />
              <span>{side ? t["read.mine"]() : t["read.theirs"]()}</span>
            </label>
          ))}
        </fieldset>
      )}
      <p class="row">
        <button type="button" class="plain" onClick={() => onDone({ text: words, self: mine })}>
          {t["read.keep"]()}
        </button>
        <button type="button" class="quiet" onClick={() => onDone(null)}>
          {t["read.leave"]()}
        </button>
      </p>
    </>
  );
}
