import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { useWords } from "../../words/say.ts";

/** A box for messages that were copied in an app. They become a file of their own, exactly as pasted. */
export function PasteText({ onPasted }: { readonly onPasted: (text: string, name: string) => unknown }): JSX.Element {
  const t = useWords("evidence");
  const [text, setText] = useState("");
  const add = (): void => {
    onPasted(text, `${t["save.paste-name"]()}.txt`);
    setText("");
  };
  return (
    <div class="paste">
      <label class="field">
        <span>{t["save.paste-label"]()}</span>
        <textarea
          value={text}
          aria-describedby="paste-hint"
          autocomplete="off"
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <p class="small" id="paste-hint">
        {t["save.paste-hint"]()}
      </p>
      <button type="button" class="plain" disabled={text.trim() === ""} onClick={add}>
        {t["save.paste-add"]()}
      </button>
    </div>
  );
}
