import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BytesSource, readAll } from "@holdfast/model";
import { TextReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";
import { expect, it } from "vitest";
import { openZip } from "../src/index.ts";

const FILES: Readonly<Record<string, string>> = {
  "_chat.txt": "[2024-01-15, 10:00:00] Kayla: hello\n".repeat(200),
  "média/été 1.txt": "un été",
  "empty.txt": "",
};

async function contents(zip: Uint8Array): Promise<Record<string, string>> {
  const opened = await openZip(new BytesSource(zip));
  if (!opened.ok) throw new Error(opened.error);
  const layout = await opened.value.layout();
  if (!layout.ok) throw new Error(layout.error);
  expect(layout.value.filter(({ kind }) => kind === "outside")).toEqual([]);
  const all: Record<string, string> = {};
  for (const { path, source } of opened.value.entries) {
    all[path] = new TextDecoder().decode((await readAll(source, 1_000_000)) ?? undefined);
  }
  return all;
}

for (const options of [
  {},
  { dataDescriptor: true },
  { zip64: true },
  { zip64: true, dataDescriptor: true },
  { level: 0 },
]) {
  it(`reads what zip.js writes with ${JSON.stringify(options)}`, async () => {
    const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, ...options });
    for (const [path, text] of Object.entries(FILES)) await writer.add(path, new TextReader(text));
    expect(await contents(await writer.close())).toEqual(FILES);
  });
}

const STREAMED = `
import sys, zipfile, json
files = json.loads(sys.argv[1])
class Pipe:
    def write(self, b): return sys.stdout.buffer.write(b)
    def flush(self): sys.stdout.buffer.flush()
method = zipfile.ZIP_DEFLATED if sys.argv[2] == "deflated" else zipfile.ZIP_STORED
with zipfile.ZipFile(Pipe(), "w", method) as z:
    for path, text in files.items():
        with z.open(path, "w", force_zip64=sys.argv[3] == "zip64") as f: f.write(text.encode())
`;
const hasPython = spawnSync("python3", ["--version"]).status === 0;
for (const [method, size] of [
  ["deflated", "zip32"],
  ["stored", "zip32"],
  ["deflated", "zip64"],
] as const) {
  it.skipIf(!hasPython)(
    `reads what Python writes to a pipe, ${method}, ${size} (skipped where there is no python3)`,
    async () => {
      const zip = execFileSync("python3", ["-c", STREAMED, JSON.stringify(FILES), method, size]);
      expect(await contents(new Uint8Array(zip))).toEqual(FILES);
    },
  );
}

const hasZip = spawnSync("zip", ["-v"]).status === 0;
it.skipIf(!hasZip)("reads what Info-ZIP writes, folders and all (skipped where there is no zip)", async () => {
  const folder = mkdtempSync(join(tmpdir(), "holdfast-zip-"));
  try {
    const script = "mkdir -p a/b && printf hello > a/b/c.txt && printf x > d.txt && zip -qr out.zip a d.txt";
    execFileSync("sh", ["-c", script], { cwd: folder });
    expect(await contents(new Uint8Array(readFileSync(join(folder, "out.zip"))))).toEqual({
      "a/b/c.txt": "hello",
      "d.txt": "x",
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
