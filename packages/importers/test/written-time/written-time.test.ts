import { momentToJson } from "@holdfast/model";
import fc from "fast-check";
import { expect, it } from "vitest";
import { readEpoch } from "../../src/written-time/epoch-time.ts";
import { readIso } from "../../src/written-time/iso-time.ts";

it.each([
  ["2024-04-20T01:29:22Z", { utc: "2024-04-20T01:29:22Z", precision: "second" }],
  ["2024-04-20T01:29:22.6864Z", { utc: "2024-04-20T01:29:22.686Z", precision: "millisecond" }],
  ["2024-04-20 01:29:22 UTC", { utc: "2024-04-20T01:29:22Z" }],
  ["2024-04-20T01:29:22-04:00", { utc: "2024-04-20T05:29:22Z" }],
  ["2024-04-20T01:29+0530", { utc: "2024-04-19T19:59:00Z", precision: "minute" }],
  ["2024-04-20T01:29:22", { wall: "2024-04-20T01:29:22", certainty: "zone-unknown" }],
  ["2024-04-20", { wall: "2024-04-20T00:00:00", precision: "day" }],
])("reads %s", (written, expected) => {
  expect(momentToJson(readIso(written))).toMatchObject({ ...expected, written });
});

it.each([
  "",
  "now",
  "2024-02-30",
  "2024-04-20T25:00:00Z",
  "20/04/2024",
  "1024-04-20",
  "2024-04-20T01:29:22+99:00",
  "2024-04-20Z",
])("reads no time from %j", (written) => {
  expect(readIso(written)).toMatchObject({ type: "none", written });
});

it.each([
  ["1713576562", "s", "2024-04-20T01:29:22Z"],
  ["1713576562.6869", "s", "2024-04-20T01:29:22.686Z"],
  ["1713576562686", "ms", "2024-04-20T01:29:22.686Z"],
  ["1713576562686999", "us", "2024-04-20T01:29:22.686Z"],
  ["1713576562686999999", "ns", "2024-04-20T01:29:22.686Z"],
])("knows what %s counts by its size", (written, unit, utc) => {
  const read = readEpoch(written);
  expect(read?.unit).toBe(unit);
  expect(read === null ? null : momentToJson(read.at).utc).toBe(utc);
});

it.each(["0", "20240420", "631151999", "4133980800", "99999999999", "-1713576562", "1713576562686.5", "1e9"])(
  "takes %s for no count since 1970",
  (written) => {
    expect(readEpoch(written)).toBeNull();
  },
);

it("reads every instant back in every unit", () => {
  fc.assert(
    fc.property(fc.integer({ min: 631_152_000, max: 4_133_980_799 }), (second) => {
      for (const zeros of ["", "000", "000000", "000000000"]) {
        const read = readEpoch(`${second}${zeros}`);
        expect(read?.at.type === "instant" && read.at.ms).toBe(second * 1000);
      }
    }),
  );
});
