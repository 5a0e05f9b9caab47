import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { Truth } from "../../../tools/screenshot-styles/render.ts";
import { decodePicture, openTesseract } from "../src/index.node.ts";
import { type Corners, type Point, type Raster, readScreenshot, straighten } from "../src/index.ts";

const SHOT = new URL("../../../samples/screenshots/imessage-light-en-1.png", import.meta.url);

/** A photo of the screen from the side, on a dark desk, each pixel of it looked up in the screen by the inverse map. */
function photographed(screen: Raster): { photo: Raster; corners: Corners } {
  const { width, height } = screen;
  const [cos, sin] = [Math.cos(0.07), Math.sin(0.07)];
  const slant = 0.12 / height;
  const there = ({ x, y }: Point): Point => {
    const w = 1 + slant * y;
    return { x: 120 + (cos * x - sin * y + 130) / w, y: 90 + (sin * x + cos * y) / w };
  };
  const back = ({ x, y }: Point): Point => {
    // u = (cos x - sin y + 130) / w and v = (sin x + cos y) / w with w = 1 + slant y, solved for x and y.
    const [u, v] = [x - 120, y - 90];
    const [a, b, e] = [cos, -sin - slant * u, u - 130];
    const [c, d, f] = [sin, cos - slant * v, v];
    const whole = a * d - b * c;
    return { x: (e * d - b * f) / whole, y: (a * f - e * c) / whole };
  };
  const size = { width: Math.round(width * 1.35), height: Math.round(height * 1.1) };
  const rgba = new Uint8Array(size.width * size.height * 4);
  for (let y = 0, to = 0; y < size.height; y++)
    for (let x = 0; x < size.width; x++, to += 4) {
      const at = back({ x: x + 0.5, y: y + 0.5 });
      const inside = at.x >= 0 && at.y >= 0 && at.x < width && at.y < height;
      const pixel = (Math.floor(at.y) * width + Math.floor(at.x)) * 4;
      for (let k = 0; k < 3; k++) rgba[to + k] = inside ? (screen.rgba[pixel + k] ?? 0) : 40;
      rgba[to + 3] = 255;
    }
  const corners: Corners = [
    there({ x: 0, y: 0 }),
    there({ x: width, y: 0 }),
    there({ x: width, y: height }),
    there({ x: 0, y: height }),
  ];
  return { photo: { ...size, rgba }, corners };
}

it("a photo of a screen taken from the side is read like a screenshot once its corners are set by hand", async () => {
  const truth = JSON.parse(readFileSync(new URL(`${SHOT.href}.json`), "utf8")) as Truth; // Written by our generator.
  const decoded = await decodePicture(readFileSync(SHOT));
  if (!decoded.ok) throw new Error(decoded.error);
  const { photo, corners } = photographed(decoded.value.raster);
  const straight = straighten(photo, corners);
  if (!straight.ok) throw new Error(straight.error);
  const engine = await openTesseract();
  const found = async (raster: Raster): Promise<number> => {
    const { messages } = await readScreenshot(raster, engine);
    return messages.filter(({ text, self }) => whole.some((one) => one.text === text && one.self === self)).length;
  };
  const whole = truth.entries.filter(({ kind, clipped }) => kind === "message" && !clipped);
  const [before, after] = [await found(photo), await found(straight.value)];
  engine.close();
  expect(before).toBeLessThan(whole.length / 2);
  expect(after).toBeGreaterThanOrEqual(whole.length - 1);
});
