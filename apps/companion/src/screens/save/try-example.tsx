import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Given } from "../../engine/evidence/given.ts";
import { useWords } from "../../words/say.ts";
import { EXAMPLE_FILES } from "./example-files.ts";

/** Brings made-up evidence that came with the page. */
export function TryExample({ onGiven }: { readonly onGiven: (given: readonly Given[]) => unknown }): JSX.Element {
  const t = useWords("evidence");
  const [missing, setMissing] = useState(false);
  const bring = async (): Promise<void> => {
    const files = await Promise.all(
      EXAMPLE_FILES.map(async ({ name, served }) => {
        // A file of the page's own, from its cache: nothing is sent (P1).
        const response = await fetch(`./example/${served}`).catch(() => null);
        return response?.ok === true ? { path: name, file: new File([await response.blob()], name) } : null;
      }),
    );
    const found = files.filter((file) => file !== null);
    setMissing(found.length < files.length);
    if (found.length === files.length) onGiven([{ name: t["save.example-name"](), arrival: "folder", files: found }]);
  };
  return (
    <div class="example">
      <button type="button" class="plain" onClick={() => void bring()}>
        {t["save.example"]()}
      </button>
      <p class="small">{t["save.example-why"]()}</p>
      {missing ? <p role="alert">{t["save.example-missing"]()}</p> : null}
    </div>
  );
}
