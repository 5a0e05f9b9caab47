import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { inflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coverageFile } from "../../../../tools/generate-font-coverage.ts";
import { fontCovers, fontFor } from "../../src/fonts/coverage.ts";
import { BOLD_FILES, REGULAR_FILES } from "../../src/fonts/font-files.ts";
import { unwrapWoff } from "../../src/fonts/woff.ts";
import { nodeFonts } from "../../src/index.node.ts";
import { FONT_FILES } from "../../src/pdf.ts";

const require = createRequire(import.meta.url);
const fontkit = createRequire(require.resolve("pdfkit"))("fontkit") as {
  create(bytes: Uint8Array): {
    hasGlyphForCodePoint(codePoint: number): boolean;
    readonly characterSet: readonly number[];
  };
};

const nameOf = (index: number | null): string | undefined => (index === null ? undefined : REGULAR_FILES[index]?.name);
const point = (char: string): number[] => Array.from(char, (one) => one.codePointAt(0) ?? 0);

describe("The table of what each font draws", () => {
  it("Is what tools/generate-font-coverage.ts writes for the fonts installed", async () => {
    const committed = readFileSync(new URL("../../src/fonts/generated/coverage.ts", import.meta.url), "utf8");
    expect(await coverageFile()).toBe(committed);
  });

  it("Says nothing that the files do not hold", async () => {
    for (const index of [0, 1, 8, 9, 17, 40, 119, 200]) {
      const { name = "" } = REGULAR_FILES[index] ?? {};
      const has = new Set(fontkit.create(await unwrapWoff(await nodeFonts().load(name))).characterSet);
      const said = Array.from({ length: 0x2_0000 }, (_, codePoint) => codePoint).filter((c) => fontCovers(index, c));
      expect(said.length).toBeGreaterThan(0);
      expect([name, said.filter((codePoint) => !has.has(codePoint))]).toEqual([name, []]);
    }
  });

  it("Goes for bold files as well", async () => {
    for (const [index, file] of BOLD_FILES.entries()) {
      if (file === undefined) continue;
      const bold = fontkit.create(await unwrapWoff(await nodeFonts().load(file.name)));
      for (let codePoint = 0x20; codePoint < 0x2200; codePoint += 1)
        if (fontCovers(index, codePoint)) expect(bold.hasGlyphForCodePoint(codePoint)).toBe(true);
    }
  });

  it.each([
    ["a", "noto-sans-latin-400-normal"],
    ["œ", "noto-sans-latin-400-normal"],
    ["€", "noto-sans-latin-400-normal"],
    ["ł", "noto-sans-latin-ext-400-normal"],
    ["ж", "noto-sans-cyrillic-400-normal"],
    ["ψ", "noto-sans-greek-400-normal"],
    ["ạ", "noto-sans-vietnamese-400-normal"],
    ["س", "noto-sans-arabic-arabic-400-normal"],
    ["ש", "noto-sans-hebrew-hebrew-400-normal"],
  ])("Finds %s in %s", (char, name) => {
    expect(nameOf(fontFor(point(char), "text"))).toBe(name);
  });

  it("Prefers text for a digit and a picture for a keycap", () => {
    expect(nameOf(fontFor(point("1"), "text"))).toContain("latin");
    expect(nameOf(fontFor(point("1\u20e3"), "emoji"))).toContain("emoji");
  });

  it("Finds nothing for Thai, private use and what is not assigned", () => {
    for (const char of ["ก", "\ue000", "\u0378"]) expect(fontFor(point(char), "text")).toBeNull();
  });
});

it("Every file named is there, and none is named twice", async () => {
  expect(new Set(FONT_FILES.map(({ name }) => name)).size).toBe(FONT_FILES.length);
  for (const { name } of FONT_FILES) expect((await nodeFonts().load(name)).length).toBeGreaterThan(500);
  await expect(nodeFonts().load("no-such-font")).rejects.toThrow("no-such-font");
});

describe("A WOFF file", () => {
  it("Gives the tables that zlib gives, also where fontkit's own inflater fails", async () => {
    const woff = await nodeFonts().load("noto-sans-sc-101-400-normal");
    const font = Buffer.from(await unwrapWoff(woff));
    const view = Buffer.from(woff);
    for (let i = 0; i < view.readUInt16BE(12); i += 1) {
      const record = 44 + 20 * i;
      const [offset = 0, stored = 0, length = 0] = [4, 8, 12].map((at) => view.readUInt32BE(record + at));
      const bytes = view.subarray(offset, offset + stored);
      const at = font.readUInt32BE(12 + 16 * i + 8);
      expect(font.subarray(at, at + length).equals(stored < length ? inflateSync(bytes) : bytes)).toBe(true);
    }
    expect(fontkit.create(font).characterSet.length).toBeGreaterThan(50);
  });

  it("That is damaged or cut short is refused, and nothing else comes out than an error", async () => {
    const woff = await nodeFonts().load("noto-sans-greek-400-normal");
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 255 }), async (at, byte) => {
        const bent = woff.slice();
        bent[at] = byte;
        const result = await unwrapWoff(bent).catch((error: unknown) => error);
        expect(result instanceof Uint8Array || result instanceof Error).toBe(true);
      }),
      { numRuns: 60 },
    );
    await expect(unwrapWoff(woff.subarray(0, 2000))).rejects.toThrow("outside the file");
  });

  it("That says a table has four gigabytes takes no memory for it", async () => {
    const woff = (await nodeFonts().load("noto-sans-greek-400-normal")).slice();
    new DataView(woff.buffer).setUint32(44 + 12, 0xffff_fffc);
    await expect(unwrapWoff(woff)).rejects.toThrow("at most");
  });

  it("Is told from any other file, which comes back as it is", async () => {
    const bytes = new Uint8Array([0, 1, 0, 0]);
    expect(await unwrapWoff(bytes)).toBe(bytes);
  });
});
