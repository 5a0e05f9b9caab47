import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A small house with our rules and these files in it, checked by dependency-cruiser: its exit code and its words. */
function cruise(files: Record<string, string>): Promise<{ code: number; text: string }> {
  const house = mkdtempSync(join(tmpdir(), "holdfast-layers-"));
  folders.push(house);
  mkdirSync(join(house, "packages"));
  mkdirSync(join(house, "apps"));
  for (const name of [".dependency-cruiser.cjs", "tsconfig.base.json"]) cpSync(join(root, name), join(house, name));
  symlinkSync(join(root, "node_modules"), join(house, "node_modules"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(house, dirname(path)), { recursive: true });
    writeFileSync(join(house, path), text);
  }
  return new Promise((resolve) => {
    execFile(join(root, "node_modules/.bin/depcruise"), ["packages", "apps"], { cwd: house }, (error, stdout) => {
      resolve({ code: error === null ? 0 : Number(error.code), text: stdout });
    });
  });
}

const used = "export const used = 1;\n";
const imports = (path: string): string => `import { used } from ${JSON.stringify(path)};\nexport const x = used;\n`;

it("lets the arrows of the design through", async () => {
  const { code } = await cruise({
    "packages/model/src/index.ts": used,
    "packages/importers/src/index.ts": imports("../../model/src/index.ts"),
    "apps/cli/src/main.ts": imports("../../../packages/importers/src/index.ts"),
  });
  expect(code).toBe(0);
});

const PLANTED: readonly (readonly [rule: string, files: Record<string, string>])[] = [
  [
    "layer-model",
    { "packages/words/src/index.ts": used, "packages/model/src/a.ts": imports("../../words/src/index.ts") },
  ],
  [
    "layer-importers",
    { "packages/seal/src/index.ts": used, "packages/importers/src/a.ts": imports("../../seal/src/index.ts") },
  ],
  [
    "layer-traces",
    { "packages/importers/src/index.ts": used, "packages/traces/src/a.ts": imports("../../importers/src/index.ts") },
  ],
  [
    "layer-casefile",
    { "packages/legal/src/index.ts": used, "packages/casefile/src/a.ts": imports("../../legal/src/index.ts") },
  ],
  [
    "packages-not-apps",
    { "apps/cli/src/main.ts": used, "packages/model/src/a.ts": imports("../../../apps/cli/src/main.ts") },
  ],
  ["no-circular", { "packages/model/src/a.ts": imports("./b.ts"), "packages/model/src/b.ts": imports("./a.ts") }],
  [
    "pure-no-node",
    { "packages/model/src/a.ts": 'import { readFileSync } from "node:fs";\nexport const x = readFileSync;\n' },
  ],
  [
    "edges-only-from-edges",
    { "packages/model/src/disk.node.ts": used, "packages/model/src/a.ts": imports("./disk.node.ts") },
  ],
  [
    "only-seal-touches-crypto",
    { "packages/importers/src/a.ts": 'import { sha256 } from "@noble/hashes/sha2.js";\nexport const x = sha256;\n' },
  ],
  [
    "only-archive-and-seal-touch-zip",
    { "packages/importers/src/a.ts": 'import { ZipReader } from "@zip.js/zip.js";\nexport const x = ZipReader;\n' },
  ],
  ["not-to-unresolvable", { "packages/model/src/a.ts": imports("./nowhere.ts") }],
];

for (const [rule, files] of PLANTED) {
  it(`catches a planted violation of ${rule}`, async () => {
    const { code, text } = await cruise(files);
    expect(code).toBeGreaterThan(0);
    expect(text).toContain(rule);
  });
}
