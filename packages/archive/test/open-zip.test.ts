import { BytesSource, readAll } from "@holdfast/model";
import { expect, it } from "vitest";
import { type ArchiveLimits, isZip, openZip } from "../src/index.ts";
import { type ForgedEntry, forgeZip } from "./zip-forger.ts";

const verdict = async (bytes: Uint8Array, limits?: Partial<ArchiveLimits>): Promise<string> => {
  const opened = await openZip(new BytesSource(bytes), limits);
  return opened.ok ? "opened" : opened.error;
};
const text = (bytes: Uint8Array | null | undefined): string => new TextDecoder().decode(bytes ?? new Uint8Array());
const open = async (bytes: Uint8Array) => {
  const opened = await openZip(new BytesSource(bytes));
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
};

it("reads entries by the directory, stored and deflated, whole and in slices", async () => {
  const long = "the same words again and again. ".repeat(10_000);
  const { entries } = await open(
    forgeZip([
      { path: "a.txt", data: "hello", method: 0 },
      { path: "folder/b.txt", data: long },
      { path: "folder/", data: "", method: 0, mode: 0o040755 },
    ]),
  );
  expect(entries.map((e) => [e.path, e.size])).toEqual([
    ["a.txt", 5],
    ["folder/b.txt", long.length],
  ]);
  const [a, b] = entries;
  expect(text(await a?.source.slice(1, 4))).toBe("ell");
  expect(text(await b?.source.slice(32, 64))).toBe(long.slice(32, 64));
  expect(text(await b?.source.slice(200_000, 200_032))).toBe(long.slice(200_000, 200_032));
  expect(text(await b?.source.slice(long.length - 3, long.length + 9))).toBe(long.slice(-3));
  expect(b === undefined ? "" : text(await readAll(b.source, 1_000_000))).toBe(long);
  const parts: string[] = [];
  for await (const chunk of b?.source.chunks(319_000) ?? []) parts.push(text(chunk));
  expect(parts.join("")).toBe(long.slice(319_000));
  expect(a?.modified).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/u);
});
it("gives no time where the zip writes something that is not one", async () => {
  const { entries } = await open(forgeZip([{ path: "a", modified: 0xffff_ffff }]));
  expect(entries[0]?.modified).toBeNull();
});
it("opens a zip with ZIP64 records, with descriptors, and an empty one", async () => {
  const zip = forgeZip(
    [
      { path: "a", data: "one", zip64: true },
      { path: "b", data: "two", descriptor: true },
      { path: "c", data: "three", descriptor: true, zip64: true },
    ],
    { zip64: {} },
  );
  const { entries } = await open(zip);
  const read = await Promise.all(entries.map(async (e) => text(await readAll(e.source, 100))));
  expect(read).toEqual(["one", "two", "three"]);
  expect(await verdict(forgeZip([]))).toBe("opened");
});
it("reads names in UTF-8, in code page 437, and from the Unicode path field", async () => {
  const { entries } = await open(
    forgeZip([
      { path: "été.txt" },
      { path: "", rawName: Uint8Array.from([0x82, 0x74, 0x82, 0x2e, 0x6a, 0x73]), flags: 0 },
    ]),
  );
  expect(entries.map((e) => e.path)).toEqual(["été.txt", "été.js"]);
});
it("takes a zip inside a zip for a file like any other", async () => {
  const inner = forgeZip([{ path: "deep.txt", data: "x" }]);
  const outer = await open(forgeZip([{ path: "inner.zip", data: inner, method: 0 }]));
  expect(outer.entries.map((e) => e.path)).toEqual(["inner.zip"]);
  expect((await outer.layout()).ok).toBe(true);
});
it("knows a zip by its first bytes", () => {
  expect(isZip(forgeZip([{ path: "a" }]))).toBe(true);
  expect(isZip(forgeZip([]))).toBe(true);
  expect(isZip(new TextEncoder().encode("PKxx"))).toBe(false);
  expect(isZip(new Uint8Array(0))).toBe(false);
});

