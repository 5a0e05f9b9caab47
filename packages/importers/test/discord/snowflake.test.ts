import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readOffsetTime } from "../../src/discord/offset-time.ts";
import { DISCORD_EPOCH_MS, snowflakeOf } from "../../src/discord/snowflake.ts";

const time = (text: string, bare: "utc" | "unknown" = "unknown"): unknown => {
  const bytes = new TextEncoder().encode(text);
  const at = readOffsetTime(bytes, 0, bytes.length, text, bare);
  return at.type === "none" ? "none" : [at.type, new Date(at.ms).toISOString(), at.precision];
};

describe("a Discord id", () => {
  test("names the moment that Discord's own documentation says (175928847299117063)", () => {
    expect(snowflakeOf("175928847299117063")).toBe(1_462_015_105_796);
  });

  test("gives the exact millisecond, as 64-bit arithmetic does", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 10n ** 14n, max: 4_000_000_000_000_000_000n }), (id) => {
        expect(snowflakeOf(id.toString())).toBe(Number(id >> 22n) + DISCORD_EPOCH_MS);
      }),
    );
  });

  test.each(["", "12", "abc", "12345678901234567x", "99999999999999999999"])("is not %j", (text) => {
    expect(snowflakeOf(text)).toBeNull();
  });
});

describe("a time with an offset", () => {
  test("is an instant, to the millisecond when a fraction is written", () => {
    expect(time("2023-01-01T10:00:00.494+02:00")).toEqual(["instant", "2023-01-01T08:00:00.494Z", "millisecond"]);
    expect(time("2023-01-01T10:00:00.49-05:30")).toEqual(["instant", "2023-01-01T15:30:00.490Z", "millisecond"]);
    expect(time("2023-01-01T10:00:00.1239999Z")).toEqual(["instant", "2023-01-01T10:00:00.123Z", "millisecond"]);
    expect(time("2023-01-01T10:00:00+00:00")).toEqual(["instant", "2023-01-01T10:00:00.000Z", "second"]);
  });

  test("is a clock reading when no offset is written, unless the format says that it is UTC", () => {
    expect(time("2023-01-01 10:00:00")).toEqual(["wall", "2023-01-01T10:00:00.000Z", "second"]);
    expect(time("2023-01-01 10:00:00", "utc")).toEqual(["instant", "2023-01-01T10:00:00.000Z", "second"]);
  });

  test.each([
    "",
    "yesterday",
    "2023-02-30T10:00:00Z",
    "2023-01-01T24:00:00Z",
    "2023-01-01T10:00:00+15:00",
    "2023-01-01T10:00:00+0a:00",
    "2023-01-01T10:00:00Z?",
    "2023-01-01T10:00:60Z",
  ])("%j is no time", (text) => {
    expect(time(text)).toBe("none");
  });
});
