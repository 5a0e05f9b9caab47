/** A part to cover, in percent of the picture's width and height. */
export interface CoveredPart {
  readonly key: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const clip = (value: number): number => Math.min(100, Math.max(0, Number.isFinite(value) ? value : 0));

/** The part between two corners, wherever they were drawn from. */
export function partBetween(key: number, a: { x: number; y: number }, b: { x: number; y: number }): CoveredPart {
  const [left, right] = [clip(Math.min(a.x, b.x)), clip(Math.max(a.x, b.x))];
  const [top, bottom] = [clip(Math.min(a.y, b.y)), clip(Math.max(a.y, b.y))];
  return { key, x: left, y: top, width: right - left, height: bottom - top };
}

/** Draws the picture and the parts over it, opaque, one pixel more on each side than was asked. */
export function drawCovered(
  canvas: HTMLCanvasElement,
  picture: ImageBitmap,
  parts: readonly CoveredPart[],
): CanvasRenderingContext2D | null {
  canvas.width = picture.width;
  canvas.height = picture.height;
  // Without an alpha channel nothing can shine through.
  const context = canvas.getContext("2d", { alpha: false });
  if (context === null) return null;
  context.drawImage(picture, 0, 0);
  context.fillStyle = "#000";
  for (const { x, y, width, height } of parts) {
    const left = Math.floor((x / 100) * picture.width) - 1;
    const top = Math.floor((y / 100) * picture.height) - 1;
    const right = Math.ceil(((x + width) / 100) * picture.width) + 1;
    const bottom = Math.ceil(((y + height) / 100) * picture.height) + 1;
    context.fillRect(left, top, right - left, bottom - top);
  }
  return context;
}

/** The covered copy as a new PNG: pixels only, none of what the file said besides. Null where the browser cannot make one. */
export function coveredPng(picture: ImageBitmap, parts: readonly CoveredPart[]): Promise<Blob | null> {
  const canvas = document.createElement("canvas");
  if (drawCovered(canvas, picture, parts) === null) return Promise.resolve(null);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}
