import { BytesSource, readAll } from "@holdfast/model";
import fc from "fast-check";
import { expect, it } from "vitest";
import { ArchiveError, type ArchiveLimits, openZip } from "../src/index.ts";
import { type ForgedEntry, forgeZip } from "./zip-forger.ts";

const verdict = async (bytes: Uint8Array, limits?: Partial<ArchiveLimits>): Promise<string> => {
  const opened = await openZip(new BytesSource(bytes), limits);
  return opened.ok ? "opened" : opened.error;
};
const text = (bytes: Uint8Array | null): string => new TextDecoder().decode(bytes ?? new Uint8Array());

it("reads entries by the directory, stored and deflated, whole and in slices", async () => {
  const long = "the same words again and again. ".repeat(10_000);
  const zip = forgeZip([
    { path: "a.txt", data: "hello", method: 0 },
    { path: "folder/b.txt", data: long },
    { path: "folder/", data: "", method: 0, mode: 0o040755 },
  ]);
  const opened = await openZip(new BytesSource(zip));
  if (!opened.ok) throw new Error(opened.error);
  expect(opened.value.entries.map((e) => [e.path, e.size])).toEqual([
    ["a.txt", 5],
    ["folder/b.txt", long.length],
  ]);
  const [a, b] = opened.value.entries;
  expect(text((await a?.source.slice(1, 4)) ?? null)).toBe("ell");
  expect(text((await b?.source.slice(32, 64)) ?? null)).toBe(long.slice(32, 64));
  expect(text((await b?.source.slice(200_000, 200_032)) ?? null)).toBe(long.slice(200_000, 200_032));
  expect(b === undefined ? "" : text(await readAll(b.source, 1_000_000))).toBe(long);
  expect(a?.modified).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/u);
});

const ATTACKS: readonly (readonly [title: string, entries: readonly ForgedEntry[], verdict: string])[] = [
  ["a name twice", [{ path: "a" }, { path: "a" }], "duplicate-name"],
  ["two names that differ by case only", [{ path: "A.txt" }, { path: "a.txt" }], "case-collision"],
  ["two names that differ by Unicode form only", [{ path: "caf\u00e9" }, { path: "cafe\u0301" }], "case-collision"],
  ["a path that climbs out", [{ path: "../../etc/passwd" }], "unsafe-path"],
  ["a path that climbs out in the middle", [{ path: "a/../../b" }], "unsafe-path"],
  ["an absolute path", [{ path: "/etc/passwd" }], "unsafe-path"],
  ["a drive letter", [{ path: "C:/a.txt" }], "unsafe-path"],
  ["backslashes", [{ path: "..\\a.txt" }], "unsafe-path"],
  ["a NUL in a name", [{ path: "a.txt\0.jpg" }], "unsafe-path"],
  ["an empty part of a path", [{ path: "a//b" }], "unsafe-path"],
  ["a dot as a part of a path", [{ path: "./a" }], "unsafe-path"],
  ["a symbolic link", [{ path: "link", data: "/etc/passwd", mode: 0o120777 }], "not-a-regular-file"],
  ["a device", [{ path: "null", mode: 0o020666 }], "not-a-regular-file"],
  ["an encrypted entry", [{ path: "a", flags: 0x801 }], "encrypted"],
  ["a method nobody can read", [{ path: "a", method: 12, data: "x" }], "unsupported-method"],
  [
    "two names for the same bytes",
    [
      { path: "a", data: "x".repeat(99) },
      { path: "b", data: "x".repeat(99), sameBytesAs: 0 },
    ],
    "overlapping-entries",
  ],
  ["a stored entry that claims to grow", [{ path: "a", method: 0, data: "x", size: 1000 }], "damaged"],
  ["a folder 40 deep", [{ path: `${"d/".repeat(40)}f` }], "too-deep"],
  ["an entry that reaches past the end", [{ path: "a", data: "x", packed: 1_000_000, size: 1_000_000 }], "damaged"],
];
for (const [title, entries, expected] of ATTACKS) {
  it(`refuses ${title}`, async () => {
    expect(await verdict(forgeZip(entries))).toBe(expected);
  });
}

it("refuses a bomb by its ratio, before it inflates anything", async () => {
  expect(await verdict(forgeZip([{ path: "bomb", data: new Uint8Array(5_000_000) }]))).toBe("ratio-too-high");
});
it("refuses more entries, larger entries and more bytes together than the limits", async () => {
  const three = ["a", "b", "c"].map((path) => ({ path, data: "x".repeat(100), method: 0 as const }));
  expect(await verdict(forgeZip(three), { maxEntries: 2 })).toBe("too-many-entries");
  expect(await verdict(forgeZip(three), { maxEntryBytes: 99 })).toBe("entry-too-large");
  expect(await verdict(forgeZip(three), { maxTotalBytes: 250 })).toBe("total-too-large");
});
it("says of something else that it is not a zip, and of half a zip that it is damaged", async () => {
  expect(await verdict(new Uint8Array(0))).toBe("not-a-zip");
  expect(await verdict(new TextEncoder().encode("hello"))).toBe("not-a-zip");
  expect(await verdict(forgeZip([{ path: "a", data: "x".repeat(500) }]).subarray(0, 60))).toBe("damaged");
});

const reading = async (entry: ForgedEntry): Promise<unknown> => {
  const opened = await openZip(new BytesSource(forgeZip([entry])));
  if (!opened.ok) return opened.error;
  const [only] = opened.value.entries;
  return only === undefined ? null : readAll(only.source, 1_000_000).catch((error: unknown) => error);
};
it("stops at an entry whose checksum is wrong", async () => {
  expect(await reading({ path: "a", data: "hello", crc: 1 })).toBeInstanceOf(ArchiveError);
});
it("stops at an entry that inflates to more bytes than it said", async () => {
  expect(await reading({ path: "a", data: "hello".repeat(100), size: 10 })).toBeInstanceOf(ArchiveError);
});
it("stops at an entry that inflates to fewer bytes than it said", async () => {
  expect(await reading({ path: "a", data: "hello", size: 10 })).toBeInstanceOf(ArchiveError);
});
it("stops at an entry whose local header has another name than the directory", async () => {
  expect(await reading({ path: "chat.txt", localPath: "evil.exe", data: "hello" })).toBeInstanceOf(ArchiveError);
});

it("never throws and never hangs on arbitrary bytes", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (b) => typeof (await verdict(b)) === "string"),
  );
});
it("never throws anything but ArchiveError on a zip with bytes changed, and never gives other bytes as whole", async () => {
  const data = "the words of the conversation ".repeat(50);
  const zip = forgeZip([
    { path: "a.txt", data },
    { path: "b.txt", data: "second", method: 0 },
  ]);
  await fc.assert(
    fc.asyncProperty(fc.nat(zip.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
      const changed = zip.slice();
      changed[at] = (changed[at] ?? 0) ^ by;
      const opened = await openZip(new BytesSource(changed));
      if (!opened.ok) return;
      for (const entry of opened.value.entries) {
        const read = await readAll(entry.source, 1_000_000).catch((error: unknown) => error);
        if (!(read instanceof Uint8Array)) expect(read).toBeInstanceOf(ArchiveError);
        else if (entry.path === "a.txt" && entry.size === data.length) expect(text(read)).toBe(data);
      }
    }),
    { numRuns: 300 },
  );
});
