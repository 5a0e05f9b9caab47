import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Whether a program can be started. Says so when it cannot, so that a skipped test is not mistaken for a passed one. */
export function isInstalled(tool: string, versionFlag: string): boolean {
  try {
    execFileSync(tool, [versionFlag], { stdio: "ignore" });
    return true;
  } catch {
    console.warn(`skipped: ${tool} is not installed`);
    return false;
  }
}

export function savePdf(bytes: Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), "holdfast-pdf-")), "paper.pdf");
  writeFileSync(path, bytes);
  return path;
}

/** What the program prints. Throws when it fails. */
export const run = (tool: string, ...args: readonly string[]): string =>
  execFileSync(tool, args, { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
