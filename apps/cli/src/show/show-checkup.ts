import {
  CHECKUP_PLATFORMS,
  type CheckupItem,
  type CheckupPlatform,
  checkupFor,
  isCheckupDevice,
  type Setting,
  settingWay,
} from "@holdfast/guide/checkup";
import { words } from "@holdfast/words";
import { type Language, say } from "../language.ts";

export const platformName = (platform: CheckupPlatform, language: Language): string =>
  say(language, isCheckupDevice(platform) ? `checkup.device.${platform}` : `plan.platform.${platform}`);

/** What comes before any app, and which apps and devices there is a check-up for. */
export function* showCheckupList(language: Language): Generator<string> {
  const text = words(language);
  yield text["checkup.title"]();
  yield text["checkup.intro"]();
  yield "";
  yield text["checkup.threatened.question"]();
  yield `   ${text["checkup.threatened.why"]()}`;
  yield "";
  const known = CHECKUP_PLATFORMS.filter((one) => !checkupFor(one).nothingVerified);
  yield text["checkup.cli.platforms"]({ list: known.map((one) => platformName(one, language)).join(", ") });
  yield text["checkup.cli.how-to"]({ platform: known[0] ?? "" });
}

/** The check-up of one app or device; with `full` also older paths, how it stands for teens, sources and dates. */
export function* showCheckup(
  platform: CheckupPlatform,
  language: Language,
  today: string,
  full: boolean,
): Generator<string> {
  const text = words(language);
  const { opening, age, first, rest, nothingVerified } = checkupFor(platform);
  yield `${text["checkup.title"]()}. ${platformName(platform, language)}`;
  yield "";
  yield say(language, opening.question);
  yield `   ${say(language, opening.why)}`;
  if (age !== null) {
    yield "";
    yield say(language, age.question);
    yield `   ${say(language, age.why)}`;
    yield `   ${text["checkup.age.adult"]()}`;
  }
  if (nothingVerified) {
    yield "";
    yield text["checkup.nothing-verified"]();
  }
  let n = 0;
  for (const [title, items] of [
    [text["checkup.first"](), first],
    [text["checkup.rest"](), rest],
  ] as const) {
    if (items.length === 0) continue;
    yield "";
    yield title;
    for (const item of items) {
      n += 1;
      yield* showItem(item, n, language, today, full);
    }
  }
}

function* showItem(item: CheckupItem, n: number, language: Language, today: string, full: boolean): Generator<string> {
  switch (item.kind) {
    case "act":
      yield `${n}. ${say(language, item.title)}`;
      yield `   ${say(language, item.why)}`;
      yield `   - ${say(language, item.how)}`;
      return;
    case "unknown":
      yield `${n}. ${say(language, `checkup.guard.${item.guards}`)}`;
      yield `   - ${say(language, item.lookFor)}`;
      return;
    case "setting": {
      const { setting } = item;
      const guard = say(language, `checkup.guard.${setting.guards}`);
      yield words(language)["checkup.cli.item"]({ n, guard, name: setting.name[language] ?? setting.name.en });
      yield `   ${say(language, setting.why)}`;
      yield `   - ${wayLine(setting, language, today, full)}`;
      if (setting.confidence === "unverified") yield `     ${words(language)["checkup.unverified"]()}`;
      if (full) yield* showFacts(setting, language);
    }
  }
}

/** An older path is shown only when everything is asked for; until then the name says what to look for. */
function wayLine(setting: Setting, language: Language, today: string, full: boolean): string {
  const text = words(language);
  const way = settingWay(setting, language, today);
  if (way.kind === "automatic") return text["checkup.automatic"]();
  if (way.kind === "path") return text["checkup.path"]({ path: way.path, date: way.seenDate ?? "" });
  const name = text[way.inLanguage ? "checkup.look-for" : "checkup.look-for.english-name"]({ name: way.name });
  if (way.kind === "look-for" || !full) return name;
  const older =
    way.seenDate === null
      ? text["checkup.path.undated"]({ path: way.path })
      : text["checkup.path.older"]({ path: way.path, date: way.seenDate });
  return `${name} ${older}`;
}

function* showFacts(setting: Setting, language: Language): Generator<string> {
  const text = words(language);
  const { teen, url, urlRole, source, checkedOn: date, confidence } = setting;
  if (teen !== null) yield `     ${text["checkup.teen"]({ what: say(language, teen) })}`;
  if (url !== null && urlRole === "destination") yield `     ${text["checkup.open-page"]({ url })}`;
  if (source !== null)
    yield `     ${text["checkup.source"]({ date, confidence: text[`steps.confidence.${confidence}`](), source })}`;
}
