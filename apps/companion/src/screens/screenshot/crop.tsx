import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Place } from "../../engine/evidence/reading-view.ts";

/** Pixels around the words, so that the edge of a letter is never the edge of the strip. */
const AROUND = 8;

/** The part of the kept copy that a line was read from. */
export function Crop({
  bitmap,
  box,
  label,
}: {
  readonly bitmap: ImageBitmap;
  readonly box: Place;
  readonly label: string;
}): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  const left = Math.max(0, box.x - AROUND);
  const top = Math.max(0, box.y - AROUND);
  const width = Math.max(1, Math.min(bitmap.width - left, box.width + 2 * AROUND));
  const height = Math.max(1, Math.min(bitmap.height - top, box.height + 2 * AROUND));
  useEffect(() => {
    const context = canvas.current?.getContext("2d", { alpha: false });
    context?.drawImage(bitmap, left, top, width, height, 0, 0, width, height);
  }, [bitmap, left, top, width, height]);
  return <canvas class="crop" ref={canvas} width={width} height={height} role="img" aria-label={label} />;
}
