import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { KeptCase } from "../../engine/case/kept-case.ts";
import { go, href } from "../../navigation.ts";
import { caseView, engine } from "../../session.ts";
import { useWords } from "../../words/say.ts";
import { CaseLine } from "./case-line.tsx";

/** What is kept on this device: open it, or delete it for good. */
export function Cases(): JSX.Element {
  const t = useWords("keeping");
  const { kept, refresh } = useKeptCases();
  return (
    <>
      <h1>{t["cases.title"]()}</h1>
      {caseView.value === null ? null : (
        <div class="card">
          <p>{t[caseView.value.kept === "vault" ? "cases.open-vault" : "cases.open-memory"]()}</p>
          <a class="button primary" href={href("/plan")}>
            {t["cases.go-to-plan"]()}
          </a>
          {caseView.value.kept === "vault" ? (
            <button type="button" class="quiet" onClick={lock}>
              {t["cases.lock"]()}
            </button>
          ) : null}
        </div>
      )}
      <KeptCases kept={kept} refresh={refresh} onOpen={() => go("/plan")} />
    </>
  );
}

function lock(): void {
  engine.lock();
  caseView.value = null;
}

/** Before a screen that shows a casefile, when none is open: unlock one; the screen asked for comes after. */
export function CaseGate(): JSX.Element {
  const t = useWords("keeping");
  const { kept, refresh } = useKeptCases();
  return (
    <>
      <h1>{t[kept?.length === 0 ? "gate.title-nothing" : "gate.title"]()}</h1>
      {kept === null ? null : <p>{t[kept.length > 0 ? "gate.text" : "gate.nothing"]()}</p>}
      <KeptCases kept={kept} refresh={refresh} onOpen={() => undefined} />
      <p>
        <a href={href("/")}>{t["gate.start"]()}</a>
      </p>
    </>
  );
}

interface KeptCasesState {
  readonly kept: readonly KeptCase[] | null;
  readonly refresh: () => Promise<void>;
}
function useKeptCases(): KeptCasesState {
  const [kept, setKept] = useState<readonly KeptCase[] | null>(null);
  const refresh = async (): Promise<void> => setKept(await engine.call("kept", null));
  useEffect(() => void refresh(), []);
  return { kept, refresh };
}

function KeptCases({ kept, refresh, onOpen }: KeptCasesState & { readonly onOpen: () => void }): JSX.Element {
  const t = useWords("keeping");
  if (kept === null) return <p>{t["cases.looking"]()}</p>;
  if (kept.length === 0) return <p>{t["cases.none"]()}</p>;
  return (
    <ul class="plain">
      {kept.map((one) => (
        <li key={one.id}>
          <CaseLine kept={one} onOpen={onOpen} onDeleted={refresh} alone={kept.length === 1} />
        </li>
      ))}
    </ul>
  );
}
