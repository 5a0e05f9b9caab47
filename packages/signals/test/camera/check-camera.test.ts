import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { momentToJson } from "@holdfast/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileTime } from "../../src/camera/windows-consent-store.ts";
import { openVideoFiles } from "../../src/index.node.ts";
import { type CameraUse, checkCamera, chromiumUses, linuxUses, macosUses, windowsUses } from "../../src/index.ts";

const sample = (name: string): string =>
  readFileSync(new URL(`../../../../samples/checks/camera/${name}`, import.meta.url), "utf8");
const short = (uses: readonly CameraUse[] | null): unknown =>
  uses?.map(({ program, status, from, until }) => [
    program,
    status,
    from === null ? null : momentToJson(from).utc,
    until === null ? null : momentToJson(until).utc,
  ]);

describe("records of the camera", () => {
  it("turns registry times into UTC without losing a digit beyond 2^53", () => {
    const at = (ticks: bigint): string | undefined => {
      const moment = fileTime(ticks);
      return moment === null ? undefined : momentToJson(moment).utc;
    };
    expect(at(132_354_594_520_000_000n)).toBe("2020-06-01T04:30:52Z");
    expect(at(132_354_610_840_000_000n)).toBe("2020-06-01T04:58:04Z");
    expect(at(0n)).toBeUndefined();
  });

  it("reads what reg query prints: store apps, other programs with their path, in use or cut off", () => {
    expect(short(windowsUses(sample("windows-reg-query.txt")))).toEqual([
      ["Microsoft.WindowsCamera_8wekyb3d8bbwe", "used", "2020-06-01T04:30:52Z", expect.any(String)],
      ["C:\\Users\\Sam\\AppData\\Local\\Temp\\viewer.exe", "open-or-stale", "2020-06-01T04:30:52Z", null],
      ["C:\\Program Files\\Example\\call.exe", "blocked", null, null],
    ]);
  });

  it("reads a .reg export, whose numbers stand lowest byte first", () => {
    expect(short(windowsUses(sample("windows-export.reg")))).toEqual([
      ["C:\\Program Files\\Example\\call.exe", "open-or-stale", "2020-06-01T04:30:52Z", null],
    ]);
  });

  it("reads who had the camera on a Mac, from and until when", () => {
    expect(short(macosUses(sample("macos-log.ndjson")))).toEqual([
      ["com.apple.PhotoBooth", "used", "2026-10-10T16:04:05Z", "2026-10-10T16:09:05Z"],
      ["org.example.viewer", "open-or-stale", "2026-10-10T17:00:00Z", null],
    ]);
  });

  it("reads which websites may use it", () => {
    expect(short(chromiumUses(sample("chromium-Preferences.json")))).toEqual([
      ["https://meet.example.com:443", "allowed", "2024-01-17T21:20:00Z", null],
      ["https://other.example.org:443", "blocked", null, null],
    ]);
  });

  it("reads who holds the camera open on Linux, once a program", () => {
    expect(short(linuxUses(sample("linux-open-files.txt")))).toEqual([
      ["/usr/bin/cheese", "now", null, null],
      ["/tmp/x", "now", null, null],
    ]);
  });

  it("says not recognised, never none, for text of another kind", () => {
    expect(windowsUses("The system was unable to find the key.")).toBeNull();
    expect(macosUses("log: no entries")).toBeNull();
    expect(chromiumUses("{}")).toBeNull();
    expect(chromiumUses("not json")).toBeNull();
  });

  it("never throws, whatever the text", () => {
    const pieces = fc.constantFrom(
      "HKEY_CURRENT_USER\\x\\ConsentStore\\webcam\\y\n",
      "    LastUsedTimeStart    REG_QWORD    ",
      "0xffffffffffffffff\n",
      '{"eventMessage":',
      "\t/dev/video0\n",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: "binary" })), { maxLength: 20 }), (parts) => {
        const text = parts.join("");
        for (const read of [windowsUses, macosUses, chromiumUses, linuxUses]) read(text);
      }),
      { numRuns: 300 },
    );
  });

  it("finds the process that holds a camera open, in a made-up /proc", async () => {
    const proc = mkdtempSync(join(tmpdir(), "holdfast-proc-"));
    mkdirSync(join(proc, "77/fd"), { recursive: true });
    symlinkSync("/dev/video0", join(proc, "77/fd/3"));
    symlinkSync("/dev/null", join(proc, "77/fd/4"));
    writeFileSync(join(proc, "77/comm"), "cheese\n");
    mkdirSync(join(proc, "self"));
    expect(await openVideoFiles(proc)).toBe("77\tcheese\t/dev/video0");
  });
});

describe("camera check", () => {
  it("puts a program in an unusual place first and says what no record can see", () => {
    const result = checkCamera(linuxUses(sample("linux-open-files.txt")), ["linux-open-files"]);
    expect(result.state).toBe("warn");
    expect(result.reasons.map(({ code, evidence }) => [code, evidence])).toContainEqual(["unusual-place", "/tmp/x"]);
    expect(result.unseen).toEqual(["camera-beyond-linux-open-files", "camera-below-the-system"]);
  });

  it("names a record that could not be read as unknown", () => {
    const result = checkCamera([], [], ["macos-log"]);
    expect([result.state, result.looked, result.unseen[0]]).toEqual(["none", [], "camera-no-macos-log"]);
  });
});
