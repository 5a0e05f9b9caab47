import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { PictureView } from "../../engine/evidence/evidence-view.ts";
import { href } from "../../navigation.ts";
import { engine } from "../../session.ts";
import { useWords } from "../../words/say.ts";
import { type CoveredPart, coveredPng } from "./covered-parts.ts";
import { openPicture, type PictureFault } from "./open-picture.ts";
import { PartList } from "./part-list.tsx";
import { PictureCanvas } from "./picture-canvas.tsx";

/** The person looks at the picture, small, covers parts, says that it shows only text, and keeps the copy. */
export function CoverPicture({
  picture,
  onKept,
  onLeave,
}: {
  readonly picture: PictureView;
  /** Told the item of the copy. */
  readonly onKept: (copy: string) => void;
  readonly onLeave: () => void;
}): JSX.Element {
  const t = useWords("evidence");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const [bitmap, setBitmap] = useState<ImageBitmap | null>(null);
  const [fault, setFault] = useState<PictureFault | "refused" | null>(null);
  const [shown, setShown] = useState(false);
  const [parts, setParts] = useState<readonly CoveredPart[]>([]);
  const [seen, setSeen] = useState(false);
  const [confirmed, setConfirmed] = useState(false);
  const [keeping, setKeeping] = useState(false);
  useEffect(() => () => bitmap?.close(), [bitmap]);

  const uncover = async (): Promise<void> => {
    if (bitmap === null) {
      const file = await engine.call("pictureFile", picture.number);
      const opened = file === null ? "broken" : await openPicture(file);
      if (typeof opened === "string") {
        setFault(opened);
        return;
      }
      setBitmap(opened);
    }
    setShown(true);
    setSeen(true);
  };
  const keep = async (): Promise<void> => {
    if (bitmap === null) return;
    setKeeping(true);
    const png = await coveredPng(bitmap, parts);
    const name = `${picture.name.replace(/\.[^.]*$/u, "")}.png`;
    const copy =
      png === null ? null : await engine.call("keepPicture", { number: picture.number, png, name, confirmed });
    setKeeping(false);
    if (copy !== null) onKept(copy);
    else setFault("refused");
  };
  return (
    <>
      <h1 tabIndex={-1} ref={heading}>
        {t["picture.check"]()}
      </h1>
      <p>{t["picture.check-why"]()}</p>
      {fault === null ? null : (
        <div class="look-here" role="alert">
          <p>{t[`picture.${fault}`]()}</p>
          <a class="button" href={href("/notes")}>
            {t["save.note-in-words"]()}
          </a>
        </div>
      )}
      <button type="button" class="plain wide" onClick={() => (shown ? setShown(false) : void uncover())}>
        {shown ? t["picture.cover"]() : t["picture.uncover"]()}
      </button>
      {shown && bitmap !== null ? <PictureCanvas bitmap={bitmap} parts={parts} onParts={setParts} /> : null}
      {seen ? <PartList parts={parts} onParts={setParts} /> : null}
      <label class="choice">
        <input
          type="checkbox"
          checked={confirmed}
          disabled={!seen}
          onChange={(event) => setConfirmed(event.currentTarget.checked)}
        />
        <span>{t["picture.confirm"]()}</span>
      </label>
      <p role="status">{keeping ? t["picture.keeping"]() : null}</p>
      <div class="actions">
        <button type="button" class="primary" disabled={!confirmed || keeping} onClick={() => void keep()}>
          {t["picture.keep"]()}
        </button>
        <button type="button" class="plain" onClick={onLeave}>
          {t["picture.not-only-text"]()}
        </button>
      </div>
    </>
  );
}
