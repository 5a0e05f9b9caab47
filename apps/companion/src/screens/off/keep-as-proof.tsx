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
  const [failed, setFailed] = useState<"fault" | "refused" | null>(null);
  const keep = async (): Promise<void> => {
    const fresh = caseView.value === null;
    try {
      await beginIfNone("self");
      const { error } = await engine.call("addPastedText", { text, name: t["off.file-name"]() });
      setFailed(error === null ? null : "refused");
      if (error !== null) return;
      setKept(text);
      if (fresh) go("/keep");
    } catch {
      // A fault of ours: the text still stands in the box above, and the alert says so.
      setFailed("fault");
    }
  };
  return (
    <>
      {failed === null ? null : (
        <p role="alert" class="error">
          {failed === "fault" ? (
            t["off.not-kept"]()
          ) : (
            <>
              {t["off.refused"]()} <a href={href("/save")}>{t["off.refused-link"]()}</a>
            </>
          )}
        </p>
      )}
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
