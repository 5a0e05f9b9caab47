import { BytesSource, utcMs } from "@holdfast/model";
import { beforeAll, describe, expect, it } from "vitest";
import { disclosePackage, MemorySink, parseQuery, signingKey } from "../src/index.ts";
import { attackAll } from "./support/attack.ts";
import { edit, editLines, type Files, lines, pack, setText, text, unpack, verify } from "./support/forge.ts";
import { addState, OTHER, withhold } from "./support/reseal.ts";
import { SEALED_AT, SECRET, sampleEnv, sealedSample } from "./support/sample-case.ts";

const TIMELINE = "data/timeline.ndjson";
const CUSTODY = "custody.ndjson";
const ORIGINAL = "data/items/000001.txt";
let sealed: Uint8Array;
let disclosed: Uint8Array;

async function withholding(query: string): Promise<Uint8Array> {
  const parsed = parseQuery(query);
  if (!parsed.ok) throw new Error(parsed.error.code);
  const sink = new MemorySink();
  const made = await disclosePackage(
    new BytesSource(sealed),
    { selection: { mode: "withhold", matches: parsed.value }, at: utcMs(SEALED_AT + 1000) },
    sampleEnv(sink, { key: signingKey(SECRET) }),
  );
  if (!made.ok) throw new Error(made.error.code);
  return sink.bytes();
}

beforeAll(async () => {
  sealed = await sealedSample();
  disclosed = await withholding("text:school");
});

const restore = async (files: Files, path: string): Promise<void> => {
  const full = await unpack(sealed);
  const line = lines(full, TIMELINE).find((l) => l.includes(path)) ?? "";
  editLines(files, TIMELINE, (all) => all.map((l) => (l.includes(path) ? line : l)));
};

it("the disclosed sample itself is sound", async () => {
  expect(await verify(disclosed)).toMatchObject({ verdict: "withheld", withheld: 4, problems: [] });
});

