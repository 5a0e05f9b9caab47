import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BytesSource, utcMs } from "@holdfast/model";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { disclosePackage, MemorySink, parseQuery } from "../src/index.ts";
import { coverUp, edit, editLines, type Files, pack, setText, text, unpack, verify } from "./support/forge.ts";
import { addState, OTHER, reseal, withhold } from "./support/reseal.ts";
import { SEALED_AT, sampleEnv, sealedSample } from "./support/sample-case.ts";

const doc = readFileSync(new URL("../../../docs/evidence-format.md", import.meta.url), "utf8");
const script = /```python\n([\s\S]*?)```/u.exec(doc)?.[1] ?? "";
const python = spawnSync("python3", ["--version"]).status === 0;
if (!python) console.log("skipped: no python3 here");

let folder = "";
let sealed: Uint8Array;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "holdfast-python-"));
  writeFileSync(join(folder, "check.py"), script);
  sealed = await sealedSample();
});
afterAll(() => rmSync(folder, { recursive: true }));

function check(zip: Uint8Array): { readonly status: number | null; readonly said: string } {
  writeFileSync(join(folder, "case.zip"), zip);
  const run = spawnSync("python3", ["check.py", "case.zip"], { cwd: folder, encoding: "utf8" });
  return { status: run.status, said: run.stdout + run.stderr };
}

it("the verifier in the docs has at most sixty lines", () => {
  const lines = script.trimEnd().split("\n").length;
  expect(lines).toBeGreaterThan(20);
  expect(lines).toBeLessThanOrEqual(60);
});

describe.skipIf(!python)("the Python verifier in the docs", () => {
  it("accepts a good package, with the same seal code and count of leaves", async () => {
    const report = await verify(sealed);
    const { status, said } = check(sealed);
    expect(said).toContain(`UNCHANGED, 0 of ${report.seal?.leafCount} leaves withheld, seal code ${report.sealCode}`);
    expect(status).toBe(0);
  });

  it("accepts a package with withheld parts, and counts them", async () => {
    const parsed = parseQuery("text:school");
    if (!parsed.ok) throw new Error(parsed.error.code);
    const sink = new MemorySink();
    const selection = { mode: "withhold", matches: parsed.value } as const;
    await disclosePackage(new BytesSource(sealed), { selection, at: utcMs(SEALED_AT) }, sampleEnv(sink));
    const { status, said } = check(sink.bytes());
    expect(said).toContain("UNCHANGED, 3 of 13 leaves withheld");
    expect(status).toBe(0);
  });

  const TIMELINE = "data/timeline.ndjson";
  it.each<readonly [string, (files: Files) => void | Promise<void>, string]>([
    ["a changed message", (f) => edit(f, TIMELINE, (b) => b.replace("Pay", "Say")), "a leaf"],
    ["a dropped message", (f) => editLines(f, TIMELINE, (all) => all.slice(0, -1)), "a leaf"],
    [
      "swapped messages",
      (f) => editLines(f, TIMELINE, ([c = "", a = "", b = "", ...r]) => [c, b, a, ...r]),
      "out of place",
    ],
    [
      "a withheld message nobody signed for",
      (f) => editLines(f, TIMELINE, (all) => all.map((l, n) => (n === 2 ? withhold(l) : l))),
      "state",
    ],
    ["a changed report", (f) => edit(f, "data/report.pdf", (b) => b.replace("Seal", "Real")), "state"],
    ["a changed original", (f) => edit(f, "data/items/000001.txt", (b) => b.replace("Pay", "Say")), "an original"],
    ["a file nothing names", (f) => setText(f, "data/items/000009.txt", "x"), "an original"],
    ["other instructions", (f) => setText(f, "VERIFY.txt", "trust me"), "state"],
    ["a changed seal", (f) => edit(f, "seal.jws", (b) => b.replace(/.$/u, (c) => (c === "A" ? "B" : "A"))), ""],
    [
      "a changed custody entry",
      (f) => edit(f, "custody.ndjson", (b) => b.replace("2024-06", "2024-05")),
      "custody line 1",
    ],
    [
      "no custody of the last state",
      async (f) => {
        edit(f, "data/report.pdf", (b) => b.replace("Seal", "Real"));
        await addState(f, OTHER);
      },
      "not by the sealer",
    ],
  ])("refuses %s", async (_, act, said) => {
    const files = await unpack(sealed);
    await act(files);
    coverUp(files);
    const answer = check(pack(files));
    expect(answer.said).toContain("CHANGED: ");
    expect(answer.said).toContain(said);
    expect(answer.status).toBe(1);
  });

  it("without covering up, it names the file", async () => {
    const files = await unpack(sealed);
    edit(files, "data/report.pdf", (b) => b.replace("Seal", "Real"));
    expect(check(pack(files)).said).toContain("CHANGED: data/report.pdf");
  });

  it("gives the other seal code for a package sealed by somebody else", async () => {
    const files = await unpack(sealed);
    const before = (await verify(sealed)).sealCode ?? "";
    await reseal(files);
    const { status, said } = check(pack(files));
    expect(status).toBe(0);
    expect(said).not.toContain(before);
    expect(text(files, "seal.jws")).not.toBe("");
  });
});
