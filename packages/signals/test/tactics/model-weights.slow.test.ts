import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { makeWeights } from "../../../../tools/train-signal-model.ts";

describe("the model", () => {
  it("is what the samples give, to the byte", () => {
    const path = new URL("../../src/tactics/model-weights.ts", import.meta.url);
    expect(makeWeights()).toBe(readFileSync(path, "utf8"));
  }, 180_000);
});
