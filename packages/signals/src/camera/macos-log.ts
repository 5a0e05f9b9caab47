import { calendarMs, instant, type Moment, noTime } from "@holdfast/model";
import { type CameraUse, MAX_USES } from "./camera-use.ts";

/** Not an interface of Apple's: seen on macOS 27.0.1 in 2026, it may change with any update. */
const ACTIVE = /^Active activity attributions changed to \[(.*)\]/u;
const MAX_LINE = 65_536;

/**
 * Camera uses in what `log show --style ndjson` prints for Control Centre's sensor indicators. Each line tells who has the
 * camera from then on; who is missing from the next has stopped. Null when no line is of that kind: not recognised.
 */
export function macosUses(text: string): readonly CameraUse[] | null {
  const uses: CameraUse[] = [];
  const open = new Map<string, Moment>();
  let seen = false;
  for (const line of text.split("\n")) {
    const event = readLine(line.slice(0, MAX_LINE));
    if (event === null) continue;
    seen = true;
    const now = new Set(event.programs);
    for (const [program, from] of open) {
      if (now.has(program)) continue;
      if (uses.length < MAX_USES) uses.push({ program, record: "macos-log", status: "used", from, until: event.at });
      open.delete(program);
    }
    for (const program of now) if (!open.has(program) && open.size < MAX_USES) open.set(program, event.at);
  }
  for (const [program, from] of open) {
    uses.push({ program, record: "macos-log", status: "open-or-stale", from, until: null });
  }
  return seen ? uses : null;
}

function readLine(line: string): { readonly programs: readonly string[]; readonly at: Moment } | null {
  if (!line.includes("Active activity attributions")) return null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return null; // a cut-off line of the log
  }
  if (typeof parsed !== "object" || parsed === null) return null;
  const { eventMessage, timestamp } = parsed as { readonly eventMessage?: unknown; readonly timestamp?: unknown }; // checked below
  const list = typeof eventMessage === "string" ? ACTIVE.exec(eventMessage)?.[1] : undefined;
  if (list === undefined) return null;
  const programs = [...list.matchAll(/"cam:([^"]{1,400})"/gu)].map(([, program = ""]) => program);
  return { programs, at: logTime(typeof timestamp === "string" ? timestamp : "") };
}

/** `2026-10-10 18:04:05.123456+0200` */
function logTime(written: string): Moment {
  const [, y, mo, d, h, mi, s, sign, oh, om] =
    /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)(?:\.\d{1,9})?([+-])(\d\d):?(\d\d)$/u.exec(written) ?? [];
  const ms = y === undefined ? null : calendarMs(Number(y), Number(mo), Number(d), Number(h), Number(mi), Number(s));
  if (ms === null) return noTime(written);
  const offset = (Number(oh) * 60 + Number(om)) * 60_000;
  return instant(sign === "-" ? ms + offset : ms - offset, "second", written);
}
