import type { Language } from "@holdfast/words";
import type { Setting } from "./setting.ts";

/** Menus move: after this many months a path is no longer shown as the way. */
const MAX_PATH_MONTHS = 12;

/**
 * How to get to a setting. `path`: a source not older than a year shows it; say its date. `older-path`: an older or
 * undated source shows it; fold it away, and say that it may have moved. `look-for`: no source shows one: say the name.
 * `automatic`: there is nothing to switch. `inLanguage` is false where only the English name is known.
 */
export type SettingWay =
  | { readonly kind: "automatic" }
  | {
      readonly kind: "path" | "older-path";
      readonly path: string;
      readonly seenDate: string | null;
      readonly name: string;
      readonly inLanguage: boolean;
    }
  | { readonly kind: "look-for"; readonly name: string; readonly inLanguage: boolean };

/** The way to `setting` for a reader of `language` on the day `today` (`2026-11-24`). */
export function settingWay(setting: Setting, language: Language, today: string): SettingWay {
  if (setting.automatic) return { kind: "automatic" };
  const own = setting.name[language];
  const name = own ?? setting.name.en;
  const inLanguage = own !== null;
  const path = setting.paths[language];
  if (path === null || setting.confidence === "unverified") return { kind: "look-for", name, inLanguage };
  const kind = isRecent(path.seenDate, today) ? "path" : "older-path";
  return { kind, path: path.text, seenDate: path.seenDate, name, inLanguage };
}

/** A date that is not exact counts as its earliest day: `2026` is 2026-01-01. */
function isRecent(seenDate: string | null, today: string): boolean {
  if (seenDate === null) return false;
  const [year = 0, month = 1, day = 1] = seenDate.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + MAX_PATH_MONTHS, day)).toISOString().slice(0, 10);
  return today <= last;
}
