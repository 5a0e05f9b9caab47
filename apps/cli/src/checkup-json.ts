import { type CheckupItem, type CheckupPlatform, checkupFor, settingWay } from "@holdfast/guide/checkup";
import { type Language, say } from "./language.ts";

/** A check-up for scripts: every question and item in one language; for every fact its source, date and confidence (P9). */
export function checkupJson(platform: CheckupPlatform, language: Language, today: string): unknown {
  const { opening, age, first, rest, nothingVerified } = checkupFor(platform);
  return {
    type: "check-up",
    language,
    platform,
    nothingVerified,
    threatened: { question: say(language, opening.question), why: say(language, opening.why), yes: opening.yes.goes },
    age: age === null ? null : { question: say(language, age.question), why: say(language, age.why) },
    first: first.map((item) => itemJson(item, language, today)),
    rest: rest.map((item) => itemJson(item, language, today)),
  };
}

function itemJson(item: CheckupItem, language: Language, today: string): unknown {
  switch (item.kind) {
    case "act":
      return {
        id: item.id,
        kind: item.kind,
        title: say(language, item.title),
        why: say(language, item.why),
        how: say(language, item.how),
      };
    case "unknown":
      return { id: item.id, kind: item.kind, guards: item.guards, lookFor: say(language, item.lookFor) };
    case "setting": {
      const { setting } = item;
      const { guards, name, why, teen, url, urlRole, source, seenDate, checkedOn, confidence } = setting;
      return {
        id: item.id,
        kind: item.kind,
        guards,
        name,
        why: say(language, why),
        teen: teen === null ? null : say(language, teen),
        way: settingWay(setting, language, today),
        url: urlRole === "destination" ? url : null,
        source,
        seenDate,
        checkedOn,
        confidence,
      };
    }
  }
}
