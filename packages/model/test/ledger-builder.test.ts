import { expect, it } from "vitest";
import { coverageFaults, itemId, LedgerBuilder } from "../src/index.ts";

it("calls every byte that nobody mentioned unread", () => {
  const builder = new LedgerBuilder(itemId("a.txt"));
  builder.read(10, 20);
  builder.read(20, 30);
  const ledger = builder.finish(40);
  expect(ledger.entries).toEqual([
    { kind: "unread", start: 0, end: 10, code: "not-reached" },
    { kind: "read", start: 10, end: 30 },
    { kind: "unread", start: 30, end: 40, code: "not-reached" },
  ]);
  expect(coverageFaults(ledger)).toEqual([]);
});

it("refuses to account for a byte twice", () => {
  const builder = new LedgerBuilder(itemId("a.txt"));
  builder.read(0, 10);
  expect(() => builder.unread(5, 12, "damaged")).toThrow("byte 5");
});

it("never calls unread bytes read when it has to fold stretches", () => {
  const builder = new LedgerBuilder(itemId("a.txt"));
  for (let i = 0; i < 30_000; i++) builder.unread(2 * i, 2 * i + 1, i % 2 === 0 ? "a" : "b");
  const ledger = builder.finish(60_000);
  expect(ledger.entries.length).toBeLessThan(20_002);
  expect(ledger.entries.some((e) => e.kind === "read")).toBe(false);
  expect(coverageFaults(ledger)).toEqual([]);
});
