import type { Platform } from "@holdfast/model";
import { describe, expect, it } from "vitest";
import { findTraces, platformRow } from "../src/index.ts";

/** What the first account found in each text comes down to. */
const account = (text: string): string => {
  const found = findTraces(text).find((f) => f.kind === "account");
  return found === undefined ? "nothing" : `${found.service} ${found.identifier} ${found.value}`;
};

const SAME: readonly (readonly [Platform, string, readonly string[]])[] = [
  [
    "instagram",
    "handle kayla_m22",
    [
      "my ig is @kayla_m22",
      "insta: Kayla_M22.",
      "https://www.instagram.com/kayla_m22/",
      "instagram.com/KAYLA_M22?igsh=MzRlODBiNWFlZA==&utm_source=qr",
      "http://m.instagram.com/kayla_m22/?hl=en)",
      "instagram.com/_u/kayla_m22",
      "instagram.com/stories/kayla_m22/3141592653/",
      "https://l.instagram.com/?u=https%3A%2F%2Finstagram.com%2Fkayla_m22&e=AT0",
      "ig.me/m/kayla_m22",
      "mon insta c'est kayla_m22 !",
      "mon insta c’est « kayla_m22 »",
      "@\u200ekayla_m22\u202c on insta",
      "ig \u2066@kayla_m22\u2069",
      "insta ＠ｋａｙｌａ＿ｍ２２",
      "insta @𝗸𝗮𝘆𝗹𝗮_𝗺𝟮𝟮",
      "“@kayla_m22” (instagram)",
    ],
  ],
  [
    "snapchat",
    "handle kayla_m22",
    [
      "add me on snap: kayla_m22",
      "snap kayla_m22",
      "sc: kayla_m22",
      "my snap is Kayla_M22",
      "ajoute-moi sur snap kayla_m22",
      "kayla_m22 sur snap",
      "👻 kayla_m22",
      "👻: Kayla_M22",
      "kayla_m22 on snapchat",
      "https://www.snapchat.com/add/kayla_m22?share_id=abc",
      "snapchat.com/@kayla_m22",
      "snapchat username = kayla_m22",
      "agrégame en snap: kayla_m22",
    ],
  ],
  [
    "facebook",
    "handle kaylaexample7",
    [
      "facebook.com/kayla.example.7",
      "https://m.facebook.com/KaylaExample7/",
      "m.me/kayla.example7",
      "fb: kayla.example.7",
    ],
  ],
  [
    "facebook",
    "user-id 100001234567890",
    [
      "https://www.facebook.com/profile.php?id=100001234567890&mibextid=ZbWKwL",
      "facebook.com/100001234567890",
      "fr-ca.facebook.com/people/Kayla-Example/100001234567890/",
      "messenger.com/t/100001234567890",
    ],
  ],
  [
    "tiktok",
    "handle kayla.m22",
    [
      "tiktok.com/@kayla.m22",
      "https://www.tiktok.com/@Kayla.M22?_t=8abc&_r=1",
      "tik tok @kayla.m22",
      "https://tiktok.com/@kayla.m22/video/7000000000000000000",
    ],
  ],
  ["discord", "handle kayla.m22", ["discord: kayla.m22", "my discord is @Kayla.M22", "kayla.m22#0000 on discord"]],
  [
    "discord",
    "user-id 155149108183695360",
    [
      "<@155149108183695360>",
      "<@!155149108183695360> hi",
      "https://discord.com/users/155149108183695360",
      "discord id 155149108183695360",
    ],
  ],
  [
    "telegram",
    "handle kayla_m22",
    [
      "t.me/kayla_m22",
      "https://telegram.me/Kayla_M22",
      "kayla_m22.t.me",
      "https://t.me/s/kayla_m22",
      "tg://resolve?domain=kayla_m22",
      "telegram @kayla_m22",
      "text me on telegram: kayla_m22",
      "tg: @kayla_m22",
    ],
  ],
  ["telegram", "user-id 5550101", ["tg://user?id=5550101", "tg://openmessage?user_id=5550101"]],
  [
    "x",
    "handle kayla_m22",
    [
      "https://twitter.com/Kayla_M22?s=20",
      "x.com/kayla_m22",
      "mobile.twitter.com/kayla_m22/status/1500000000000000000",
      "my twitter is @kayla_m22",
      "X: @kayla_m22",
    ],
  ],
  [
    "whatsapp",
    "phone +2348035550123",
    [
      "wa.me/2348035550123",
      "https://api.whatsapp.com/send?phone=2348035550123&text=hi",
      "whatsapp://send?phone=2348035550123",
      "my whatsapp is +234 803 555 0123",
    ],
  ],
  ["kik", "handle kayla_m22", ["kik: kayla_m22", "kik.me/Kayla_M22", "my kik is kayla_m22"]],
  ["roblox", "handle kayla_m22", ["roblox: kayla_m22", "my roblox user is Kayla_M22"]],
  [
    "roblox",
    "user-id 5550101",
    ["roblox.com/users/5550101/profile", "https://www.roblox.com/fr/users/5550101/profile"],
  ],
  [
    "reddit",
    "handle kayla_m22",
    [
      "u/kayla_m22",
      "/u/Kayla_M22",
      "https://old.reddit.com/user/kayla_m22/",
      "reddit.com/u/kayla_m22",
      "reddit: kayla_m22",
    ],
  ],
  [
    "youtube",
    "handle kayla_m22",
    ["youtube.com/@kayla_m22", "https://m.youtube.com/@Kayla_M22?si=abc", "youtube @kayla_m22"],
  ],
  ["youtube", "user-id UCabcdefghijklmnopqrstuv", ["youtube.com/channel/UCabcdefghijklmnopqrstuv?feature=shared"]],
  ["youtube", "profile-url c/KaylaM", ["https://www.youtube.com/c/KaylaM"]],
  ["signal", "phone +16135550123", ["https://signal.me/#p/+16135550123", "signal: +1 613 555 0123"]],
  ["signal", "handle kayla.22", ["signal: kayla.22"]],
];

