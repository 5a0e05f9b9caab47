import { BytesSource } from "@holdfast/model";
import { expect, it } from "vitest";
import { nodeSha256 } from "../src/index.node.ts";
import { MemorySink, sealPackage, verifyPackage } from "../src/index.ts";
import { sampleEnv, sampleInput, sealedSample } from "./support/sample-case.ts";

it("a package that was just sealed is unchanged, and both sides say the same seal code", async () => {
  const sink = new MemorySink();
  const sealed = await sealPackage(sampleInput(), sampleEnv(sink));
  const report = await verifyPackage(new BytesSource(sink.bytes()), { hasher: nodeSha256 });
  expect(report.problems).toEqual([]);
  expect(report).toMatchObject({ verdict: "unchanged", withheld: 0 });
  expect(sealed).toMatchObject({ ok: true, value: { sealCode: report.sealCode, messageCount: 5, refused: [] } });
});

it("two seals with the same salts, time and key are the same bytes", async () => {
  expect(await sealedSample()).toEqual(await sealedSample());
});
