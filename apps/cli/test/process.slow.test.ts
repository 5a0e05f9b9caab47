import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ROOT, SAMPLES, scratch } from "./command.ts";

const BIN = join(ROOT, "apps/cli/bin/holdfast.js");
const folder = scratch();

/** A chat of `count` messages, as WhatsApp for Android writes it. */
function longChat(count: number): string {
  const path = join(folder, `WhatsApp Chat with Kayla ${count}.txt`);
  const two = (n: number): string => String(n).padStart(2, "0");
  const line = (i: number): string =>
    `${two(1 + (Math.floor(i / 1440) % 28))}/10/2023, ${two(Math.floor(i / 60) % 24)}:${two(i % 60)} - ${i % 2 === 0 ? "Kayla" : "Alex"}: message number ${i}`;
  writeFileSync(path, `${Array.from({ length: count }, (_, i) => line(i)).join("\n")}\n`);
  return path;
}

const run = (args: readonly string[], input?: Buffer): { code: number | null; out: string; err: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    ...(input === undefined ? {} : { input }),
  });
  return { code: status, out: stdout, err: stderr };
};

it("reads a pipe", () => {
  const chat = readFileSync(join(SAMPLES, "WhatsApp Chat with Kayla M.txt"));
  const { code, out } = run(["import", "-", "--json"], chat);
  expect(code).toBe(0);
  expect(out.split("\n").filter((line) => line.includes('"type":"message"')).length).toBeGreaterThan(10);
});

it("ends quietly when the reader of a pipe leaves early", () => {
  const shell = `"${process.execPath}" "${BIN}" import "${longChat(50_000)}" --json | head -n 1`;
  const { status, stdout, stderr } = spawnSync("sh", ["-c", shell], { encoding: "utf8" });
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ type: "message" });
  expect(stderr).not.toContain("EPIPE");
});

for (const [name, delay] of [
  ["at once", 250],
  ["while it writes", 1500],
] as const) {
  it(`leaves no package and no partial file when it is stopped with ctrl-C ${name}`, async () => {
    const path = join(folder, `stopped-${delay}.zip`);
    const child = spawn(process.execPath, [BIN, "seal", longChat(300_000), "-o", path], { stdio: "pipe" });
    const ended = new Promise<number | null>((resolve) => child.on("exit", (code) => resolve(code)));
    setTimeout(() => child.kill("SIGINT"), delay);
    const code = await ended;
    // Stopped, or killed before it could listen, or done before the key was pressed: never something in between.
    if (code === 0) expect(run(["verify", path]).code).toBe(0);
    else expect(existsSync(path)).toBe(false);
    expect(readdirSync(folder).filter((file) => file.endsWith(".part"))).toEqual([]);
  });
}

it("runs by its name from the root of the repository", () => {
  const { status, stdout } = spawnSync("npx", ["holdfast", "--version"], { cwd: ROOT, encoding: "utf8" });
  expect(status).toBe(0);
  expect(stdout.trim()).toMatch(/^\d+\.\d+\.\d+$/u);
});
