import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { coverUp, type Files, pack, unpack, verify } from "./support/forge.ts";
import { sealedSample } from "./support/sample-case.ts";

let sealed: Uint8Array;
let files: Files;
beforeAll(async () => {
  // No originals and one short note: small, so that many flips fit into a few seconds.
  sealed = await sealedSample({ originals: [] });
  files = await unpack(sealed);
});

const sound = (verdict: string): boolean => verdict === "unchanged" || verdict === "withheld";
const sameContent = (a: Files, b: Files): boolean =>
  a.size === b.size && [...a].every(([path, bytes]) => Buffer.compare(bytes, b.get(path) ?? new Uint8Array()) === 0);

it("a flipped bit in the content of any file is never accepted, with the manifests left alone or made to fit", async () => {
  const place = fc
    .constantFrom(...(await unpack(sealed)).keys())
    .chain((path) => fc.tuple(fc.constant(path), fc.nat((files.get(path)?.length ?? 1) - 1), fc.nat(7), fc.boolean()));
  await fc.assert(
    fc.asyncProperty(place, async ([path, at, bit, covered]) => {
      const copy: Files = new Map([...files].map(([name, bytes]) => [name, bytes.slice()]));
      const bytes = copy.get(path) ?? new Uint8Array();
      bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
      if (covered) coverUp(copy);
      // Covering up writes the manifests and the sizes anew, so a flip there may be undone: then nothing was changed.
      if (sameContent(copy, files)) return;
      const report = await verify(pack(copy));
      expect(report.problems.length).toBeGreaterThan(0);
      expect(sound(report.verdict)).toBe(false);
    }),
    { numRuns: 150 },
  );
});

it("a flipped bit anywhere in the zip is accepted only where every file in it reads the same", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(sealed.length - 1), fc.nat(7), async (at, bit) => {
      const copy = sealed.slice();
      copy[at] = (copy[at] ?? 0) ^ (1 << bit);
      const report = await verify(copy);
      if (sound(report.verdict)) expect(sameContent(await unpack(copy), files)).toBe(true);
      else expect(report.problems.length).toBeGreaterThan(0);
    }),
    { numRuns: 250 },
  );
});

it("bytes cut out, doubled or put in anywhere never make it throw, and never pass as other content", async () => {
  const cut = fc.tuple(fc.nat(sealed.length), fc.nat(sealed.length), fc.uint8Array({ maxLength: 40 }));
  await fc.assert(
    fc.asyncProperty(cut, async ([a, b, put]) => {
      const copy = Buffer.concat([sealed.subarray(0, a), put, sealed.subarray(b)]);
      const report = await verify(new Uint8Array(copy));
      if (sound(report.verdict)) expect(sameContent(await unpack(copy), files)).toBe(true);
    }),
    { numRuns: 150 },
  );
});

it("arbitrary bytes are not a package", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
      expect((await verify(bytes)).verdict).toBe("not-a-package");
    }),
    { numRuns: 200 },
  );
});
