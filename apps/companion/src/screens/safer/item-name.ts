import { type CheckupItem, settingWay } from "@holdfast/guide/checkup";
import type { CheckupWords } from "@holdfast/words";
import { language, say } from "../../words/say.ts";
import { today } from "./today.ts";

/** What a thing to look at is called: the setting by the name in the app, anything else by what it is for. */
export function itemName(item: CheckupItem, words: CheckupWords): string {
  if (item.kind === "act") return say({ key: item.title });
  if (item.kind === "unknown") return words[`checkup.guard.${item.guards}`]();
  const way = settingWay(item.setting, language.value, today());
  return way.kind === "automatic" ? (item.setting.name[language.value] ?? item.setting.name.en) : way.name;
}