describe("spellings of one account", () => {
  for (const [platform, expected, texts] of SAME) {
    it.each(texts)(`are one trace on ${platform}, ${expected}: %s`, (text) => {
      expect(account(text)).toBe(`${platform} ${expected}`);
    });
  }
});

const DIFFERENT: readonly (readonly [string, string, string])[] = [
  ["a full stop", "ig: @kayla.m22", "ig: @kaylam22"],
  ["an underscore", "ig: @kayla_m22", "ig: @kaylam22"],
  ["a trailing underscore", "ig: @kayla_m22_", "ig: @kayla_m22"],
  ["a Cyrillic а", "ig: @kаyla_m22", "ig: @kayla_m22"],
  ["a Greek ο", "telegram @kοala_m", "telegram @koala_m"],
  ["l and I", "snap: kayIa_m22", "snap: kayla_m22"],
  ["0 and o", "snap: kayla_m0", "snap: kayla_mo"],
  ["another platform", "ig: @kayla_m22", "snap: @kayla_m22"],
  ["digits as a name and as an id", "insta @123456789", "facebook.com/123456789"],
  ["a hyphen on Reddit", "u/kayla-m22", "u/kaylam22"],
  ["capitals in old Discord names", "discord: Kayla#1234", "discord: kayla#1234"],
  ["the number of old Discord names", "discord kayla#1234", "discord kayla#1235"],
  ["a YouTube c/ name and a handle", "youtube.com/c/kayla", "youtube.com/@kayla"],
];
it.each(DIFFERENT)("two accounts that differ in %s are never one trace", (_how, a, b) => {
  expect(account(a)).not.toBe("nothing");
  expect(account(b)).not.toBe("nothing");
  expect(account(a)).not.toBe(account(b));
});

