import { expect, it } from "vitest";
import { calendarMs, formatInstant, inZone, isZone, wallTime } from "../src/index.ts";

const wall = (...parts: Parameters<typeof calendarMs>) =>
  wallTime(calendarMs(...parts) ?? Number.NaN, "minute", "as written");

it("turns a clock reading into an instant only with a named zone", () => {
  const found = inZone(wall(2023, 10, 5, 15, 45), "America/Toronto");
  expect(typeof found === "object" && formatInstant(found)).toBe("2023-10-05T19:45:00Z");
  expect(typeof found === "object" && found.certainty).toBe("zone-given");
});

it("says that an hour repeated in autumn happened twice", () => {
  expect(inZone(wall(2023, 11, 5, 1, 30), "America/Toronto")).toBe("repeated");
});

it("says that an hour skipped in spring never was", () => {
  expect(inZone(wall(2023, 3, 12, 2, 30), "America/Toronto")).toBe("skipped");
});

it("knows zones with half hours and zones that crossed the date line", () => {
  const delhi = inZone(wall(2023, 10, 5, 5, 30), "Asia/Kolkata");
  expect(typeof delhi === "object" && formatInstant(delhi)).toBe("2023-10-05T00:00:00Z");
  const apia = inZone(wall(2011, 12, 31, 0, 0), "Pacific/Apia");
  expect(typeof apia === "object" && formatInstant(apia)).toBe("2011-12-30T10:00:00Z");
});

it("knows which zone names exist", () => {
  expect(isZone("America/Toronto")).toBe(true);
  expect(isZone("Nowhere/Land")).toBe(false);
});