describe("on a package with withheld parts", () => {
  attackAll(
    async () => disclosed,
    [
      {
        name: "a withheld place filled with made-up words",
        act: (files) =>
          editLines(files, TIMELINE, (all) =>
            all.map((line) =>
              line.startsWith('{"hash"') ? (all[1] ?? "").replace("messages/000001", "messages/000002") : line,
            ),
          ),
        verdict: "changed",
        code: "leaf-changed",
        part: "messages/000002",
      },
      {
        name: "a withheld place filled with the true words by somebody who has them",
        act: (files) => restore(files, "messages/000002"),
        verdict: "changed",
        code: "withheld-count",
      },
      {
        name: "a withheld place dropped",
        act: (files) => editLines(files, TIMELINE, (all) => all.filter((line) => !line.startsWith('{"hash"'))),
        verdict: "changed",
        code: "leaf-missing",
        part: "messages/000002",
      },
      {
        name: "a withheld place moved",
        act: (files) => editLines(files, TIMELINE, ([c = "", a = "", b = "", ...rest]) => [c, b, a, ...rest]),
        verdict: "changed",
        code: "leaf-out-of-place",
      },
      {
        name: "a withheld place moved under another number",
        act: (files) =>
          editLines(files, TIMELINE, ([c = "", a = "", b = "", ...rest]) => [
            c,
            b.replace("000002", "000001"),
            a.replace("000001", "000002"),
            ...rest,
          ]),
        verdict: "changed",
        code: "leaf-changed",
        part: "messages/000001",
      },
      {
        name: "a withheld place doubled",
        act: (files) =>
          editLines(files, TIMELINE, (all) => all.flatMap((l) => (l.startsWith('{"hash"') ? [l, l] : [l]))),
        verdict: "changed",
        code: "leaf-out-of-place",
      },
      {
        name: "the hash of a withheld place changed",
        act: (files) => edit(files, TIMELINE, (body) => body.replace(/"hash":"../u, '"hash":"00')),
        verdict: "changed",
        code: "leaf-changed",
        part: "messages/000002",
      },
      {
        name: "a hash written in capitals",
        act: (files) => edit(files, TIMELINE, (body) => body.replace(/[0-9a-f]{64}/u, (hash) => hash.toUpperCase())),
        verdict: "changed",
        code: "leaf-malformed",
      },
      {
        name: "words put beside the hash",
        act: (files) =>
          edit(files, TIMELINE, (body) => body.replace(/("hash":"[0-9a-f]+","path":"[^"]+")/u, '$1,"value":{}')),
        verdict: "changed",
        code: "leaf-malformed",
      },
      {
        name: "one more message withheld",
        act: (files) => editLines(files, TIMELINE, (all) => all.map((l, n) => (n === 3 ? withhold(l) : l))),
        verdict: "changed",
        code: "withheld-count",
      },
      {
        name: "another message withheld instead",
        act: async (files) => {
          await restore(files, "messages/000002");
          editLines(files, TIMELINE, (all) => all.map((l, n) => (n === 3 ? withhold(l) : l)));
        },
        verdict: "changed",
        code: "manifest-not-as-signed",
      },
      {
        name: "the withheld original put back",
        act: async (files) => void files.set(ORIGINAL, (await unpack(sealed)).get(ORIGINAL) ?? new Uint8Array()),
        verdict: "changed",
        code: "original-withheld-but-present",
        part: ORIGINAL,
      },
      {
        name: "the full report put back",
        act: async (files) =>
          void files.set("data/report.pdf", (await unpack(sealed)).get("data/report.pdf") ?? new Uint8Array()),
        verdict: "changed",
        code: "report-not-as-signed",
      },
      {
        name: "the entry that tells of the disclosure cut off",
        act: (files) => editLines(files, CUSTODY, (all) => all.slice(0, 1)),
        verdict: "changed",
        code: "withheld-count",
      },
      {
        name: "the first entry cut off",
        act: (files) => editLines(files, CUSTODY, (all) => all.slice(1)),
        verdict: "changed",
        code: "custody-first-entry",
      },
      {
        name: "the entries in another order",
        act: (files) => editLines(files, CUSTODY, ([a = "", b = ""]) => [b, a]),
        verdict: "changed",
        code: "custody-first-entry",
      },
      {
        name: "the number of withheld leaves changed in custody",
        act: (files) => edit(files, CUSTODY, (body) => body.replace('"withheld":3', '"withheld":2')),
        verdict: "changed",
        code: "custody-signature",
      },
      {
        name: "the disclosure doubled",
        act: (files) => editLines(files, CUSTODY, ([a = "", b = ""]) => [a, b, b]),
        verdict: "changed",
        code: "custody-chain",
      },
      {
        name: "a later entry that claims nothing is withheld",
        act: (files) => addState(files, OTHER, { withheld: 0 }),
        verdict: "changed",
        code: "withheld-count",
      },
      {
        name: "the shown words changed and a new disclosure signed over them",
        act: async (files) => {
          edit(files, TIMELINE, (body) => body.replace("hey how", "hey who"));
          await addState(files, OTHER);
        },
        verdict: "changed",
        code: "leaf-changed",
        part: "messages/000001",
      },
    ],
  );
});

describe("on a full package", () => {
  attackAll(
    async () => sealed,
    [
      {
        name: "a message withheld by somebody without a key",
        act: (files) => editLines(files, TIMELINE, (all) => all.map((l, n) => (n === 3 ? withhold(l) : l))),
        verdict: "changed",
        code: "withheld-count",
      },
      {
        name: "the custody chain of a disclosed copy put on the full package",
        act: async (files) => setText(files, CUSTODY, text(await unpack(disclosed), CUSTODY)),
        verdict: "changed",
        code: "withheld-count",
      },
    ],
  );

  it("somebody with a key of their own can hand on less, and the chain says that it was not the sealer", async () => {
    const files = await unpack(sealed);
    editLines(files, TIMELINE, (all) => all.map((l, n) => (n === 3 ? withhold(l) : l)));
    files.delete("data/report.pdf");
    await addState(files, OTHER);
    const report = await verify(pack(files));
    expect(report).toMatchObject({ verdict: "withheld", withheld: 2, problems: [] });
    expect(report.custody.at(-1)?.key).not.toBe(report.seal?.publicKey);
  });
});

it("no withheld word stands anywhere in the disclosed package", async () => {
  expect(text(await unpack(sealed), TIMELINE)).toContain("school");
  for (const [path, bytes] of await unpack(disclosed)) {
    expect(`${path}: ${new TextDecoder().decode(bytes)}`).not.toContain("school");
  }
});
