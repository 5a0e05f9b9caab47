import { expect, it } from "vitest";
import { ImportNames } from "../../src/index.ts";

it("puts the first free number behind a wish that is taken, also where somebody wished for that very name", () => {
  const names = new ImportNames();
  expect(["a", "a", "a (3)", "a", "a", "b", "a"].map((wish) => names.conversation(wish))).toEqual([
    "a",
    "a (2)",
    "a (3)",
    "a (4)",
    "a (5)",
    "b",
    "a (6)",
  ]);
});

it("names a hundred thousand conversations of one name in less than a second or two", () => {
  const names = new ImportNames();
  const started = performance.now();
  const all = new Set(Array.from({ length: 100_000 }, () => names.conversation("same")));
  expect(all.size).toBe(100_000);
  expect(performance.now() - started).toBeLessThan(5000);
});

it("keeps the names of items and of conversations apart", () => {
  const names = new ImportNames();
  expect([names.item("a"), names.conversation("a"), names.item("a")]).toEqual(["a", "a", "a (2)"]);
});
