import fc from "fast-check";
import { expect, it } from "vitest";
import { calendarMs, instant, momentFromJson, momentToJson, noTime, wallMs, wallTime } from "../src/index.ts";

it("makes no date out of a day that does not exist", () => {
  expect(calendarMs(2023, 2, 29)).toBeNull();
  expect(calendarMs(2024, 2, 29)).not.toBeNull();
  expect(calendarMs(2023, 13, 1)).toBeNull();
  expect(calendarMs(2023, 4, 31)).toBeNull();
  expect(calendarMs(2023, 4, 30, 24, 0)).toBeNull();
  expect(calendarMs(1875, 4, 30)).toBeNull();
});

it("gives back every date it accepts", () => {
  fc.assert(
    fc.property(fc.date({ min: new Date("1990-01-01"), max: new Date("2100-12-31"), noInvalidDate: true }), (d) => {
      const ms = calendarMs(
        d.getUTCFullYear(),
        d.getUTCMonth() + 1,
        d.getUTCDate(),
        d.getUTCHours(),
        d.getUTCMinutes(),
      );
      expect(ms).toBe(Math.floor(d.getTime() / 60_000) * 60_000);
    }),
  );
});

it("writes UTC with a Z, a clock reading without one, and never more than the file gave", () => {
  expect(momentToJson(instant(0, "second", "0"))).toEqual({
    utc: "1970-01-01T00:00:00Z",
    precision: "second",
    certainty: "certain",
    written: "0",
  });
  expect(momentToJson(instant(5, "millisecond", "x")).utc).toBe("1970-01-01T00:00:00.005Z");
  expect(momentToJson({ ...wallTime(0, "minute", "w", "order-assumed"), other: wallMs(86_400_000) })).toEqual({
    wall: "1970-01-01T00:00:00",
    otherWall: "1970-01-02T00:00:00",
    precision: "minute",
    certainty: "order-assumed",
    written: "w",
  });
  expect(momentToJson(noTime("soon"))).toEqual({ certainty: "missing", written: "soon" });
});

it("gives a moment back from its JSON, exactly", () => {
  const ms = fc.integer({ min: 0, max: 4_000_000_000 }).map((s) => s * 1000);
  const moment = fc.oneof(
    fc.record({ ms, written: fc.string() }).map((m) => instant(m.ms, "second", m.written)),
    fc.record({ ms, written: fc.string() }).map((m) => instant(m.ms + 7, "millisecond", m.written, "zone-given")),
    fc.record({ ms, written: fc.string() }).map((m) => wallTime(m.ms, "minute", m.written)),
    fc
      .record({ ms, written: fc.string() })
      .map((m) => ({ ...wallTime(m.ms, "second", m.written, "order-assumed"), other: wallMs(m.ms + 1000) })),
    fc.string().map(noTime),
  );
  fc.assert(
    fc.property(moment, (at) => {
      expect(momentFromJson(momentToJson(at))).toEqual(at);
    }),
  );
});
