import { PLATFORMS } from "@holdfast/model";
import { expect, it } from "vitest";
import { MISSING_CODES, PLATFORM_TABLE } from "../src/index.ts";

it("every platform has one row, with its source and the day it was checked", () => {
  expect(PLATFORM_TABLE.map((row) => row.id).toSorted()).toEqual([...PLATFORMS].toSorted());
  for (const row of PLATFORM_TABLE) {
    expect(row.source.length).toBeGreaterThan(20);
    expect(row.checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
    expect(row.handle !== null || row.phone).toBe(true);
  }
});
it("no host belongs to two platforms", () => {
  const hosts = PLATFORM_TABLE.flatMap((row) => row.hosts);
  expect(new Set(hosts).size).toBe(hosts.length);
});
it("codes of what is missing are kebab-case and stand once", () => {
  expect(new Set(MISSING_CODES).size).toBe(MISSING_CODES.length);
  for (const code of MISSING_CODES) expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/u);
});
