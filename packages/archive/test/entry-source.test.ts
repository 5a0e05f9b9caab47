import { type ByteSource, BytesSource, readAll } from "@holdfast/model";
import fc from "fast-check";
import { expect, it } from "vitest";
import { ArchiveError, openZip } from "../src/index.ts";
import { type ForgedEntry, forgeZip } from "./zip-forger.ts";

const text = (bytes: Uint8Array | null): string => new TextDecoder().decode(bytes ?? new Uint8Array());
const caught = (reading: Promise<unknown>): Promise<unknown> =>
  reading.then(
    () => "no error",
    (error: unknown) => (error instanceof ArchiveError ? error.problem : error),
  );
const first = async (entries: readonly ForgedEntry[]): Promise<ByteSource> => {
  const opened = await openZip(new BytesSource(forgeZip(entries)));
  const entry = opened.ok ? opened.value.entries[0] : undefined;
  if (entry === undefined) throw new Error("the zip was refused");
  return entry.source;
};

const BROKEN: readonly (readonly [title: string, problem: string, entry: ForgedEntry])[] = [
  ["whose checksum is wrong", "damaged", { path: "a", data: "hello", crc: 1, local: { crc: 1 } }],
  ["stored, whose checksum is wrong", "damaged", { path: "a", data: "hi", method: 0, crc: 1, local: { crc: 1 } }],
  ["that inflates to more bytes than it said", "damaged", { path: "a", data: "hello", size: 4, local: { size: 4 } }],
  ["that inflates to fewer bytes than it said", "damaged", { path: "a", data: "hi", size: 9, local: { size: 9 } }],
  ["whose local header has another name", "header-mismatch", { path: "a", data: "hello", local: { path: "b" } }],
];
for (const [title, problem, entry] of BROKEN) {
  it(`stops at an entry ${title}`, async () => {
    expect(await caught(readAll(await first([entry]), 1_000_000))).toBe(problem);
  });
}
it("stops at an entry that is no deflate stream, whether read whole or by its head", async () => {
  const zip = forgeZip([{ path: "a", data: "x".repeat(5000) }]);
  zip.fill(0xff, 31, 36);
  const opened = await openZip(new BytesSource(zip));
  const source = opened.ok ? opened.value.entries[0]?.source : undefined;
  if (source === undefined) throw new Error("the zip was refused");
  expect(await caught(readAll(source, 1_000_000))).toBe("damaged");
  expect(await caught(source.slice(0, 10))).toBe("damaged");
});
it("reads a stored entry only after its local header was compared", async () => {
  const source = await first([{ path: "a", data: "hello", method: 0, local: { path: "b" } }]);
  expect(await caught(source.slice(0, 2))).toBe("header-mismatch");
});
it("lets a reader stop in the middle and begin again, at once or side by side", async () => {
  const data = Array.from({ length: 200_000 }, (_, i) => i).join(" ");
  const source = await first([{ path: "a", data }]);
  for (let i = 0; i < 3; i++) for await (const chunk of source.chunks()) if (chunk.length > 0) break;
  const both = await Promise.all([readAll(source, 10_000_000), source.slice(0, 20), readAll(source, 10_000_000)]);
  expect(both.map(text)).toEqual([data, data.slice(0, 20), data]);
});

const words = fc.string({ maxLength: 400, unit: "binary" });
it("gives back exactly what was packed, however it is asked for", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 5 }), fc.nat(500), fc.nat(500), async (all, a, b) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      const zip = forgeZip(
        all.map((data, i) => ({
          path: `f${i}`,
          data,
          method: i % 2 === 0 ? 8 : 0,
          ...(i % 3 === 0 ? { descriptor: true as const } : {}),
          ...(i % 4 === 0 ? { zip64: true as const } : {}),
        })),
      );
      const opened = await openZip(new BytesSource(zip));
      if (!opened.ok) throw new Error(opened.error);
      expect((await opened.value.layout()).ok).toBe(true);
      for (const [i, entry] of opened.value.entries.entries()) {
        const whole = Buffer.from(all[i] ?? "");
        expect(Buffer.from((await readAll(entry.source, 10_000)) ?? []).equals(whole)).toBe(true);
        expect(Buffer.from(await entry.source.slice(from, to)).equals(whole.subarray(from, to))).toBe(true);
      }
    }),
    { numRuns: 40 },
  );
});
it("never throws and never hangs on arbitrary bytes", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (bytes, signed) => {
      const zip = signed ? new Uint8Array([0x50, 0x4b, 3, 4, ...bytes]) : bytes;
      expect((await openZip(new BytesSource(zip))).ok).toBe(false);
    }),
  );
});
it("never throws anything but ArchiveError on a zip with bytes changed, and never gives other bytes as whole", async () => {
  const data = "the words of the conversation ".repeat(50);
  const zip = forgeZip(
    [
      { path: "a.txt", data },
      { path: "b.txt", data: "second", method: 0, descriptor: true },
    ],
    { zip64: {} },
  );
  const truth = new Map([
    [data.length, data],
    [6, "second"],
  ]);
  const change = fc.record({ at: fc.nat(zip.length - 1), by: fc.integer({ min: 1, max: 255 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), fc.nat(zip.length), async (changes, cut) => {
      const changed = zip.slice(0, cut % 5 === 0 ? cut : zip.length);
      for (const { at, by } of changes) if (at < changed.length) changed[at] = (changed[at] ?? 0) ^ by;
      const opened = await openZip(new BytesSource(changed));
      if (!opened.ok) return;
      await opened.value.layout();
      for (const entry of opened.value.entries) {
        const read = await readAll(entry.source, 1_000_000).catch((error: unknown) => error);
        if (read instanceof Uint8Array) expect(text(read)).toBe(truth.get(entry.size));
        else expect(read).toBeInstanceOf(ArchiveError);
      }
    }),
    { numRuns: 300 },
  );
});
