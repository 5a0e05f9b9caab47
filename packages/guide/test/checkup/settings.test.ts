import { existsSync, readFileSync } from "node:fs";
import { LANGUAGES, words } from "@holdfast/words";
import { describe, expect, it } from "vitest";
import { SETTINGS } from "../../src/checkup/data/settings.ts";
import {
  CHECKUP_PLATFORMS,
  checkupFor,
  checkupItems,
  FIRST_GUARDS,
  GUARDS,
  settingWay,
} from "../../src/checkup/index.ts";
import { say } from "../say.ts";

const FILE = new URL("../../../../../shared/data/guide/settings.json", import.meta.url);
const absent = !existsSync(FILE);
if (absent) console.info("skipped: the collected settings are not beside this repository");

interface Collected {
  readonly platform: string;
  readonly setting: string;
  readonly nameEn: string;
  readonly nameFr: string | null;
  readonly pathEn: string | null;
  readonly pathFr: string | null;
  readonly teenDefault: string | null;
  readonly url: string | null;
  readonly source: string;
  /** When it was looked up. */
  readonly seenDate: string;
  readonly confidence: string;
}

/** The collection points at another of its files here; the entry there names the source (`snapchat.export`). */
const POINTED: ReadonlyMap<string, string> = new Map([
  [
    "platform_steps.json (sister report, 2026-11-23)",
    "Snapchat export's own FAQ text (copied at davidblue.wtf); about ten public repositories for the address",
  ],
]);

it.skipIf(absent)(
  "carries every collected setting with its names, paths, address, date and confidence unchanged",
  () => {
    const theirs = JSON.parse(readFileSync(FILE, "utf8")) as readonly Collected[];
    expect(theirs).toHaveLength(78);
    expect(
      SETTINGS.map(({ id, name, paths, url, source, checkedOn, confidence }) => ({
        id,
        nameEn: name.en,
        nameFr: name.fr,
        pathEn: paths.en?.text ?? null,
        pathFr: paths.fr?.text ?? null,
        url,
        source,
        checkedOn,
        confidence,
      })),
    ).toEqual(
      theirs.map((one) => ({
        id: `${one.platform.toLowerCase()}.${one.setting}`,
        nameEn: one.nameEn,
        nameFr: one.nameFr,
        pathEn: one.pathEn,
        pathFr: one.pathFr,
        url: one.url,
        source: one.confidence === "unverified" ? null : (POINTED.get(one.source) ?? one.source),
        checkedOn: one.seenDate,
        confidence: one.confidence,
      })),
    );
  },
);

describe("the settings", () => {
  it("say why they matter for this crime in both languages, each in words of its own", () => {
    for (const { id, why, teen } of SETTINGS) {
      expect(why).toBe(`checkup.${id}.why`);
      for (const language of LANGUAGES) {
        expect(say(why, language)).toMatch(/\S/u);
        if (teen !== null) expect(say(teen, language)).toMatch(/\S/u);
      }
    }
    const said = Object.keys(words("en")).filter((key) => /^checkup\..*\.(?:why|teen)$/u.test(key));
    const used = new Set<string>(SETTINGS.flatMap(({ why, teen }) => (teen === null ? [why] : [why, teen])));
    const frame = /^checkup\.(?:age|threatened|act\.remove-unknown)\.why$/u;
    expect(said.filter((key) => !used.has(key) && !frame.test(key))).toEqual([]);
  });
  it("say nothing of teens where no source says anything of teens", () => {
    const unverified = SETTINGS.filter(({ confidence }) => confidence === "unverified");
    expect(unverified.map(({ id, source, url, teen }) => [id, source, url, teen])).toEqual([
      ["whatsapp.linked-devices", null, null, null],
      ["telegram.groups", null, null, null],
    ]);
  });
  it("send people to a page of the app itself or to none", () => {
    const own =
      /^https:\/\/(?:help|about)\.instagram\.com|^https:\/\/www\.messenger\.com|^https:\/\/[a-z]+\.snapchat\.com|^https:\/\/support\.tiktok\.com|^https:\/\/discord\.com\/safety|^https:\/\/faq\.whatsapp\.com|^https:\/\/help\.twitter\.com|^https:\/\/support\.google\.com|^https:\/\/www\.apple\.com/u;
    for (const { url, urlRole } of SETTINGS) {
      expect(urlRole === null).toBe(url === null);
      if (urlRole === "destination") expect(url).toMatch(own);
    }
  });
  it("name a guard that has words, and every first guard has words for what to look for", () => {
    for (const guard of GUARDS)
      for (const language of LANGUAGES) expect(say(`checkup.guard.${guard}`, language)).not.toBe("");
    for (const guard of FIRST_GUARDS)
      for (const language of LANGUAGES) expect(say(`checkup.guard.${guard}.look-for`, language)).not.toBe("");
  });
});

