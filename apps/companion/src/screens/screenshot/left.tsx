import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { href } from "../../navigation.ts";
import { useWords } from "../../words/say.ts";

/** A picture that must not be kept, or might be one: why it stays, and how to note it in words. */
export function Left(): JSX.Element {
  const t = useWords("evidence");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h1 tabIndex={-1} ref={heading}>
        {t["picture.left-title"]()}
      </h1>
      <p>{t["picture.left"]()}</p>
      <p class="note">{t["picture.left-rules"]()}</p>
      <div class="actions">
        <a class="button primary" href={href("/notes/left")}>
          {t["picture.left-words"]()}
        </a>
        <a class="button" href={href("/save")}>
          {t["picture.back"]()}
        </a>
      </div>
    </>
  );
}
