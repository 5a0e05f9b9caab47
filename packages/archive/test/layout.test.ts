import { BytesSource } from "@holdfast/model";
import { expect, it } from "vitest";
import { openZip } from "../src/index.ts";
import { type ForgedEnd, type ForgedEntry, forgeZip } from "./zip-forger.ts";

const stub = new TextEncoder().encode("MZ this stands for a self-extracting program. ".repeat(3));

async function layout(zip: Uint8Array) {
  const opened = await openZip(new BytesSource(zip));
  if (!opened.ok) return opened.error;
  const laid = await opened.value.layout();
  return laid.ok ? laid.value : laid.error;
}
const forged = (entries: readonly ForgedEntry[], end?: ForgedEnd) => layout(forgeZip(entries, end));
const three: readonly ForgedEntry[] = [
  { path: "a", data: "one" },
  { path: "f/", method: 0, mode: 0o040755 },
  { path: "b", data: "two", descriptor: true },
];

it("accounts for every byte: entries, folders, directory, nothing outside", async () => {
  const zip = forgeZip(three);
  const stretches = await layout(zip);
  if (typeof stretches === "string") throw new Error(stretches);
  expect(stretches.map((s) => s.kind)).toEqual(["entry", "folder", "entry", "directory"]);
  expect(stretches.map((s) => s.entry)).toEqual([0, undefined, 1, undefined]);
  let at = 0;
  for (const { start, end } of stretches) {
    expect(start).toBe(at);
    at = end;
  }
  expect(at).toBe(zip.length);
});
it("names bytes before the first entry and after the end, and opens the zip all the same", async () => {
  for (const offsetsFromFileStart of [false, true]) {
    const stretches = await forged(three, { before: stub, after: stub, offsetsFromFileStart });
    if (typeof stretches === "string") throw new Error(stretches);
    expect(stretches.filter((s) => s.kind === "outside").map((s) => s.end - s.start)).toEqual([
      stub.length,
      stub.length,
    ]);
  }
});
it("names bytes between entries and before the directory", async () => {
  const stretches = await forged(three, { gap: stub });
  expect(typeof stretches === "string" ? stretches : stretches.filter((s) => s.kind === "outside").length).toBe(1);
});

it("takes what honest writers differ in: the mark of UTF-8 on plain names, the mark of a descriptor", async () => {
  const entries = [
    { path: "a", data: "one", local: { flags: 0 } },
    { path: "b", data: "two", local: { flags: 0x808, size: 0, packed: 0, crc: 0 } },
  ];
  const stretches = await forged(entries);
  expect(typeof stretches === "string" ? stretches : stretches.length).toBe(3);
});

const inner = forgeZip([{ path: "other", data: "another story" }]);
const HIDDEN: readonly (readonly [title: string, zip: Uint8Array])[] = [
  [
    "between two others",
    forgeZip([...three.slice(0, 1), { path: "x", data: "hidden", hidden: true }, ...three.slice(1)]),
  ],
  ["at the very beginning", forgeZip([{ path: "x", data: "hidden", hidden: true }, ...three])],
  ["after the last one", forgeZip([...three, { path: "x", data: "hidden", hidden: true }])],
  ["in a zip before the zip", forgeZip(three, { before: inner })],
  ["in a zip before the zip, offsets put right", forgeZip(three, { before: inner, offsetsFromFileStart: true })],
  ["in a zip that is the comment of the zip", forgeZip(three, { comment: inner })],
  ["in a zip behind the zip", forgeZip(three, { after: inner })],
  ["in a zip behind the zip and behind a gap", forgeZip(three, { after: new Uint8Array([...stub, ...inner]) })],
];
for (const [title, zip] of HIDDEN) {
  it(`refuses an entry that the directory does not name, ${title}`, async () => {
    expect(await layout(zip)).toBe("hidden-entries");
  });
}

const MISMATCHES: readonly (readonly [what: string, entry: ForgedEntry])[] = [
  ["name", { path: "chat.txt", data: "hello", local: { path: "evil.exe" } }],
  ["size", { path: "a", data: "hello", local: { size: 6 } }],
  ["packed size", { path: "a", data: "hello", local: { packed: 1 } }],
  ["checksum", { path: "a", data: "hello", local: { crc: 1 } }],
  ["method", { path: "a", data: "hello", local: { method: 0 } }],
  ["encoding of the name", { path: "é", data: "hello", local: { flags: 0 } }],
  ["mark of encryption", { path: "a", data: "hello", local: { flags: 0x801 } }],
  ["checksum behind the data", { path: "a", data: "hello", descriptor: { crc: 1 } }],
  ["size behind the data", { path: "a", data: "hello", descriptor: { size: 1 } }],
  ["extra field, longer than the file", { path: "a", data: "hello", local: { extraLength: 60_000 } }],
];
for (const [what, entry] of MISMATCHES) {
  it(`refuses a local header with another ${what} than the directory`, async () => {
    expect(await forged([entry])).toBe("header-mismatch");
  });
}
it("refuses a local extra field that pushes the data of one entry into the next", async () => {
  const lie = { path: "a", data: "x".repeat(50), method: 0, local: { extraLength: 40 } };
  expect(await forged([lie, { path: "b", data: "y".repeat(50), method: 0 }])).toBe("overlapping-entries");
});
