import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { BytesSource } from "@holdfast/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BagFile, validateBag } from "../src/index.ts";

const SUITE = fileURLToPath(new URL("../../../../shared/data/standards/bagit/", import.meta.url));
const present = existsSync(SUITE);
if (!present) console.log("skipped: the BagIt conformance suite is not beside this checkout");

function filesOf(folder: string, inside = ""): BagFile[] {
  return readdirSync(folder + inside).flatMap((name) => {
    const path = `${inside}${name}`;
    if (statSync(folder + path).isDirectory()) return filesOf(folder, `${path}/`);
    return [{ path, source: new BytesSource(readFileSync(folder + path)) }];
  });
}

const bags = present
  ? readdirSync(SUITE)
      .filter((version) => version.startsWith("v"))
      .flatMap((version) =>
        readdirSync(`${SUITE}${version}`).flatMap((folder) =>
          readdirSync(`${SUITE}${version}/${folder}`)
            .filter((bag) => statSync(`${SUITE}${version}/${folder}/${bag}`).isDirectory())
            .map((bag) => ({ version, folder, bag })),
        ),
      )
  : [];

/** "linux-only" and "windows-only" hold invalid bags that only bite on that system; we refuse them everywhere. */
const EXPECTED: Readonly<Record<string, string>> = {
  valid: "valid",
  invalid: "invalid",
  warning: "warning",
  "linux-only": "invalid",
  "windows-only": "invalid",
};

describe.skipIf(!present)("the Library of Congress conformance suite", () => {
  it("has its sixty bags", () => {
    expect(bags).toHaveLength(60);
  });

  it.each(bags)("$version/$folder/$bag gets the verdict of its folder", async ({ version, folder, bag }) => {
    const report = await validateBag(filesOf(`${SUITE}${version}/${folder}/${bag}/`));
    // The suite holds "./" in a manifest as valid in one folder and as a warning in another: it is a warning here.
    const dotSlash = bag === "bag-with-leading-dot-slash-in-manifest";
    expect({ verdict: report.verdict, problems: report.problems }).toMatchObject({
      verdict: dotSlash ? "warning" : EXPECTED[folder],
    });
    if (dotSlash) expect(new Set(report.problems.map(({ code }) => code))).toEqual(new Set(["leading-dot-slash"]));
    if (folder === "valid" && !dotSlash) expect(report.problems).toEqual([]);
  });
});

it("never throws, whatever stands in the tag files", async () => {
  const name = fc.constantFrom(
    "bagit.txt",
    "bag-info.txt",
    "manifest-md5.txt",
    "tagmanifest-sha1.txt",
    "fetch.txt",
    "data/a",
  );
  const text = fc.oneof(
    fc.constant("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"),
    fc.constant("BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-16\n"),
    fc.constant("d41d8cd98f00b204e9800998ecf8427e  data/a\n"),
    fc.string(),
  );
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(fc.tuple(name, text), { selector: ([path]) => path }), async (files) => {
      const report = await validateBag(
        files.map(([path, body]) => ({ path, source: new BytesSource(new TextEncoder().encode(body)) })),
      );
      expect(["valid", "warning", "invalid"]).toContain(report.verdict);
    }),
    { numRuns: 200 },
  );
});
