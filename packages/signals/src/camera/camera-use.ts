import type { Moment } from "@holdfast/model";

/** One program, or one website's permission, that the system's own record names beside the camera. */
export interface CameraUse {
  /** As the record names it: a path, a package name, an address. */
  readonly program: string;
  readonly record: CameraRecord;
  /**
   * - `now`: has the camera open at this moment.
   * - `open-or-stale`: the record has a start and no end: in use, or the computer was cut off while it was.
   * - `used`: used and ended.
   * - `allowed` / `blocked`: may or may not use it; whether it ever did stands nowhere.
   */
  readonly status: "now" | "open-or-stale" | "used" | "allowed" | "blocked";
  readonly from: Moment | null;
  readonly until: Moment | null;
  /** Number of the process, where it is running. */
  readonly process?: number;
}

export const CAMERA_RECORDS = [
  "linux-open-files",
  "windows-consent-store",
  "macos-log",
  "chromium-permissions",
] as const;
export type CameraRecord = (typeof CAMERA_RECORDS)[number];

/** Uses kept of one record. */
export const MAX_USES = 5000;
