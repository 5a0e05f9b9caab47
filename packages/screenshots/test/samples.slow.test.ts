import { existsSync, readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addScore, noScore, score } from "../../../bench/screenshots-score.ts";
import type { Truth } from "../../../tools/screenshot-styles/render.ts";
import { openTesseract, readPicture } from "../src/index.node.ts";
import type { OcrEngine } from "../src/index.ts";

const FOLDER = new URL("../../../samples/screenshots/", import.meta.url);
const names = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => /\.(?:png|jpg|webp)$/u.test(name)) : [];

describe("the sample screenshots", () => {
  let engine: OcrEngine;
  const all = noScore();
  beforeAll(async () => {
    engine = await openTesseract();
  });
  afterAll(() => engine.close());
  it.each(names)("%s is read, and what is read lies in the picture", async (name) => {
    const truth = JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), "utf8")) as Truth; // Written by our generator.
    const read = await readPicture(readFileSync(new URL(name, FOLDER)), engine);
    if (!read.ok) throw new Error(read.error);
    const { width, height, messages, language } = read.value;
    expect([width, height, language]).toEqual([truth.width, truth.height, truth.language]);
    for (const { box, confidence, at } of messages) {
      expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= width + 4 && box.y + box.height <= height + 4).toBe(true);
      expect(confidence >= 0 && confidence <= 1).toBe(true);
      expect(["stated", "missing"]).toContain(at.certainty);
    }
    addScore(all, score(read.value, truth));
  });
  it("are read together with the sides right in 98 %, nine messages in ten exactly right, and few wrong letters", () => {
    expect(all.messages).toBeGreaterThan(150);
    expect(all.sides / all.messages).toBeGreaterThan(0.98);
    expect(all.exact / all.messages).toBeGreaterThan(0.9);
    expect(all.errors / all.characters).toBeLessThan(0.015);
  });
});
