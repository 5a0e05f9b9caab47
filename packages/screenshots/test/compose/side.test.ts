import { describe, expect, it } from "vitest";
import { type Placed, sidesOf } from "../../src/compose/side.ts";

const GREY = [230, 230, 230] as const;
const BLUE = [10, 120, 250] as const;
const bubble = (x: number, width: number, colour: Placed["colour"]): Placed => ({
  box: { x, y: 0, width, height: 40 },
  colour,
});

describe("sides", () => {
  it("tells right from left by where the bubbles stand, with the other side's pushed in by their pictures", () => {
    const sides = sidesOf(
      [bubble(54, 200, GREY), bubble(54, 316, GREY), bubble(200, 176, BLUE), bubble(340, 36, BLUE)],
      390,
    );
    expect(sides.map(({ self }) => self)).toEqual([false, false, true, true]);
  });
  it("gives a bubble as wide as the column the side of those in its colour, and says so", () => {
    const sides = sidesOf([bubble(10, 200, GREY), bubble(180, 200, BLUE), bubble(10, 370, BLUE)], 390);
    expect(sides[2]).toEqual({ self: true, why: "same-colour-as-right" });
  });
  it("says nothing where nothing shows it", () => {
    expect(sidesOf([bubble(10, 370, GREY)], 390)).toEqual([{ self: null, why: "side-not-clear" }]);
    expect(sidesOf([], 390)).toEqual([]);
  });
});
