import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { go, href } from "../../navigation.ts";
import { caseView, engine } from "../../session.ts";
import { beginIfNone } from "../../ui/begin-if-none.ts";
import { useWords } from "../../words/say.ts";
import { sharedThings } from "../save/shared.tsx";
import type { Looked } from "./looked.ts";

/**
 * What was looked at, as an item of the casefile: text exactly as it was pasted, a file by the way that every file goes.
 * Where no casefile is open, one is begun.
 */
export function KeepAsProof({ looked }: { readonly looked: Looked }): JSX.Element {
  const t = useWords("off");
  const [kept, setKept] = useState<Looked | null>(null);
  const [failed, setFailed] = useState<"fault" | "refused" | null>(null);
  const keep = async (): Promise<void> => {
    const fresh = caseView.value === null;
    try {
      await beginIfNone("self");
      if ("given" in looked) {
        sharedThings.value = [...sharedThings.value, looked.given];
        go(fresh ? "/keep" : "/save");
        return;
      }
      const { text } = looked;
      const { error } = await engine.call("addPastedText", { text, name: t["off.file-name"]() });
      setFailed(error === null ? null : "refused");
      if (error !== null) return;
      setKept(looked);
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
      {kept === looked ? (
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