const ATTACKS: readonly (readonly [title: string, entries: readonly ForgedEntry[], verdict: string])[] = [
  ["a name twice", [{ path: "a" }, { path: "a" }], "duplicate-name"],
  ["a folder twice", ["a/", "a/"].map((path) => ({ path, method: 0, mode: 0o040755 })), "duplicate-name"],
  ["a file that is also a folder", [{ path: "a" }, { path: "a/b" }], "duplicate-name"],
  ["a folder that is also a file", [{ path: "a/b/c" }, { path: "a/b" }], "duplicate-name"],
  ["two names that differ by case only", [{ path: "A.txt" }, { path: "a.txt" }], "case-collision"],
  ["two names that differ by Unicode form only", [{ path: "caf\u00e9" }, { path: "cafe\u0301" }], "case-collision"],
  ["a path that climbs out", [{ path: "../../etc/passwd" }], "unsafe-path"],
  ["a path that climbs out in the middle", [{ path: "a/../../b" }], "unsafe-path"],
  ["an absolute path", [{ path: "/etc/passwd" }], "unsafe-path"],
  ["a drive letter", [{ path: "C:/a.txt" }], "unsafe-path"],
  ["backslashes", [{ path: "..\\a.txt" }], "unsafe-path"],
  ["a NUL in a name", [{ path: "a.txt\0.jpg" }], "unsafe-path"],
  ["an empty name", [{ path: "" }], "unsafe-path"],
  ["an empty part of a path", [{ path: "a//b" }], "unsafe-path"],
  ["a dot as a part of a path", [{ path: "./a" }], "unsafe-path"],
  ["a name that says UTF-8 and is not", [{ path: "", rawName: Uint8Array.from([0x61, 0xff]) }], "unsafe-path"],
  ["a symbolic link", [{ path: "link", data: "/etc/passwd", mode: 0o120777 }], "not-a-regular-file"],
  ["a device", [{ path: "null", mode: 0o020666 }], "not-a-regular-file"],
  ["a volume label", [{ path: "DISK", dosAttributes: 0x08 }], "not-a-regular-file"],
  ["a folder with something in it", [{ path: "a/", data: "x", mode: 0o040755 }], "damaged"],
  ["an encrypted entry", [{ path: "a", flags: 0x801 }], "encrypted"],
  ["an entry under AES", [{ path: "a", method: 99 }], "encrypted"],
  ["a method nobody can read", [{ path: "a", method: 12, data: "x" }], "unsupported-method"],
  ["an entry that patches another", [{ path: "a", flags: 0x820 }], "unsupported-method"],
  [
    "two names for the same bytes",
    [
      { path: "a", data: "x".repeat(99) },
      { path: "b", data: "x".repeat(99), sameBytesAs: 0 },
    ],
    "overlapping-entries",
  ],
  [
    "an entry that reaches into the next",
    [
      { path: "a", data: "x".repeat(50), method: 0, size: 90, packed: 90 },
      { path: "b", data: "y".repeat(50), method: 0 },
    ],
    "overlapping-entries",
  ],
  ["a stored entry that claims to grow", [{ path: "a", method: 0, data: "x", size: 1000 }], "damaged"],
  ["a folder 40 deep", [{ path: `${"d/".repeat(40)}f` }], "too-deep"],
  ["an entry that reaches past the end", [{ path: "a", data: "x", packed: 1_000_000, size: 1_000_000 }], "damaged"],
  ["an entry that begins past the end", [{ path: "a", data: "x", offset: 1_000_000 }], "damaged"],
  ["a ZIP64 size that is not a number of bytes", [{ path: "a", data: "x", zip64: 2 ** 60 }], "damaged"],
  ["a ZIP64 size over the limit", [{ path: "a", data: "x", zip64: 2 ** 50 }], "entry-too-large"],
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
  const three = ["a", "b", "c"].map((path) => ({ path, data: "x".repeat(100), method: 0 }));
  expect(await verdict(forgeZip(three), { maxEntries: 2 })).toBe("too-many-entries");
  expect(await verdict(forgeZip(three), { maxEntryBytes: 99 })).toBe("entry-too-large");
  expect(await verdict(forgeZip(three), { maxTotalBytes: 250 })).toBe("total-too-large");
});
it("says of something else that it is not a zip, and of half a zip that it is damaged", async () => {
  expect(await verdict(new Uint8Array(0))).toBe("not-a-zip");
  expect(await verdict(new TextEncoder().encode("hello"))).toBe("not-a-zip");
  expect(await verdict(forgeZip([{ path: "a", data: "x".repeat(500) }]).subarray(0, 60))).toBe("damaged");
});

const one: readonly ForgedEntry[] = [{ path: "a", data: "x".repeat(40) }];
const LYING_ENDS: readonly (readonly [title: string, zip: Uint8Array])[] = [
  ["a count that is too low", forgeZip([...one, { path: "b" }], { count: 1 })],
  ["a count that is too high", forgeZip(one, { count: 3 })],
  ["a directory larger than it is", forgeZip(one, { directorySize: 9000 })],
  ["a directory smaller than it is", forgeZip(one, { directorySize: 12 })],
  ["a directory beyond the file", forgeZip(one, { directoryOffset: 1_000_000 })],
  ["another disk", forgeZip(one, { disk: 1 })],
  ["a ZIP64 count that the end record contradicts", forgeZip(one, { zip64: { count: 2 } })],
  ["a ZIP64 directory size beyond all bounds", forgeZip(one, { zip64: { size: 2 ** 60 } })],
  ["a ZIP64 offset beyond all bounds", forgeZip(one, { zip64: { offset: 2 ** 60 } })],
];
for (const [title, zip] of LYING_ENDS) {
  it(`calls a zip damaged whose end record claims ${title}`, async () => {
    expect(await verdict(zip)).toBe("damaged");
  });
}
it("finds the ZIP64 record right before its locator when the locator points elsewhere, as behind a prefix", async () => {
  expect(await verdict(forgeZip(one, { zip64: { record: 5 } }))).toBe("opened");
});
