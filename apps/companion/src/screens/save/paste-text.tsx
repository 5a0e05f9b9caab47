import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Given } from "../../engine/evidence/given.ts";
import { useWords } from "../../words/say.ts";

/** A box for messages that were copied in an app. They become a file of their own, exactly as pasted. */
export function PasteText({ onGiven }: { readonly onGiven: (given: readonly Given[]) => unknown }): JSX.Element {
  const t = useWords("evidence");
  const [text, setText] = useState("");
  const add = (): void => {
    const name = `${t["save.paste-name"]()}.txt`;
    onGiven([
      { name, arrival: "pasted", files: [{ path: name, file: new File([text], name, { type: "text/plain" }) }] },
    ]);
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
