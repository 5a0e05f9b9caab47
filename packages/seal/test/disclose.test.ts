import { BytesSource, utcMs } from "@holdfast/model";
import { expect, it } from "vitest";
import { nodeSha256 } from "../src/index.node.ts";
import {
  disclosePackage,
  MemorySink,
  parseQuery,
  type Selection,
  type ShownLeaf,
  signingKey,
  verifyPackage,
} from "../src/index.ts";
import { OTHER_SECRET, pdf, SEALED_AT, sampleEnv, sealedSample } from "./support/sample-case.ts";

const AT = utcMs(SEALED_AT + 60_000);

export function select(mode: Selection["mode"], query: string): Selection {
  const parsed = parseQuery(query);
  if (!parsed.ok) throw new Error(parsed.error.code);
  return { mode, matches: parsed.value };
}

async function disclose(bytes: Uint8Array, selection: Selection, more = {}, env = {}) {
  const sink = new MemorySink();
  const result = await disclosePackage(new BytesSource(bytes), { selection, at: AT, ...more }, sampleEnv(sink, env));
  return { result, bytes: sink.bytes() };
}

async function read(bytes: Uint8Array) {
  const shown: ShownLeaf[] = [];
  const report = await verifyPackage(new BytesSource(bytes), {
    hasher: nodeSha256,
    onLeaf: (leaf) => {
      if ("value" in leaf) shown.push(leaf);
    },
  });
  return { report, shown, paths: shown.map(({ path }) => path) };
}

it("a withheld message becomes a hash, under the same seal code, and everything that could give it away goes too", async () => {
  const sealed = await sealedSample();
  const { result, bytes } = await disclose(sealed, select("withhold", "text:school"));
  const before = await read(sealed);
  const after = await read(bytes);
  expect(after.report.problems).toEqual([]);
  expect(after.report).toMatchObject({ verdict: "withheld", sealCode: before.report.sealCode });
  expect(result).toMatchObject({ ok: true, value: { withheld: 3 } });
  // The message, the export it stands in, that export's bytes; and the report.
  expect(after.report.withheld).toBe(4);
  expect(before.paths.filter((path) => !after.paths.includes(path))).toEqual([
    "messages/000002",
    "items/000001",
    "data/items/000001.txt",
  ]);
});

it("what is kept by sender leaves out the other's words, the answers, and the list that names them", async () => {
  const { bytes } = await disclose(await sealedSample(), select("keep", "sender:Kayla"));
  const { report, paths } = await read(bytes);
  expect(report.verdict).toBe("withheld");
  expect(paths).toEqual(["messages/000001", "messages/000003", "messages/000005", "traces/000001"]);
});

it("a disclosed package can be disclosed again, by another key, and never shows more than before", async () => {
  const first = await disclose(await sealedSample(), select("withhold", "text:school"));
  const second = await disclose(
    first.bytes,
    select("withhold", "path:statement/*"),
    {},
    { key: signingKey(OTHER_SECRET) },
  );
  const { report } = await read(second.bytes);
  expect(report).toMatchObject({ verdict: "withheld", problems: [] });
  expect(report.custody.map(({ event }) => event)).toEqual(["sealed", "disclosed", "disclosed"]);
});

it("a new report goes in only with the key that sealed", async () => {
  const sealed = await sealedSample();
  const own = await disclose(sealed, select("withhold", "text:school"), { report: pdf("shorter") });
  expect((await read(own.bytes)).report).toMatchObject({ verdict: "withheld", problems: [] });
  const other = await disclose(
    sealed,
    select("withhold", "text:school"),
    { report: pdf("x") },
    { key: signingKey(OTHER_SECRET) },
  );
  expect(other.result).toEqual({ ok: false, error: { code: "report-not-by-sealer" } });
});
