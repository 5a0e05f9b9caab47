import { calendarMs } from "@holdfast/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { civilDay } from "../../src/dates/civil-day.ts";
import { OrderEvidence } from "../../src/dates/order-evidence.ts";
import { commonMask, judgeOrder, type OrderVerdict } from "../../src/dates/order-verdict.ts";
import { readChatYear, readPosixYear } from "../../src/dates/read-year.ts";

type Date3 = readonly [number, number, number];

function evidence(dates: readonly Date3[], digits = 4): OrderEvidence {
  const found = new OrderEvidence(digits === 4 ? "last" : "either", digits, readChatYear, 2009);
  for (const [a, b, c] of dates) found.add(a, b, c, 0);
  return found;
}
const judge = (dates: readonly Date3[], digits = 4): OrderVerdict => judgeOrder([evidence(dates, digits)]);

describe("the day of a calendar date", () => {
  it("agrees with the calendar of the platform for every date, also those that do not exist", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1985, max: 2105 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (y, m, d) => {
          const ms = calendarMs(y, m, d);
          expect(civilDay(y, m, d)).toBe(ms === null ? null : ms / 86_400_000);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe("the order of day and month", () => {
  it("is proved by a number over twelve", () => {
    expect(
      judge([
        [5, 10, 2023],
        [25, 10, 2023],
      ]),
    ).toMatchObject({ order: "dmy", proved: true, reason: "over-twelve" });
    expect(
      judge([
        [10, 5, 2023],
        [10, 25, 2023],
      ]),
    ).toMatchObject({ order: "mdy", proved: true, reason: "over-twelve" });
  });

  it("is proved by time where the file runs forward in one order only, over three days or more", () => {
    expect(
      judge([
        [1, 2, 2024],
        [5, 2, 2024],
        [2, 3, 2024],
      ]),
    ).toMatchObject({ order: "dmy", proved: true, reason: "in-time-order" });
  });

  it("is only assumed where two days stand the right way round in one order only", () => {
    expect(
      judge([
        [1, 2, 2024],
        [2, 1, 2024],
      ]),
    ).toMatchObject({ order: "mdy", proved: false, other: "dmy", reason: "in-time-order" });
  });

  it("is assumed from the number that changes, or from habit, with the other order offered", () => {
    expect(
      judge([
        [3, 4, 2024],
        [3, 5, 2024],
      ]),
    ).toMatchObject({ order: "mdy", proved: false, other: "dmy", reason: "changes-more" });
    expect(judge([[3, 4, 2024]])).toMatchObject({ order: "dmy", proved: false, other: "mdy", reason: "habit" });
  });

  it("puts a two-digit year first only where it cannot stand last", () => {
    expect(judge([[23, 10, 5]], 2)).toMatchObject({ order: "ymd", proved: true });
    expect(
      judge(
        [
          [17, 9, 20],
          [17, 9, 21],
          [17, 10, 2],
        ],
        2,
      ),
    ).toMatchObject({ order: "ymd", proved: true });
    expect(judge([[20, 9, 17]], 2)).toMatchObject({ order: "dmy", proved: true, yearLastAssumed: true });
    expect(
      judge(
        [
          [1, 1, 19],
          [20, 1, 19],
          [30, 12, 21],
        ],
        2,
      ),
    ).toMatchObject({ order: "dmy", yearLastAssumed: false });
  });

  it("is never year, day, month", () => {
    const found = new OrderEvidence("first", 4, readChatYear);
    expect(found.allows(2023, 25, 10)).toBe(0);
    expect(found.allows(2023, 10, 25)).not.toBe(0);
  });

  it("is what the person said, unless some date does not exist that way", () => {
    expect(judgeOrder([evidence([[3, 4, 2024]])], "mdy")).toMatchObject({ order: "mdy", proved: true, reason: "told" });
    expect(judgeOrder([evidence([[25, 4, 2024]])], "mdy")).toMatchObject({
      order: "dmy",
      proved: true,
      toldRefused: true,
    });
  });

  it("has no common answer for runs that contradict each other", () => {
    expect(commonMask([evidence([[25, 3, 2024]]), evidence([[3, 25, 2024]])])).toBe(0);
  });

  it("is never proved wrong: a file written in one order, in order of time, is read in it or said to be assumed", () => {
    const days = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(days, fc.constantFrom("dmy", "mdy"), (offsets, order) => {
        const dates = offsets
          .toSorted((a, b) => a - b)
          .map((n): Date3 => {
            const at = new Date(Date.UTC(2022, 0, 1 + n));
            const [y, m, d] = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()];
            return order === "dmy" ? [d, m, y] : [m, d, y];
          });
        const verdict = judge(dates);
        expect(verdict.proved ? verdict.order : order).toBe(order);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("years", () => {
  it("of the Buddhist calendar become common years", () => {
    expect([readChatYear(2566, 4), readChatYear(66, 2), readChatYear(23, 2), readChatYear(2023, 4)]).toEqual([
      2023, 2023, 2023, 2023,
    ]);
  });
  it("of two digits follow POSIX where asked", () => {
    expect([readPosixYear(68, 2), readPosixYear(69, 2)]).toEqual([2068, 1969]);
  });
});
