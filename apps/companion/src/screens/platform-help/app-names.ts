import type { GuidePlatform } from "@holdfast/guide";
import type { PlanScreenWords } from "@holdfast/words";

/** Apps that most reports name, first; the rest unfolds. */
export const APPS_SHOWN_FIRST: readonly GuidePlatform[] = [
  "instagram",
  "snapchat",
  "messenger",
  "facebook",
  "whatsapp",
  "tiktok",
  "discord",
  "telegram",
  "sms",
  "gmail",
];

export const appName = (app: GuidePlatform, t: PlanScreenWords): string => t[`plan-screen.app.${app}`]();
