import type { Dated } from "../dated.ts";
import type { WordsKey } from "../said.ts";

/** Where a camera can be in use. Words under `camera-page.device.<id>`. */
export const CAMERA_DEVICES = ["iphone", "android", "windows", "mac", "linux", "browser"] as const;
export type CameraDevice = (typeof CAMERA_DEVICES)[number];

/** How one device shows that its camera is on, and what it does not show. */
export interface CameraFact extends Dated {
  readonly id: CameraDevice;
  readonly shows: WordsKey;
  readonly limits: WordsKey;
}
