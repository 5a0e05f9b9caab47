import type { JSX, TargetedPointerEvent } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { useWords } from "../../words/say.ts";
import { type CoveredPart, drawCovered, partBetween } from "./covered-parts.ts";

/** Parts smaller than this in both directions were a tap, not a stroke. Percent. */
const TAP = 1;

/** The picture, small, with what is covered; a finger or the mouse covers more. The list beside it does the same by keys. */
export function PictureCanvas({
  bitmap,
  parts,
  onParts,
}: {
  readonly bitmap: ImageBitmap;
  readonly parts: readonly CoveredPart[];
  readonly onParts: (parts: readonly CoveredPart[]) => void;
}): JSX.Element {
  const t = useWords("evidence");
  const canvas = useRef<HTMLCanvasElement>(null);
  const from = useRef<{ x: number; y: number } | null>(null);
  const [drawing, setDrawing] = useState<CoveredPart | null>(null);
  useEffect(() => {
    if (canvas.current !== null) drawCovered(canvas.current, bitmap, drawing === null ? parts : [...parts, drawing]);
  }, [bitmap, parts, drawing]);
  const place = (event: TargetedPointerEvent<HTMLCanvasElement>): { x: number; y: number } => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: ((event.clientX - box.left) / box.width) * 100, y: ((event.clientY - box.top) / box.height) * 100 };
  };
  const nextKey = Math.max(0, ...parts.map(({ key }) => key)) + 1;
  return (
    <figure class="small-picture">
      <canvas
        ref={canvas}
        role="img"
        aria-label={t["picture.canvas"]()}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          from.current = place(event);
        }}
        onPointerMove={(event) => {
          if (from.current !== null) setDrawing(partBetween(nextKey, from.current, place(event)));
        }}
        onPointerUp={(event) => {
          const part = from.current === null ? null : partBetween(nextKey, from.current, place(event));
          from.current = null;
          setDrawing(null);
          if (part !== null && (part.width > TAP || part.height > TAP)) onParts([...parts, part]);
        }}
        onPointerCancel={() => {
          from.current = null;
          setDrawing(null);
        }}
      />
      <figcaption class="small">{t["picture.draw"]()}</figcaption>
    </figure>
  );
}
