import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Given } from "../../engine/evidence/given.ts";
import { useWords } from "../../words/say.ts";
import { fromTransfer } from "./from-transfer.ts";

const inTextField = ({ target }: Event): boolean =>
  target instanceof HTMLElement && target.matches("textarea, input[type='text'], input[type='search']");

/** The whole page takes what is dropped on it, and files that are pasted. Shows nothing until something is held over it. */
export function DropPage({ onGiven }: { readonly onGiven: (given: readonly Given[]) => unknown }): JSX.Element | null {
  const t = useWords("evidence");
  const [over, setOver] = useState(false);
  useEffect(() => {
    const end = new AbortController();
    const on = { signal: end.signal };
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") === true;
    window.addEventListener(
      "dragover",
      (event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      },
      on,
    );
    window.addEventListener("dragleave", (event) => event.relatedTarget === null && setOver(false), on);
    window.addEventListener(
      "drop",
      (event) => {
        // Without this the browser would leave the page and show the file.
        event.preventDefault();
        setOver(false);
        if (event.dataTransfer !== null) void fromTransfer(event.dataTransfer).then(onGiven);
      },
      on,
    );
    window.addEventListener(
      "paste",
      (event) => {
        const files = event.clipboardData?.files.length ?? 0;
        if (files === 0 || event.clipboardData === null || inTextField(event)) return;
        event.preventDefault();
        void fromTransfer(event.clipboardData).then(onGiven);
      },
      on,
    );
    return () => end.abort();
  }, [onGiven]);
  return over ? (
    <div class="drop-here" role="status">
      <p>{t["save.drop-now"]()}</p>
    </div>
  ) : null;
}
