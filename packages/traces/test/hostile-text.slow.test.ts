import { describe, expect, it } from "vitest";
import { findTraces } from "../src/index.ts";
import { fill, PIECES } from "./hostile-pieces.ts";

const LENGTH = 100_000;
/** Honest work takes up to a second on a busy machine; a quadratic pattern takes minutes. */
const BUDGET_MS = 4000;

describe("100,000 characters of one thing over and over", () => {
  it.each(PIECES.map((piece) => [JSON.stringify(piece), piece] as const))(
    "%s are read in bounded time",
    (_shown, piece) => {
      const text = fill(piece, LENGTH);
      for (const context of [{}, { platform: "discord", country: "CA", giftCard: "steam" } as const]) {
        const before = performance.now();
        findTraces(text, context);
        expect(performance.now() - before).toBeLessThan(BUDGET_MS);
      }
    },
  );
  it.each(PIECES.map((piece) => [JSON.stringify(piece), piece] as const))(
    "%s cost no more than in proportion to their number",
    (_shown, piece) => {
      const best = (text: string): number => {
        let least = Number.POSITIVE_INFINITY;
        for (let run = 0; run < 3; run++) {
          const before = performance.now();
          findTraces(text, { country: "CA" });
          least = Math.min(least, performance.now() - before);
        }
        return least;
      };
      const quarter = best(fill(piece, LENGTH / 4));
      // Four times the text: four times the work is due, sixteen times would be quadratic.
      expect(best(fill(piece, LENGTH))).toBeLessThan(Math.max(10 * quarter, 60));
    },
  );
});
