import { GUIDE_PLATFORMS, type GuidePlatform, guidePlatform } from "../guide-platform.ts";

/** Devices, whose own settings help in every app. */
export const CHECKUP_DEVICES = ["apple", "android", "windows", "google"] as const;
export type CheckupDevice = (typeof CHECKUP_DEVICES)[number];

/** What a check-up can be asked for. An app that nobody looked up has one too: it says so, and what to look for. */
export type CheckupPlatform = GuidePlatform | CheckupDevice;

/** Names that people give devices, folded. */
const DEVICE_NAMES: ReadonlyMap<string, CheckupDevice> = new Map([
  ["iphone", "apple"],
  ["ipad", "apple"],
  ["ios", "apple"],
  ["mac", "apple"],
  ["windows 11", "windows"],
  ["family link", "google"],
]);

/** The app or device that a text names, by id or as people say it; null for any other. */
export function checkupPlatform(text: string): CheckupPlatform | null {
  const name = text.trim().toLowerCase().replaceAll(/\s+/gu, " ");
  return CHECKUP_DEVICES.find((id) => id === name) ?? DEVICE_NAMES.get(name) ?? guidePlatform(name);
}

export const isCheckupDevice = (platform: CheckupPlatform): platform is CheckupDevice =>
  (CHECKUP_DEVICES as readonly string[]).includes(platform);

/** Every app and device, those of the guide first. */
export const CHECKUP_PLATFORMS: readonly CheckupPlatform[] = [...GUIDE_PLATFORMS, ...CHECKUP_DEVICES];
