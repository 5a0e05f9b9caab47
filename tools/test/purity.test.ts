import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Compiles one file as a pure package of ours and gives what the compiler says. */
async function compileAsPure(name: string, text: string): Promise<string> {
  const house = mkdtempSync(join(tmpdir(), "holdfast-purity-"));
  try {
    for (const part of ["tsconfig.base.json", "types", "packages/model/tsconfig.json", "packages/model/package.json"])
      cpSync(join(root, part), join(house, part), { recursive: true });
    mkdirSync(join(house, "packages/model/src"), { recursive: true });
    symlinkSync(join(root, "node_modules"), join(house, "node_modules"));
    writeFileSync(join(house, "packages/model/src", name), text);
    return await new Promise((resolve) => {
      const args = ["-p", "packages/model/tsconfig.json"];
      execFile(join(root, "node_modules/.bin/tsc"), args, { cwd: house }, (_error, stdout) => resolve(stdout));
    });
  } finally {
    rmSync(house, { recursive: true, force: true });
  }
}

it("compiles a file that uses only what every platform has", async () => {
  expect(await compileAsPure("a.ts", "export const n: number = new TextEncoder().encode('a').length;\n")).toBe("");
});

for (const global of ["window", "document", "process", "Buffer", "localStorage", "fetch", "__dirname"]) {
  it(`refuses ${global} in a pure file, by the compiler itself`, async () => {
    expect(await compileAsPure("a.ts", `export const x: unknown = ${global};\n`)).toContain(`'${global}'`);
  });
}

it("refuses a Node import in a pure file even without the layer check", async () => {
  expect(await compileAsPure("a.ts", 'import * as fs from "node:fs";\nexport const x: unknown = fs;\n')).toContain(
    "node:fs",
  );
});
