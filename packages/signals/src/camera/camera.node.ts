import { execFile } from "node:child_process";
import { readdir, readFile, readlink } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import type { CameraRecord, CameraUse } from "./camera-use.ts";
import { chromiumUses } from "./chromium-permissions.ts";
import { linuxUses } from "./linux-open-files.ts";
import { macosUses } from "./macos-log.ts";
import { windowsUses } from "./windows-consent-store.ts";

export interface CameraReading {
  readonly uses: readonly CameraUse[];
  readonly read: readonly CameraRecord[];
  /** Records of this system that could not be read, or were not understood. */
  readonly unknown: readonly CameraRecord[];
}

const WAIT_MS = 30_000;
const MAX_OUTPUT = 67_108_864;
const CONSENT_STORE = "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\CapabilityAccessManager\\ConsentStore\\webcam";

/** Reads what this system records about its camera. Changes nothing, needs no special rights, asks no network. */
export async function readCamera(platform: NodeJS.Platform = process.platform): Promise<CameraReading> {
  const records: [CameraRecord, readonly CameraUse[] | null][] = [];
  if (platform === "linux") records.push(["linux-open-files", linuxUses(await openVideoFiles("/proc"))]);
  if (platform === "win32") records.push(["windows-consent-store", await fromRegistry()]);
  if (platform === "darwin") {
    const filter = 'subsystem == "com.apple.controlcenter" AND category == "sensor-indicators"';
    const text = await output("log", ["show", "--last", "2d", "--predicate", filter, "--style", "ndjson"]);
    records.push(["macos-log", text === null ? null : macosUses(text)]);
  }
  const browsers = await fromBrowsers(platform);
  if (browsers !== null) records.push(["chromium-permissions", browsers]);
  return {
    uses: records.flatMap(([, uses]) => uses ?? []),
    read: records.filter(([, uses]) => uses !== null).map(([record]) => record),
    unknown: records.filter(([, uses]) => uses === null).map(([record]) => record),
  };
}

/** Lines for `linuxUses`: every file that a process of this user (or, as root, of anybody) holds open below /dev. */
export async function openVideoFiles(proc: string): Promise<string> {
  const lines: string[] = [];
  for (const number of await names(proc)) {
    if (!/^\d+$/u.test(number)) continue;
    for (const fd of await names(join(proc, number, "fd"))) {
      const file = await readlink(join(proc, number, "fd", fd)).catch(() => "");
      if (file.startsWith("/dev/video")) lines.push(`${number}\t${await programOf(proc, number)}\t${file}`);
    }
  }
  return lines.join("\n");
}

/** Processes end while they are looked at, and those of others are not shown: both give an empty list. */
const names = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

async function programOf(proc: string, number: string): Promise<string> {
  const path = await readlink(join(proc, number, "exe")).catch(() => "");
  const name = path === "" ? await readFile(join(proc, number, "comm"), "utf8").catch(() => "") : path;
  return name.trim().replace(/[\t\n]/gu, " ") || "?";
}

async function fromRegistry(): Promise<readonly CameraUse[] | null> {
  const trees = await Promise.all(
    ["HKCU", "HKLM"].map((hive) => output("reg", ["query", `${hive}\\${CONSENT_STORE}`, "/s"])),
  );
  const read = trees.flatMap((text) => (text === null ? [] : [windowsUses(text)])).filter((uses) => uses !== null);
  return read.length === 0 ? null : read.flat();
}

const PROFILES: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [".config/google-chrome", ".config/chromium", ".config/microsoft-edge"],
  darwin: ["Library/Application Support/Google/Chrome", "Library/Application Support/Microsoft Edge"],
  win32: ["AppData/Local/Google/Chrome/User Data", "AppData/Local/Microsoft/Edge/User Data"],
};

/** Null when no such browser is here: then its permissions are no part of the answer. */
async function fromBrowsers(platform: NodeJS.Platform): Promise<readonly CameraUse[] | null> {
  const uses: CameraUse[] = [];
  let found = false;
  for (const folder of PROFILES[platform] ?? []) {
    const root = join(homedir(), folder);
    for (const profile of await names(root)) {
      if (!/^(?:Default|Profile \d+)$/u.test(profile)) continue;
      const text = await readFile(join(root, profile, "Preferences"), "utf8").catch(() => null);
      const read = text === null ? null : chromiumUses(text);
      if (read === null) continue;
      found = true;
      uses.push(...read);
    }
  }
  return found ? uses : null;
}

const output = (program: string, args: readonly string[]): Promise<string | null> =>
  new Promise((resolve) => {
    execFile(program, [...args], { timeout: WAIT_MS, maxBuffer: MAX_OUTPUT, windowsHide: true }, (error, stdout) =>
      resolve(error === null ? stdout : null),
    );
  });
