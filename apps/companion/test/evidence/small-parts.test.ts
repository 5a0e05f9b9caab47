import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lookOf } from "../../src/engine/evidence/file-looks.ts";
import { toInput } from "../../src/engine/evidence/given.ts";
import { throttled } from "../../src/engine/evidence/throttled.ts";
import { partBetween } from "../../src/screens/screenshot/covered-parts.ts";

describe("progress", () => {
  it("is told at most ten times a second, and always at the end", () => {
    const told: number[] = [];
    let now = 0;
    const report = throttled(
      (done) => told.push(done),
      () => now,
    );
    for (let done = 0; done <= 1000; done++) {
      now = done;
      report(done, 1000);
    }
    expect(told).toEqual([0, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000]);
  });
});

describe("a covered part", () => {
  it("lies within the picture, from whichever corner and however far out it was drawn", () => {
    const percent = fc.double({ min: -50, max: 150, noNaN: true });
    fc.assert(
      fc.property(percent, percent, percent, percent, (ax, ay, bx, by) => {
        const { x, y, width, height } = partBetween(1, { x: ax, y: ay }, { x: bx, y: by });
        for (const edge of [x, y, x + width, y + height]) {
          expect(edge).toBeGreaterThanOrEqual(0);
          expect(edge).toBeLessThanOrEqual(100.000001);
        }
        expect(width).toBeGreaterThanOrEqual(0);
        expect(height).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe("what a file looks like", () => {
  it("is a picture by its bytes whatever its name is, and by its name where the bytes say nothing (P3)", () => {
    expect(lookOf("PNG", "notes.txt")).toBe("picture");
    expect(lookOf("HEIC", "IMG_1")).toBe("picture");
    expect(lookOf(undefined, "IMG_1.JPG")).toBe("picture");
    expect(lookOf("MP4", "clip.mov")).toBe("video");
    expect(lookOf("MP4", "voice.m4a")).toBe("sound");
    expect(lookOf("PDF", "report.pdf")).toBe("document");
    expect(lookOf(undefined, "data.bin")).toBeNull();
  });
});

describe("a thing for the importers", () => {
  it("never begins with a name that is taken, and keeps the ending that importers read", () => {
    const taken = new Set(["WhatsApp Chat with Kayla.txt", "WhatsApp Chat with Kayla (2).txt", "inbox"]);
    const file = new File(["hello"], "WhatsApp Chat with Kayla.txt");
    const one = toInput({ name: file.name, arrival: "file", files: [{ path: file.name, file }] }, taken);
    expect(one.name).toBe("WhatsApp Chat with Kayla (3).txt");
    expect(one.files[0]?.path).toBe(one.name);
    const folder = toInput({ name: "inbox", arrival: "folder", files: [{ path: "a/message_1.json", file }] }, taken);
    expect(folder.name).toBe("inbox (2)");
    expect(folder.files[0]?.path).toBe("a/message_1.json");
  });
});
