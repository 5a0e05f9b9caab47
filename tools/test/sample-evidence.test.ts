import { readFileSync } from "node:fs";
import { situationSchema } from "@holdfast/model";
import { describe, expect, it } from "vitest";
import { sampleZip } from "../make-sample-evidence.ts";

const SAMPLES = new URL("../../samples/", import.meta.url);

describe("the sample evidence", () => {
  it("has the zip that its script makes from the text beside it", () => {
    const zip = readFileSync(new URL("evidence/WhatsApp Chat - Kayla M.zip", SAMPLES));
    expect(zip.equals(sampleZip())).toBe(true);
  });

  it("has a picture that is no picture", () => {
    expect(sampleZip().toString("latin1")).toContain("placeholder, not an image");
  });

  it("comes with answers that are a situation", () => {
    const answers: unknown = JSON.parse(readFileSync(new URL("answers.json", SAMPLES), "utf8"));
    expect(situationSchema.safeParse(answers).success).toBe(true);
  });
});
