import type { JSX, TargetedInputEvent } from "preact";
import { useId, useState } from "preact/hooks";
import { useWords } from "../../words/say.ts";

/** One field that can be shown, in place of a second one to be typed blind. */
export function PassphraseField({
  value,
  onChange,
  fresh = false,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** A new passphrase is chosen here, not an old one asked for. */
  readonly fresh?: boolean;
}): JSX.Element {
  const t = useWords("keeping");
  const [shown, setShown] = useState(false);
  const id = useId();
  const field = {
    id,
    value,
    // A browser that offers to keep it would sync it to a family account.
    autocomplete: "off",
    autocapitalize: "none",
    spellcheck: false,
    ...(fresh ? { "aria-describedby": `${id}-hint` } : {}),
    onInput: (event: TargetedInputEvent<HTMLInputElement>): void => onChange(event.currentTarget.value),
  } as const;
  return (
    <div class="passphrase">
      <label class="field" for={id}>
        <span>{t[fresh ? "keep.passphrase-new" : "keep.passphrase"]()}</span>
      </label>
      {fresh ? (
        <p class="small" id={`${id}-hint`}>
          {t["keep.passphrase-hint"]()}
        </p>
      ) : null}
      {shown ? <input type="text" {...field} /> : <input type="password" {...field} />}
      <label class="choice">
        <input type="checkbox" checked={shown} onChange={(event) => setShown(event.currentTarget.checked)} />
        <span>{t["keep.passphrase-show"]()}</span>
      </label>
    </div>
  );
}
