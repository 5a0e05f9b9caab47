import { bottom, right } from "../image/raster.ts";
import type { Container, Layout } from "../segment/layout.ts";

/** Where the messages begin and end, in layout pixels. */
export interface Zones {
  readonly top: number;
  readonly bottom: number;
  /** The upper edge is where something begins to cover the messages: what touches it is cut off. */
  readonly topIsEdge: boolean;
}

/** A bubble is as wide as its words; a field to write in is not. In x-heights, both margins together. */
const HUGS = 7;

export function hugsItsText({ bubble, lines, insets }: Container, xHeight: number): boolean {
  const texts = [...lines, ...insets.flatMap((inset) => [...inset.lines])];
  if (texts.length === 0) return false;
  const left = Math.min(...texts.map(({ box }) => box.x));
  const most = Math.max(...texts.map(({ box }) => right(box)));
  if (texts.length > 1 || insets.length > 0) return true;
  return bubble.box.width - (most - left) < xHeight * HUGS;
}

/** Parts of the picture's width: how far down a header can reach, and how high a bar to write in. */
const HEADER = 0.36;
const BAR = 0.3;

export function zonesOf({ width, height, panels, containers, xHeight }: Layout): Zones {
  const header = panels.find(
    ({ y, height: h }) => y <= 3 && h > width * 0.05 && h < Math.min(height * 0.3, width * 0.45),
  );
  const below = panels.filter(({ y }) => header !== undefined && y >= header.height - 2);
  const bar = panels.find(
    (p) => bottom(p) >= height - 3 && p.y > height * 0.6 && p.height < width * BAR * 1.4 && p.height > width * 0.05,
  );
  const field = containers
    .filter((c) => c.bubble.box.y > height - width * BAR && !hugsItsText(c, xHeight))
    .map(({ bubble }) => bubble.box.y);
  const end = Math.min(bar?.y ?? height, ...field);
  if (header !== undefined && below.length > 0) return { top: bottom(header), bottom: end, topIsEdge: true };
  const firstBubble = containers.find((c) => hugsItsText(c, xHeight))?.bubble.box.y ?? height;
  return { top: Math.min(width * HEADER, firstBubble - 1, height * 0.3), bottom: end, topIsEdge: false };
}
