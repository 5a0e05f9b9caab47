import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BytesSource } from "@holdfast/model";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askClamd } from "../../src/index.node.ts";

/** The EICAR test file, in two halves so that no scanner takes this source for it. */
const EICAR = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$", "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join("");
const EICAR_MD5 = "44d88612fea8a8f36de82e1278abb02f";
const PORT = 33_917;

const clamd = ["/usr/sbin/clamd", "/usr/local/sbin/clamd"].find((path) => {
  try {
    execFileSync(path, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false; // not installed here
  }
});
if (clamd === undefined) console.log("skipped: clamd is not installed (Debian: clamav-daemon)");

describe.skipIf(clamd === undefined)("asking clamd", () => {
  const folder = mkdtempSync(join(tmpdir(), "holdfast-clamd-"));
  const socket = join(folder, "clamd.sock");
  let daemon: ChildProcess | undefined;

  beforeAll(async () => {
    writeFileSync(join(folder, "test.hdb"), `${EICAR_MD5}:68:Local.Eicar\n`);
    const invented = Buffer.from("holdfast-test-signature").toString("hex");
    writeFileSync(join(folder, "test.ndb"), `Local.Invented:0:*:${invented}\n`);
    const config = join(folder, "clamd.conf");
    const lines = [`DatabaseDirectory ${folder}`, `LocalSocket ${socket}`, `TCPSocket ${PORT}`, "TCPAddr 127.0.0.1"];
    // Started by root, clamd would change to a user that may not read this folder.
    if (process.getuid?.() === 0) lines.push("User root");
    writeFileSync(config, `${[...lines, "Foreground yes", "StreamMaxLength 1M"].join("\n")}\n`);
    daemon = spawn(clamd ?? "", ["-c", config], { stdio: "ignore" });
    for (let tries = 0; tries < 150; tries++) {
      if ((await askClamd(new BytesSource(new Uint8Array(1)), { path: socket })).state !== "absent") return;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error("clamd did not start");
  }, 60_000);
  afterAll(() => {
    daemon?.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  const ask = (text: string | Uint8Array, port = false): ReturnType<typeof askClamd> =>
    askClamd(
      new BytesSource(typeof text === "string" ? new TextEncoder().encode(text) : text),
      port ? { port: PORT } : { path: socket },
    );

  it("finds the EICAR test file over the socket and over the port, by the local database", async () => {
    expect(await ask(EICAR)).toMatchObject({ state: "found", name: expect.stringContaining("Eicar") });
    expect(await ask(EICAR, true)).toMatchObject({ state: "found" });
  });
  it("finds a signature in the middle of a file of several chunks", async () => {
    const text = `${"x".repeat(200_000)}holdfast-test-signature${"y".repeat(200_000)}`;
    expect(await ask(text)).toMatchObject({ state: "found", name: expect.stringContaining("Invented") });
  });
  it("knows nothing against a harmless text", async () => {
    expect(await ask("Bonjour")).toEqual({ state: "clean" });
  });
  it("gives no verdict, rather than a clean one, for a file longer than clamd takes", async () => {
    expect(await ask(new Uint8Array(3_000_000))).toEqual({ state: "failed" });
  });
});

describe("asking where nobody listens", () => {
  it("says that no scanner is there", async () => {
    expect(await askClamd(new BytesSource(new Uint8Array(1)), { path: "/nonexistent/clamd.sock" })).toEqual({
      state: "absent",
    });
  });
});
