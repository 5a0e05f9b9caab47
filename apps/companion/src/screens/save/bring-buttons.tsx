import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { Given } from "../../engine/evidence/given.ts";
import { useWords } from "../../words/say.ts";
import { fromFile, fromFolder } from "./from-transfer.ts";
import { PasteText } from "./paste-text.tsx";
import { TryExample } from "./try-example.tsx";

/** Every way to bring something: files first, the others folded. */
export function BringButtons({
  first,
  onGiven,
  onPasted,
}: {
  /** Nothing was brought yet. */
  readonly first: boolean;
  readonly onGiven: (given: readonly Given[]) => unknown;
  readonly onPasted: (text: string, name: string) => unknown;
}): JSX.Element {
  const t = useWords("evidence");
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = (input: HTMLInputElement, make: (list: readonly File[]) => readonly Given[]): void => {
    const given = make([...(input.files ?? [])]);
    // The same file may be chosen again after it was taken out.
    input.value = "";
    onGiven(given);
  };
  return (
    <div class="bring">
      <input
        ref={files}
        type="file"
        multiple
        hidden
        data-bring="files"
        onChange={(event) => take(event.currentTarget, (list) => list.map((file) => fromFile(file)))}
      />
      <input
        ref={(input) => {
          folder.current = input;
          if (input !== null) input.webkitdirectory = true;
        }}
        type="file"
        multiple
        hidden
        data-bring="folder"
        onChange={(event) => take(event.currentTarget, fromFolder)}
      />
      <button type="button" class={first ? "primary" : "plain"} onClick={() => files.current?.click()}>
        {first ? t["save.choose"]() : t["save.add-more"]()}
      </button>
      <details>
        <summary>{t["save.other-ways"]()}</summary>
        <PasteText onPasted={onPasted} />
        <button type="button" class="plain" onClick={() => folder.current?.click()}>
          {t["save.folder"]()}
        </button>
        <p class="small">{t["save.drop-here"]()}</p>
        {first ? <TryExample onGiven={onGiven} /> : null}
      </details>
    </div>
  );
}
