import { BytesSource, type Message, type UtcMs } from "@holdfast/model";
import { expect, it } from "vitest";
import { nodeSha256 } from "../src/index.node.ts";
import {
  MemorySink,
  mediaPolicyProblems,
  nobleSha256,
  readPackage,
  type SealInput,
  sealPackage,
  verifyPackage,
} from "../src/index.ts";
import { coverUp, edit, lines, pack, unpack, verify } from "./support/forge.ts";
import { reseal } from "./support/reseal.ts";
import { MESSAGES, sampleEnv, sampleInput, sealedSample } from "./support/sample-case.ts";

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

it.each<readonly [string, Partial<SealInput>]>([
  ["case-id-invalid", { caseId: "Kayla Example" }],
  ["case-id-invalid", { caseId: "x\nContact-Name: y" }],
  ["tool-invalid", { tool: { name: "hold fast", version: "1" } }],
  ["instructions-missing", { verifyText: " \n" }],
  ["nothing-to-seal", { statement: {}, conversations: [], messages: [], traces: [], items: [], originals: [] }],
  [
    "leaf-too-large",
    { messages: MESSAGES.map((message) => ({ ...message, text: "x".repeat(34_000_000) })).slice(0, 1) },
  ],
])("refuses with %s, and does not throw", async (code, changes) => {
  const sealed = await sealPackage(sampleInput(changes), sampleEnv(new MemorySink()));
  expect(sealed).toEqual({ ok: false, error: { code } });
});

it("takes messages as they come, one by one or all at once, with the same result", async () => {
  async function* slowly(): AsyncGenerator<Message> {
    for (const message of MESSAGES) yield message;
  }
  expect(await sealedSample({ messages: slowly() })).toEqual(await sealedSample());
});

it("hashes alike with noble and with Node, and verifies either way", async () => {
  const sealed = await sealedSample({}, { hasher: nobleSha256 });
  expect(sealed).toEqual(await sealedSample());
  expect((await verifyPackage(new BytesSource(sealed))).verdict).toBe("unchanged");
});

it("salts are different for every leaf, and different every time", async () => {
  const { random: _, ...env } = sampleEnv(new MemorySink());
  const salts: string[] = [];
  for (let round = 0; round < 2; round++) {
    const sink = new MemorySink();
    await sealPackage(sampleInput(), { ...env, sink });
    const files = await unpack(sink.bytes());
    for (const path of ["data/timeline.ndjson", "data/items.ndjson"]) {
      for (const line of lines(files, path)) salts.push(/"salt":"([0-9a-f]{32})"/u.exec(line)?.[1] ?? "");
    }
  }
  expect(salts).toHaveLength(18);
  expect(new Set(salts).size).toBe(18);
});

it("what JSON cannot say is sealed all the same, and says that it was repaired", async () => {
  const [first] = MESSAGES;
  const broken = { ...first, text: "half \ud83d", sender: "\udc00" } as Message; // The sample has a first message.
  const read = await readPackage(new BytesSource(await sealedSample({ messages: [broken], traces: [] })));
  if (!read.ok) throw new Error(read.error.verdict);
  expect(read.value.messages).toMatchObject([{ text: "half \ufffd", sender: "\ufffd", flags: ["text-repaired"] }]);
});

it("names nobody and nothing of the evidence outside the leaves and the report", async () => {
  const files = await unpack(await sealedSample());
  for (const [path, bytes] of files) {
    if (path.startsWith("data/")) continue;
    expect(`${path} ${new TextDecoder().decode(bytes)}`).not.toMatch(/kayla|sam\b|chat\.txt|photo|school/iu);
  }
});

it("the device's clock is called the device's clock", async () => {
  const report = await verify(await sealedSample({ createdAt: 1_700_000_000_000 as UtcMs }));
  expect(report.seal).toMatchObject({ createdAt: "2023-11-14T22:13:20.000Z", clock: "device" });
  expect(report.custody).toMatchObject([{ event: "sealed", at: "2023-11-14T22:13:20.000Z", clock: "device" }]);
});

it("a package that stops verifying because somebody says stop throws what they said", async () => {
  const source = new BytesSource(await sealedSample());
  await expect(verifyPackage(source, { signal: AbortSignal.abort(new Error("enough")) })).rejects.toThrow("enough");
});

it("a picture that a stranger sealed as text is found by the media policy, though the seal holds", async () => {
  const sealed = await sealedSample();
  expect(await mediaPolicyProblems(new BytesSource(sealed))).toEqual([]);
  const files = await unpack(sealed);
  const { sha256 } = await import("./support/forge.ts");
  const before = files.get("data/items/000001.txt") ?? new Uint8Array();
  const photo = new Uint8Array(before.length).fill(1);
  photo.set([0xff, 0xd8, 0xff]);
  files.set("data/items/000001.txt", photo);
  edit(files, "data/items.ndjson", (body) => body.replaceAll(sha256(before), sha256(photo)));
  edit(files, "data/report.pdf", (body) => body.replace("/Type /Catalog", "/Subtype /Image"));
  coverUp(files);
  await reseal(files);
  expect((await verify(pack(files))).verdict).toBe("unchanged");
  expect(await mediaPolicyProblems(new BytesSource(pack(files)))).toEqual([
    { path: "data/items/000001.txt", reason: "not-text" },
    { path: "data/report.pdf", reason: "report-has-media" },
  ]);
});
