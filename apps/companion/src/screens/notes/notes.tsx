import type { JSX } from "preact";
import { currentPath, href } from "../../navigation.ts";
import { useWords } from "../../words/say.ts";
import { LeftPictures } from "./left-pictures.tsx";
import { OwnNotes } from "./own-notes.tsx";
import { Payments } from "./payments.tsx";
import "../../style/notes.css";

/** What the person tells in words: notes, money that was paid, pictures that stay where they are. */
export function Notes(): JSX.Element {
  const t = useWords("evidence");
  const about = currentPath.value.split("/")[2];
  return (
    <>
      <h1>{about === "left" ? t["notes.left"]() : t["notes.title"]()}</h1>
      {about === "left" ? (
        <LeftPictures begin />
      ) : (
        <>
          <p class="lead">{t["notes.lead"]()}</p>
          <OwnNotes />
          <h2>{t["notes.payments"]()}</h2>
          <Payments />
          <h2>{t["notes.left"]()}</h2>
          <LeftPictures />
        </>
      )}
      <div class="actions">
        <a class="button primary" href={href("/save")}>
          {t["notes.done"]()}
        </a>
      </div>
    </>
  );
}
