import { existsSync, readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTesseract, readPicture } from "../src/index.node.ts";
import { type OcrEngine, screenText } from "../src/index.ts";

const FOLDER = new URL("../../../samples/screens/", import.meta.url);
const names = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith(".png")) : [];
interface Truth {
  readonly language: string;
  readonly lines: readonly string[];
}

describe("screens that show no conversation", () => {
  let engine: OcrEngine;
  beforeAll(async () => {
    engine = await openTesseract();
  });
  afterAll(() => engine.close());
  it.each(names)(
    "%s comes back row by row, label beside value, and what is not exact is said to be looked at",
    async (name) => {
      const truth = JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), "utf8")) as Truth; // Written by our generator.
      const read = await readPicture(readFileSync(new URL(name, FOLDER)), engine);
      if (!read.ok) throw new Error(read.error);
      expect(read.value).toMatchObject({ mode: "text", messages: [], language: truth.language });
      const screen = screenText(read.value);
      expect(screen?.rows.length).toBe(truth.lines.length);
      screen?.rows.forEach((row, i) => {
        if (row.text === truth.lines[i]) return;
        expect(screen.remarks.map(({ box }) => box)).toContainEqual(row.box);
      });
      if (truth.lines.some((line) => line.startsWith("Date")))
        expect(screen?.at).toMatchObject({ certainty: "stated", precision: "minute" });
    },
  );
});