describe("addresses and words that are no account", () => {
  it.each([
    "https://www.instagram.com/p/CabcDEF123/",
    "instagram.com/explore/",
    "instagram.com/reel/CabcDEF123",
    "https://www.facebook.com/groups/12345",
    "facebook.com/watch?v=1",
    "https://t.me/+AbCdEfGhIjK",
    "t.me/joinchat/AbCdEf",
    "https://x.com/home",
    "vm.tiktok.com/ZMabcdef/",
    "https://youtu.be/dQw4w9WgXcQ",
    "discord.gg/abcdef",
    "chat.whatsapp.com/AbCdEf",
    "my snap is dead lol",
    "my insta is private now",
    "mon insta est privé",
    "snap me later",
    "add me on snap please",
    "signal is weak here",
    "instagram: great app but I deleted it",
    "meet @ 5pm, or @5pm",
    "see you @home or @school",
    "that x is wrong",
    "oh snap 2nd time this week",
    "I posted 3 photos on insta",
    "the discord server has 155 people",
  ])("%s", (text) => {
    expect(account(text)).toBe("nothing");
  });
});

describe("a @name with no platform beside it", () => {
  it("takes the only platform that the message names, and says that it was assumed when it stands apart", () => {
    const [near] = findTraces("insta is better, im @kayla_m22 there");
    expect(near).toMatchObject({ service: "instagram", missing: ["user-id"] });
    const [far] = findTraces("I deleted tiktok last week. It was boring and full of ads! my new one is @kayla_m22");
    expect(far).toMatchObject({ service: "tiktok", missing: ["platform-assumed", "user-id"] });
  });
  it("takes the platform named right after it before the one before it", () => {
    expect(account("my insta got hacked, @kayla_m22 on snap")).toBe("snapchat handle kayla_m22");
  });
  it("gives each name of a message its own platform", () => {
    const found = findTraces("insta @kayla_m22 snap @kayla.sc tele @kayla_tg");
    expect(found.map((f) => `${f.service} ${f.value}`)).toEqual([
      "instagram kayla_m22",
      "snapchat kayla.sc",
      "telegram kayla_tg",
    ]);
  });
  it("takes the platform of the conversation and says that it was assumed", () => {
    const [found] = findTraces("its @kayla_m22", { platform: "instagram" });
    expect(found).toMatchObject({ service: "instagram", missing: ["platform-assumed", "user-id"] });
  });
  it("stays without a platform where none is known, and says so", () => {
    const [found] = findTraces("its @Kayla_M22");
    expect(found).toMatchObject({ service: null, value: "kayla_m22", missing: ["platform-not-known"] });
  });
  it("is not taken for a WhatsApp name, because WhatsApp's own mentions are numbers", () => {
    expect(findTraces("its @kayla_m22", { platform: "whatsapp" })[0]?.service).toBeNull();
  });
});

it("reads a list of names of plain letters, each behind the sign of its platform", () => {
  const found = findTraces("snap: kaylam, insta: kaylarose / kik: kaykik");
  expect(found.map((f) => `${f.service} ${f.value}`)).toEqual(["snapchat kaylam", "instagram kaylarose", "kik kaykik"]);
});
it("says that a name of plain letters read out of a sentence may be an ordinary word", () => {
  expect(findTraces("my snap is kaylababy")[0]?.missing).toEqual(["handle-uncertain"]);
});
it("says that a name with look-alike letters cannot be a handle, and leaves it as written", () => {
  expect(findTraces("insta @kаyla")[0]).toMatchObject({ value: "kаyla", missing: ["not-a-valid-handle"] });
});
it("keeps the link to a post beside the account that the post names", () => {
  const found = findTraces("https://www.tiktok.com/@kayla.m22/video/7000000000000000000");
  expect(found.map((f) => f.kind)).toEqual(["account", "link"]);
});
it("asks for capitals as shown where Reddit is meant", () => {
  expect(findTraces("u/Kayla_M22")[0]?.missing).toEqual(["exact-capitals"]);
  expect(platformRow("reddit").fold).toBe("lower");
});
