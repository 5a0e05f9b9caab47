import { type ChildProcessByStdio, execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type WriteOptions, writePackage } from "../src/index.node.ts";
import { type PackageSink, sealPackage } from "../src/index.ts";
import { verify } from "./support/forge.ts";
import { sampleEnv, sampleInput } from "./support/sample-case.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "holdfast-write-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const seal = (sink: PackageSink) => sealPackage(sampleInput(), sampleEnv(sink));
const write = (path: string, options?: WriteOptions) => writePackage(path, seal, options);

it("what has the name is whole: it was read back and verified first, and nothing else is left in the folder", async () => {
  const path = join(folder, "case.zip");
  const written = await write(path);
  expect(written).toMatchObject({ ok: true, value: { report: { verdict: "unchanged" }, messageCount: 5 } });
  expect(readdirSync(folder)).toEqual(["case.zip"]);
  expect((await verify(readFileSync(path))).verdict).toBe("unchanged");
});

it("a file that is there is not replaced unless asked, and stays as it was", async () => {
  const path = join(folder, "case.zip");
  writeFileSync(path, "somebody's only evidence");
  expect(await write(path)).toEqual({ ok: false, error: { code: "exists" } });
  expect(readFileSync(path, "utf8")).toBe("somebody's only evidence");
  expect(readdirSync(folder)).toEqual(["case.zip"]);
  expect((await write(path, { overwrite: true })).ok).toBe(true);
  expect((await verify(readFileSync(path))).verdict).toBe("unchanged");
});

it("a refusal of the sealing is passed on, and nothing is left", async () => {
  const answer = await writePackage(join(folder, "case.zip"), (sink) =>
    sealPackage(sampleInput({ caseId: "no spaces please" }), sampleEnv(sink)),
  );
  expect(answer).toEqual({ ok: false, error: { code: "case-id-invalid" } });
  expect(readdirSync(folder)).toEqual([]);
});

it.each([1, 3, 10])("a disk that is full at write %i leaves nothing", async (failing) => {
  let count = 0;
  const openFile: WriteOptions["openFile"] = async (path) => {
    const file = await open(path, "wx");
    return {
      sync: () => file.sync(),
      close: () => file.close(),
      // A file handle's write has many overloads; this one is used.
      write: ((...args: [Uint8Array, number, number]) => {
        count += 1;
        if (count === failing) return Promise.reject(Object.assign(new Error("full"), { code: "ENOSPC" }));
        return file.write(...args);
      }) as typeof file.write,
    };
  };
  expect(await write(join(folder, "case.zip"), { openFile })).toEqual({
    ok: false,
    error: { code: "write-failed", reason: "ENOSPC" },
  });
  expect(readdirSync(folder)).toEqual([]);
});

it("a disk that says yes and writes something else is found out by reading back", async () => {
  const openFile: WriteOptions["openFile"] = async (path) => {
    const file = await open(path, "wx");
    return {
      sync: () => file.sync(),
      close: () => file.close(),
      write: (async (chunk: Uint8Array, at: number, length: number) => {
        const lie = chunk.slice(at, at + length);
        if (lie.length > 100) lie[50] = (lie[50] ?? 0) ^ 1;
        return file.write(lie);
      }) as unknown as typeof file.write, // As above.
    };
  };
  const answer = await write(join(folder, "case.zip"), { openFile });
  expect(answer).toMatchObject({ ok: false, error: { code: "read-back-failed" } });
  expect(readdirSync(folder)).toEqual([]);
});

it("a file of zero bytes is never called saved", async () => {
  const openFile: WriteOptions["openFile"] = async (path) => {
    const file = await open(path, "wx");
    return {
      sync: () => file.sync(),
      close: () => file.close(),
      write: (async (_: Uint8Array, at: number, length: number) => ({
        bytesWritten: length - at,
      })) as unknown as typeof file.write, // As above.
    };
  };
  const answer = await write(join(folder, "case.zip"), { openFile });
  expect(answer).toMatchObject({
    ok: false,
    error: { code: "read-back-failed", report: { verdict: "not-a-package" } },
  });
  expect(readdirSync(folder)).toEqual([]);
});

it("a signal that says stop ends it, before or while writing", async () => {
  expect(await write(join(folder, "case.zip"), { signal: AbortSignal.abort() })).toEqual({
    ok: false,
    error: { code: "aborted" },
  });
  expect(readdirSync(folder)).toEqual([]);
});

it("a folder that does not exist is a failure of the system, with its code", async () => {
  expect(await write(join(folder, "nowhere", "case.zip"))).toEqual({
    ok: false,
    error: { code: "write-failed", reason: "ENOENT" },
  });
});

describe("a real disk that is full", () => {
  const size = 64;
  const mounted = (): boolean => {
    const at = mkdtempSync(join(tmpdir(), "holdfast-mount-"));
    const done = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${size}k`, "tmpfs", at]).status === 0;
    if (done) execFileSync("umount", [at]);
    rmSync(at, { recursive: true });
    if (!done) console.log("skipped: this user may not mount a small disk");
    return done;
  };
  it.skipIf(!mounted())("leaves no file at all", async () => {
    const disk = join(folder, "disk");
    mkdirSync(disk);
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${size}k`, "tmpfs", disk]);
    try {
      const message = sampleInput().messages as readonly import("@holdfast/model").Message[]; // The sample is an array.
      const many = Array.from({ length: 5000 }, () => message).flat();
      const answer = await writePackage(join(disk, "case.zip"), (sink) =>
        sealPackage(
          sampleInput({ messages: many }),
          sampleEnv(sink, { random: (b) => b.set(crypto.getRandomValues(new Uint8Array(b.length))) }),
        ),
      );
      expect(answer).toEqual({ ok: false, error: { code: "write-failed", reason: "ENOSPC" } });
      expect(readdirSync(disk)).toEqual([]);
    } finally {
      execFileSync("umount", [disk]);
    }
  });
});

describe("a process that is stopped while it writes", () => {
  const script = fileURLToPath(new URL("support/slow-seal.ts", import.meta.url));
  const root = fileURLToPath(new URL("../../../", import.meta.url));
  type Child = ChildProcessByStdio<null, Readable, null>;

  async function writing(path: string): Promise<Child> {
    const child = spawn(process.execPath, ["--import", "tsx", "--conditions=@holdfast/source", script, path], {
      cwd: root,
      stdio: ["ignore", "pipe", "inherit"],
    });
    await new Promise<void>((resolve, reject) => {
      child.stdout.on("data", (data: Buffer) => {
        if (data.toString().includes("writing")) resolve();
      });
      child.on("exit", (code) => reject(new Error(`ended early with ${code}`)));
    });
    return child;
  }
  const ended = (child: Child): Promise<string> => {
    let said = "";
    child.stdout.on("data", (data: Buffer) => {
      said += data.toString();
    });
    return new Promise((resolve) => child.on("close", () => resolve(said)));
  };

  it("killed outright, it leaves nothing under the name", async () => {
    const child = await writing(join(folder, "case.zip"));
    const end = ended(child);
    child.kill("SIGKILL");
    await end;
    const left = readdirSync(folder);
    expect(left).not.toContain("case.zip");
    expect(left.every((name) => name.endsWith(".part"))).toBe(true);
    for (const name of left) expect((await verify(readFileSync(join(folder, name)))).verdict).toBe("incomplete");
  });

  it("interrupted, it cleans up and says so", async () => {
    const child = await writing(join(folder, "case.zip"));
    const end = ended(child);
    child.kill("SIGINT");
    expect(await end).toContain("aborted");
    expect(readdirSync(folder)).toEqual([]);
  });
});
