import { PAYMENT_RAILS, PLATFORMS, utcMs } from "@holdfast/model";
import { LANGUAGES, words } from "@holdfast/words";
import { describe, expect, it } from "vitest";
import { PAYMENT_ENTRIES } from "../src/data/payment-entries.ts";
import { PLATFORM_ENTRIES } from "../src/data/platform-entries.ts";
import {
  checkDates,
  GUIDE_PLATFORMS,
  generalGuides,
  guidePlatform,
  paymentGuides,
  platformGuide,
  TOPICS,
} from "../src/index.ts";

const say = (key: string, language: "en" | "fr"): string =>
  (words(language) as unknown as Readonly<Record<string, (() => string) | undefined>>)[key]?.() ?? "";

describe("the entries", () => {
  it("have words in both languages for every line, each line used once", () => {
    const keys = [
      ...PLATFORM_ENTRIES.flatMap((one) => [...one.steps, ...one.lookFor]),
      ...PAYMENT_ENTRIES.flatMap(({ steps }) => steps),
    ];
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) for (const language of LANGUAGES) expect(say(key, language)).toMatch(/\S/u);
    const said = Object.keys(words("en")).filter((key) => /^steps\..*\.\d+$/u.test(key));
    expect(said.filter((key) => !(keys as readonly string[]).includes(key))).toEqual([]);
  });
  it("have steps exactly where somebody verified them, and else say what to look for", () => {
    for (const one of PLATFORM_ENTRIES) {
      const unverified = one.confidence === "unverified";
      expect([one.steps.length === 0, one.lookFor.length === 0]).toEqual([unverified, !unverified]);
      if (unverified) expect(one.hint).toBeUndefined();
      else expect(one.source).toMatch(/\S/u);
    }
  });
  it("say “look” and never “do” in what nobody verified", () => {
    for (const key of PLATFORM_ENTRIES.flatMap(({ lookFor }) => lookFor).filter((one) => one.endsWith(".1"))) {
      expect(say(key, "en")).toMatch(/\blook\b|may be no/iu);
      expect(say(key, "fr")).toMatch(/cherchez|regardez|vérifiez|peut-être/iu);
    }
  });
  it("name no menu in French that was only read in English", () => {
    for (const { steps } of PLATFORM_ENTRIES)
      for (const key of steps) {
        const quoted = [...say(key, "en").matchAll(/“([^”]+)”/gu)].map(([, label]) => label ?? "");
        for (const label of quoted.filter((one) => !/^(from_id)$/u.test(one)))
          expect(say(key, "fr")).not.toContain(label);
      }
  });
});

describe("platformGuide", () => {
  it("knows every platform of the model, and Facebook’s chats as Messenger’s", () => {
    for (const platform of PLATFORMS) expect(platformGuide(platform, "report", "adult")).not.toBeNull();
    expect(platformGuide("facebook", "block", "adult")).toEqual(platformGuide("messenger", "block", "adult"));
  });
  it("gives no step for what is unverified, and is marked so", () => {
    for (const platform of GUIDE_PLATFORMS)
      for (const topic of TOPICS)
        for (const age of ["under-18", "adult", "not-said"] as const) {
          const guide = platformGuide(platform, topic, age);
          if (guide === null) continue;
          expect(guide.steps.length > 0).toBe(guide.confidence !== "unverified");
        }
    expect(platformGuide("samsung-messages", "report", "adult")).toMatchObject({ confidence: "unverified", steps: [] });
  });
  it("adds what Messenger tells people under 18, for them only", () => {
    const extra = "steps.messenger.report-under-18.1";
    expect(platformGuide("messenger", "report", "under-18")?.steps).toContain(extra);
    expect(platformGuide("messenger", "report", "adult")?.steps).not.toContain(extra);
    expect(platformGuide("messenger", "report", "not-said")?.steps).not.toContain(extra);
  });
  it("is as sure as the least sure source it joins", () => {
    expect(platformGuide("messenger", "export", "adult")).toMatchObject({ confidence: "medium" });
    expect(platformGuide("messenger", "export", "adult")?.steps.length).toBeGreaterThan(4);
  });
  it("gives null where nothing at all is known", () => {
    expect(platformGuide("search", "block", "adult")).toBeNull();
  });
});

describe("what most changes what a person should do", () => {
  const facts: readonly (readonly [string, string, RegExp])[] = [
    ["Snapchat tells the other side of a capture", "plan.hint.snapchat.capture", /tells them about a screenshot/u],
    ["Kik asks, and the chat is to be kept", "steps.kik.report.3", /keep or remove the chat, keep it/u],
    ["the junk button of iPhone Messages deletes", "steps.imessage.report.1", /deletes the message for good/u],
    ["Discord’s package holds only one’s own messages", "steps.discord.export.1", /only the messages you sent/u],
    ["a gift card’s issuer is called", "steps.pay.gift-card.1", /Call the company that issued the card/u],
    ["Interac can be cancelled until deposit", "steps.pay.interac.1", /works until it is deposited/u],
    ["a view-once item is gone after one look", "steps.whatsapp.capture.2", /gone after one look/u],
    ["WhatsApp is exported without media", "steps.whatsapp.export.2", /Never choose media/u],
    ["Signal reports prove nothing", "steps.signal.report.3", /proves nothing/u],
    ["X may drop what was reported", "steps.x.report.1", /leaves your inbox for good/u],
    ["the StopNCII number is not found again", "plan.removal.how.pin", /cannot be found again/u],
    ["a Google spam report also blocks", "steps.google-messages.report.2", /also blocks the sender/u],
    ["an account is paused last and never deleted", "steps.any.order.2", /Pause the account last. Never delete it/u],
  ];
  it.each(facts)("is said: %s", (_, key, what) => {
    expect(say(key, "en")).toMatch(what);
  });
});

describe("paymentGuides", () => {
  it("has something for every rail", () => {
    for (const rail of PAYMENT_RAILS) expect(paymentGuides(rail).length).toBeGreaterThan(0);
    expect(paymentGuides("other").map(({ id }) => id)).toEqual(["pay.any"]);
    expect(paymentGuides("gift-card")[0]?.id).toBe("pay.gift-card");
  });
});

it("has general advice for saving, naming and downloading", () => {
  expect(generalGuides("capture").map(({ id }) => id)).toEqual(["any.order", "any.capture"]);
});

it("reads an app as people name it, and leaves others alone", () => {
  expect(["Insta", " SNAPCHAT ", "Twitter", "hotmail", "constructor", "Bigo"].map(guidePlatform)).toEqual([
    "instagram",
    "snapchat",
    "x",
    "outlook",
    null,
    null,
  ]);
});

describe("checkDates", () => {
  const day = (text: string): ReturnType<typeof utcMs> => utcMs(Date.parse(text));
  it("finds nothing on the day of the check", () => {
    expect(checkDates(day("2026-11-23"), 0)).toEqual([]);
  });
  it("finds everything once it is older than asked, and not one day before", () => {
    expect(checkDates(day("2027-02-21"), 90)).toEqual([]);
    const stale = checkDates(day("2027-02-22"), 90);
    expect(new Set(stale.map(({ table }) => table))).toEqual(
      new Set(["camera", "contact", "platform", "payment", "setting"]),
    );
    expect(stale[0]?.days).toBe(91);
  });
});
