import { type CheckResult, Reasons } from "../check-result.ts";
import type { CameraRecord, CameraUse } from "./camera-use.ts";

export interface CameraCheck extends CheckResult {
  /** What is in use first, then the latest. */
  readonly uses: readonly CameraUse[];
}

const STATUS_ORDER = ["now", "open-or-stale", "used", "allowed", "blocked"] as const;
/** Where programs that nobody installed on purpose tend to lie: folders that any program may write to. */
const UNUSUAL_PLACE =
  /\\(?:Temp|Tmp|Downloads|Public|ProgramData|AppData\\(?:Roaming|LocalLow|Local\\Temp))\\|^\/(?:tmp|var\/tmp|dev\/shm)\//iu;
/** Its own records cannot name the program behind these. */
const STANDS_FOR_ANOTHER = /(?:python|java|node|powershell|wscript|cscript|rundll32|svchost|ffmpeg|vlc|obs)/iu;

/**
 * What the records say about the camera. `records` are those that were read; one that could not be is unknown, never
 * empty. A program in the list is seldom something bad: most are the ones the person uses for calls.
 */
export function checkCamera(
  uses: readonly CameraUse[],
  records: readonly CameraRecord[],
  unknown: readonly CameraRecord[] = [],
): CameraCheck {
  const reasons = new Reasons();
  const sorted = uses.toSorted(
    (a, b) => STATUS_ORDER.indexOf(a.status) - STATUS_ORDER.indexOf(b.status) || timeOf(b) - timeOf(a),
  );
  for (const use of sorted) reasonOf(use, reasons);
  const looked = records.map((record) => `camera-${record}`);
  const unseen = [
    ...unknown.map((record) => `camera-no-${record}`),
    ...records.map((record) => `camera-beyond-${record}`),
  ];
  return { ...reasons.result(looked, [...unseen, "camera-below-the-system"]), uses: sorted };
}

const timeOf = (use: CameraUse): number => (use.from === null || use.from.type === "none" ? 0 : use.from.ms);

function reasonOf(use: CameraUse, reasons: Reasons): void {
  const { program, status } = use;
  const ran = status === "now" || status === "open-or-stale" || status === "used";
  if (ran && UNUSUAL_PLACE.test(program)) reasons.add("warn", "unusual-place", program, "camera-look-up-program");
  if (status === "now") reasons.add("warn", "in-use-now", program, "camera-do-you-know-it");
  else if (status === "open-or-stale") reasons.add("note", "open-or-stale", program, "camera-is-it-running");
  else if (ran && STANDS_FOR_ANOTHER.test(program))
    reasons.add("note", "runs-others", program, "camera-look-up-program");
  else if (status === "allowed") reasons.add("note", "may-use", program, "camera-take-back");
}
