import type { JSX } from "preact";
import { useWords } from "../../words/say.ts";

/** A police unit or a helpline may have given a key: then only they can open the package. */
export function DeskKey({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
}): JSX.Element {
  const t = useWords("sealing");
  return (
    <details>
      <summary>{t["seal-page.desk-key"]()}</summary>
      <p>{t["seal-page.desk-key-text"]()}</p>
      <label class="field">
        <span>{t["seal-page.desk-key-label"]()}</span>
        <input
          type="text"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          value={value}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      </label>
    </details>
  );
}
