import { type Box, right } from "../image/raster.ts";

/** Why a message is held to be the person's or the other side's. Words under `screenshots.why.<code>`. */
export const SIDE_REASONS = [
  "stands-right",
  "stands-left",
  "same-colour-as-right",
  "same-colour-as-left",
  "name-means-me",
  "name-is-the-other-side",
  "name-like-the-other-side",
  "name-is-not-the-other-side",
  "side-not-clear",
] as const;
export type SideReason = (typeof SIDE_REASONS)[number];

export interface Placed {
  readonly box: Box;
  readonly colour: readonly [number, number, number];
}
export interface Side {
  readonly self: boolean | null;
  readonly why: SideReason;
}

/** Below this part of the picture's width two margins count as equal. */
const ALIKE = 0.045;

const colourDistance = (a: Placed["colour"], b: Placed["colour"]): number =>
  Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]), Math.abs(a[2] - b[2]));

/**
 * The side of each bubble. The person's own stand at the right in every app that has sides. Margins are taken from the
 * outermost bubbles, since pictures of the other side push theirs in; a bubble as wide as the column takes the side of
 * those in its colour.
 */
export function sidesOf(bubbles: readonly Placed[], width: number): readonly Side[] {
  if (bubbles.length === 0) return [];
  const left = Math.min(...bubbles.map(({ box }) => box.x));
  const most = Math.max(...bubbles.map(({ box }) => right(box)));
  const spread = (most - left) / width;
  const byPlace = bubbles.map(({ box }): Side | null => {
    // One bubble, or a column of equal ones, says nothing about where the columns are: the picture's margins must.
    const [l, r] = spread < 0.7 ? [box.x, width - right(box)] : [box.x - left, most - right(box)];
    if (Math.abs(l - r) < ALIKE * width) return null;
    return l > r ? { self: true, why: "stands-right" } : { self: false, why: "stands-left" };
  });
  return byPlace.map((side, i) => side ?? sideByColour(bubbles, byPlace, i));
}

function sideByColour(bubbles: readonly Placed[], sides: readonly (Side | null)[], at: number): Side {
  const { colour } = bubbles[at] as Placed; // `at` comes from mapping over the same list.
  let best = 60;
  let found: Side | null = null;
  bubbles.forEach((other, i) => {
    const side = sides[i];
    if (side === null || side === undefined) return;
    const away = colourDistance(colour, other.colour);
    if (away < best) {
      best = away;
      found = { self: side.self, why: side.self === true ? "same-colour-as-right" : "same-colour-as-left" };
    }
  });
  return found ?? { self: null, why: "side-not-clear" };
}
