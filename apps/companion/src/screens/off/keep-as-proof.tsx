import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { go, href } from "../../navigation.ts";
import { caseView, engine } from "../../session.ts";
import { beginIfNone } from "../../ui/begin-if-none.ts";
import { useWords } from "../../words/say.ts";

/** The pasted text as an item of the casefile, exactly as it was pasted. Where none is open, one is begun. */
export function KeepAsProof({ text }: { readonly text: string }): JSX.Element {
  const t = useWords("off");
  const [kept, setKept] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const keep = async (): Promise<void> => {
    const fresh = caseView.value === null;
    try {
      await beginIfNone("self");
      // "Pasted" as every importer understands it: lines of text under a name that says what it is.
      const file = new File([text], "pasted.txt", { type: "text/plain" });
      const { things } = await engine.call("addThings", [
        { name: file.name, arrival: "pasted", files: [{ path: file.name, file }] },
      ]);
      if (things.length === 0) throw new Error("companion: the pasted text was not taken");
      setKept(text);
      setFailed(false);
      if (fresh) go("/keep");
    } catch {
      // Whatever it was, the text still stands in the box above, and the alert says so.
      setFailed(true);
    }
  };
  return (
    <>
      {failed ? (
        <p role="alert" class="error">
          {t["off.not-kept"]()}
        </p>
      ) : null}
      {kept === text ? (
        <p role="status" class="note">
          {t["off.kept"]()} <a href={href("/save")}>{t["off.kept-link"]()}</a>
        </p>
      ) : (
        <div class="actions">
          <button type="button" class="primary" onClick={() => void keep()}>
            {t["off.keep"]()}
          </button>
          {caseView.value === null ? <p class="small">{t["off.keep-note"]()}</p> : null}
        </div>
      )}
      <p>
        <button type="button" class="plain" onClick={() => void beginIfNone("self").then(() => go("/breathe"))}>
          {t["off.threat"]()}
        </button>
      </p>
    </>
  );
}
