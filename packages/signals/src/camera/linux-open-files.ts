import { type CameraUse, MAX_USES } from "./camera-use.ts";

const VIDEO = /^\/dev\/video\d{1,4}$/u;

/**
 * Programs that hold a camera open, from lines of process number, name and opened file with tabs between: what
 * `camera.node.ts` collects from `/proc/<n>/fd`. Lines of other files are left out; a broken line is left out.
 */
export function linuxUses(lines: string): readonly CameraUse[] {
  const uses = new Map<string, CameraUse>();
  for (const line of lines.split("\n")) {
    const [number = "", program = "", file = ""] = line.split("\t");
    if (!/^\d{1,10}$/u.test(number) || program === "" || !VIDEO.test(file)) continue;
    if (uses.size >= MAX_USES) break;
    const key = `${number} ${program}`;
    uses.set(key, {
      program,
      record: "linux-open-files",
      status: "now",
      from: null,
      until: null,
      process: Number(number),
    });
  }
  return [...uses.values()];
}
