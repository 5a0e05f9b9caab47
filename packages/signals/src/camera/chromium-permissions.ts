import { instant, type Moment, YEARS } from "@holdfast/model";
import { type CameraUse, MAX_USES } from "./camera-use.ts";

/** Microseconds from 1601 to 1970: Chromium counts from there. */
const EPOCH = 11_644_473_600_000_000n;

/**
 * Websites that may use the camera, from a Chrome or Edge profile's `Preferences`. A site that is allowed may film whenever
 * its page is open; whether it did stands nowhere. Null when the text is not such a file.
 */
export function chromiumUses(text: string): readonly CameraUse[] | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return null;
  }
  const profile = at(parsed, "profile");
  if (profile === undefined) return null;
  const sites = at(profile, "content_settings", "exceptions", "media_stream_camera");
  if (typeof sites !== "object" || sites === null) return [];
  return Object.entries(sites)
    .slice(0, MAX_USES)
    .flatMap(([pattern, entry]): CameraUse[] => {
      const setting = at(entry, "setting");
      if (setting !== 1 && setting !== 2) return [];
      const from = time(at(entry, "last_used")) ?? null;
      const program = pattern.split(",")[0] ?? pattern;
      return [
        { program, record: "chromium-permissions", status: setting === 1 ? "allowed" : "blocked", from, until: null },
      ];
    });
}

function at(value: unknown, ...path: readonly string[]): unknown {
  let here = value;
  for (const key of path) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as Record<string, unknown>)[key]; // an object with that key, as just checked
  }
  return here;
}

function time(value: unknown): Moment | null {
  if (typeof value !== "string" || !/^\d{1,20}$/u.test(value)) return null;
  const ms = Number((BigInt(value) - EPOCH) / 1000n);
  return ms >= Date.UTC(YEARS.first, 0) && ms < Date.UTC(YEARS.last + 1, 0) ? instant(ms, "second", value) : null;
}
