import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { forgeZip } from "../../../archive/test/zip-forger.ts";
import {
  assembleTimeline,
  type EvidenceInput,
  IMPORTERS,
  importEvidence,
  LEDGER_CODES,
  PROBLEM_CODES,
} from "../../src/index.ts";
import { fake } from "./fake-importer.ts";
import { file, folder, makeSha256, run, sha256 } from "./run-driver.ts";

const SAMPLES = new URL("../../../../samples/", import.meta.url);
/** Every sample that is an export, by its path below `samples/`. */
const samples: ReadonlyMap<string, Uint8Array> = new Map(
  readdirSync(SAMPLES, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && !entry.name.endsWith(".expected.json") && !entry.parentPath.includes("tactics"),
    )
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(SAMPLES.pathname, path), new Uint8Array(readFileSync(path))];
    }),
);
const small = [...samples].filter(([, bytes]) => bytes.length < 20_000);

/** Problems and ledger codes come from the closed lists, or nobody has words for them. */
function checkCodes(outcome: Awaited<ReturnType<typeof run>>): void {
  for (const event of outcome.events) if (event.type === "problem") expect(PROBLEM_CODES).toContain(event.code);
  for (const { ledger } of outcome.items)
    for (const entry of ledger.entries) if (entry.kind !== "read") expect(LEDGER_CODES).toContain(entry.code);
}

it("has samples to read", () => {
  expect(samples.size).toBeGreaterThan(10);
});
it("reads all samples as one folder and as one zip, and gives the same messages", async () => {
  const all = Object.fromEntries(samples);
  const asFolder = await run([folder("all", all)], {}, {}, IMPORTERS);
  checkCodes(asFolder);
  const zip = forgeZip([...samples].map(([path, data]) => ({ path, data })));
  const asZip = await run([file("all.zip", zip)], {}, {}, IMPORTERS);
  checkCodes(asZip);
  expect(asZip.texts.toSorted()).toEqual(asFolder.texts.toSorted());
  expect(asFolder.texts.length).toBeGreaterThan(50);
  for (const { id, parent, sha256: hash } of asFolder.items) {
    if (parent === undefined) expect(hash).toBe(sha256(all[id.slice("all/".length)] ?? ""));
  }
});
it("gives the bytes of each message back at its span", async () => {
  const { events } = await run([folder("all", Object.fromEntries(samples))], {}, {}, IMPORTERS);
  for (const event of events) {
    if (event.type !== "messages") continue;
    for (const { span } of event.messages) {
      const bytes = samples.get(span.item.slice("all/".length));
      // A sample that is a zip: its entries are accounted for elsewhere.
      if (bytes === undefined && span.item.includes(".zip/")) continue;
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.end).toBeGreaterThan(span.start);
      expect(span.end).toBeLessThanOrEqual(bytes?.length ?? -1);
    }
  }
});
it("makes of a sample given twice the same timeline as of the sample given once", async () => {
  const timeline = (inputs: readonly EvidenceInput[]) =>
    assembleTimeline(importEvidence(inputs, {}, { sha256: makeSha256 }));
  for (const [path, bytes] of small) {
    const name = path.slice(path.lastIndexOf("/") + 1);
    const once = await timeline([file(name, bytes)]);
    const twice = await timeline([file(name, bytes), file(name, bytes)]);
    expect([path, twice.messages.map(({ text }) => text)]).toEqual([path, once.messages.map(({ text }) => text)]);
    expect([path, twice.conversations.length]).toEqual([path, once.conversations.length]);
  }
});

const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc.string({ maxLength: 200 }).map((text) => new Uint8Array(Buffer.from(text))),
  fc
    .constantFrom("FAKE\n1|Kayla|hello\n", '{"messages":[', "[", "PK\u0003\u0004", "%PDF-", "From a@example.com\n")
    .map((text) => new Uint8Array(Buffer.from(text))),
);
const mutated = fc
  .tuple(fc.constantFrom(...small), fc.array(fc.tuple(fc.nat(20_000), fc.nat(255)), { maxLength: 4 }), fc.nat(20_000))
  .map(([[path, bytes], changes, cut]) => {
    const copy = bytes.slice(0, cut % 3 === 0 ? cut : bytes.length);
    for (const [at, byte] of changes) if (at < copy.length) copy[at] = byte;
    return [path, copy] as const;
  });

it("never throws on any folder, and accounts for every byte of it", async () => {
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.constantFrom("a", "b.txt", "c/d.json", "e.zip"), anyBytes), async (files) => {
      const outcome = await run([folder("f", files)], {}, {}, IMPORTERS);
      checkCodes(outcome);
      expect(outcome.items).toHaveLength(Object.keys(files).length);
    }),
    { numRuns: 60 },
  );
});
it("never throws on a sample with bytes changed or its end cut off, nor on a zip of it, and says when it was cut", async () => {
  await fc.assert(
    fc.asyncProperty(mutated, fc.boolean(), async ([path, bytes], zipped) => {
      const name = path.slice(path.lastIndexOf("/") + 1);
      const input = zipped ? file("x.zip", forgeZip([{ path: name, data: bytes }])) : file(name, bytes);
      checkCodes(await run([input], { zone: "America/Toronto", self: "Sam" }, {}, IMPORTERS));
    }),
    { numRuns: 120 },
  );
});
it("never throws on a zip with bytes changed", async () => {
  const zip = forgeZip([
    { path: "chat.txt", data: "FAKE\n1|Kayla|hello\n2|Sam|hi\n" },
    { path: "b.txt", data: "FAKE\n1|Kayla|hello\n", method: 0 },
    { path: "c.jpg", data: Uint8Array.from([0xff, 0xd8, 0xff, 1, 2, 3]) },
  ]);
  await fc.assert(
    fc.asyncProperty(fc.nat(zip.length - 1), fc.nat(255), async (at, byte) => {
      const changed = zip.slice();
      changed[at] = byte;
      checkCodes(await run([file("a.zip", changed)], {}, {}, [fake]));
    }),
    { numRuns: 150 },
  );
});
