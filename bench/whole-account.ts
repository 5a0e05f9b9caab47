/**
 * A whole-account download of 10 GB (sparse, ZIP64, 4,000 conversations with a video each): how long until its
 * conversations are listed with names, counts and last dates, and how much memory that takes; then one of them is read.
 * Beside it, in the same run: how long reading only every local header takes (`layout`), which a full import begins with.
 * Budget: 2 s and 200 MB. Each runs in a process of its own.
 *
 *   npx tsx --conditions=@holdfast/source bench/whole-account.ts
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { instagramDownload, writeSparseZip } from "../packages/importers/test/listing/sparse-download.ts";

export const SECONDS_BUDGET = 2;
export const MEMORY_BUDGET_MB = 200;
const FOLDERS = 4000;
const VIDEO_BYTES = 2_684_355;

interface Measured {
  readonly seconds: number;
  readonly peakMb: number;
  readonly found: number;
}

const measured = (started: number, found: number): Measured => ({
  seconds: (performance.now() - started) / 1000,
  // Node gives kilobytes on every system.
  peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
  found,
});

async function work(what: string, path: string): Promise<Measured> {
  const { FileSource } = await import("@holdfast/model/node");
  const { listConversations } = await import("@holdfast/importers");
  const { openZip } = await import("@holdfast/archive");
  const source = await FileSource.open(path);
  const started = performance.now();
  try {
    if (what === "layout") {
      const opened = await openZip(source);
      const layout = opened.ok ? await opened.value.layout() : opened;
      return measured(started, layout.ok ? layout.value.length : 0);
    }
    const input = { name: "download.zip", arrival: "file", files: [{ path: "download.zip", source }] } as const;
    const list = await listConversations([input]);
    const named = list.inputs
      .flatMap(({ conversations }) => conversations)
      .filter(({ people, lastAt }) => people.length > 0 && lastAt !== null);
    return measured(started, named.length);
  } finally {
    await source.close();
  }
}

function inProcess(what: string, path: string): Measured {
  const args = ["tsx", "--conditions=@holdfast/source", fileURLToPath(import.meta.url), what, path];
  const { stdout, status, stderr } = spawnSync("npx", args, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  // What the child prints is what `work` gave.
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as Measured;
}

const [what, path] = process.argv.slice(2);
if (what !== undefined && path !== undefined) console.log(JSON.stringify(await work(what, path)));
else {
  const folder = mkdtempSync(join(tmpdir(), "holdfast-bench-"));
  try {
    const zip = join(folder, "download.zip");
    const { size } = writeSparseZip(zip, instagramDownload(FOLDERS, VIDEO_BYTES));
    const list = inProcess("list", zip);
    const layout = inProcess("layout", zip);
    console.log(`${(size / 1e9).toFixed(1)} GB, ${FOLDERS} conversations`);
    console.log(`list      ${list.seconds.toFixed(2)} s, peak ${list.peakMb} MB, ${list.found} named with a last date`);
    console.log(`layout    ${layout.seconds.toFixed(2)} s, peak ${layout.peakMb} MB`);
    console.log(`budget    ${SECONDS_BUDGET} s, ${MEMORY_BUDGET_MB} MB`);
    if (list.seconds > SECONDS_BUDGET || list.peakMb > MEMORY_BUDGET_MB || list.found !== FOLDERS) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
