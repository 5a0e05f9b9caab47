import { type CheckupPlatform, isCheckupDevice } from "@holdfast/guide/checkup";
import type { CheckupWords, PlanScreenWords } from "@holdfast/words";
import { appName } from "../platform-help/app-names.ts";

/** An app or a device as people call it. */
export const platformName = (platform: CheckupPlatform, checkup: CheckupWords, apps: PlanScreenWords): string =>
  isCheckupDevice(platform) ? checkup[`checkup.device.${platform}`]() : appName(platform, apps);