describe("settingWay", () => {
  const setting = (id: string) => {
    const found = SETTINGS.find((one) => one.id === id);
    if (found === undefined) throw new Error(`no setting ${id}`);
    return found;
  };
  it("gives a path for a year after the date of its source, and not a day longer", () => {
    const way = (today: string) => settingWay(setting("instagram.private-account"), "en", today).kind;
    expect([way("2026-11-24"), way("2027-04-01"), way("2027-04-02")]).toEqual(["path", "path", "older-path"]);
  });
  it("calls a path older whose source carries no date, however sure the fact is", () => {
    expect(settingWay(setting("apple.communication-safety"), "fr", "2026-11-24")).toMatchObject({
      kind: "older-path",
      seenDate: null,
      name: "Sécurité des communications",
    });
  });
  it("gives the name to look for where no source shows a path, and says when that name is only known in English", () => {
    expect(settingWay(setting("instagram.tags-mentions"), "fr", "2026-11-24")).toEqual({
      kind: "look-for",
      name: "Tags and mentions",
      inLanguage: false,
    });
    expect(settingWay(setting("snapchat.contact-me"), "fr", "2026-11-24")).toMatchObject({ inLanguage: true });
  });
  it("invents no way to what has no switch, and none to what nobody verified", () => {
    expect(settingWay(setting("snapchat.friends-list"), "en", "2026-11-24")).toEqual({ kind: "automatic" });
    expect(settingWay(setting("telegram.groups"), "en", "2026-11-24").kind).toBe("look-for");
  });
  it("never shows a path that the data does not hold", () => {
    for (const one of SETTINGS)
      for (const language of LANGUAGES) {
        const way = settingWay(one, language, "2026-11-24");
        if ("path" in way) expect(way.path).toBe(one.paths[language]?.text);
      }
  });
});

describe("checkupFor", () => {
  it("asks first whether somebody threatens now, and that answer leaves for help", () => {
    for (const platform of CHECKUP_PLATFORMS) {
      const { opening } = checkupFor(platform);
      expect([opening.question, opening.yes.goes]).toEqual(["checkup.threatened.question", "help"]);
    }
  });
  it("asks whether the age in the account is real before any setting, in every app and in no device", () => {
    expect(checkupFor("snapchat").age?.question).toBe("checkup.age.question");
    expect(checkupFor("windows").age).toBeNull();
  });
  it("has something for each of the four that matter most in every app, in their order", () => {
    for (const platform of CHECKUP_PLATFORMS) {
      const { first, age } = checkupFor(platform);
      if (age === null) continue;
      const guards = first.flatMap((item) =>
        item.kind === "setting" ? item.setting.guards : item.kind === "unknown" ? item.guards : [],
      );
      expect([...new Set(guards)]).toEqual(FIRST_GUARDS);
    }
  });
  it("tells to remove unknown followers right where the account goes private", () => {
    expect(checkupFor("instagram").first.map(({ id }) => id)).toEqual([
      "instagram.private-account",
      "instagram.remove-unknown",
      "instagram.message-requests",
      "instagram.friends-list",
      "instagram.find-me",
    ]);
  });
  it("says for an app that nobody looked up that nothing was verified, and what to look for", () => {
    const kik = checkupFor("kik");
    expect(kik.nothingVerified).toBe(true);
    expect(kik.first.every(({ kind }) => kind === "unknown")).toBe(true);
    expect(kik.rest).toEqual([]);
    expect(checkupFor("youtube").nothingVerified).toBe(false);
  });
  it("holds every setting once, whatever it guards", () => {
    const items = CHECKUP_PLATFORMS.flatMap((platform) => checkupItems(checkupFor(platform)));
    const ids = items.flatMap((item) => (item.kind === "setting" ? item.id : []));
    expect(ids.toSorted()).toEqual(SETTINGS.map(({ id }) => id).toSorted());
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });
});
