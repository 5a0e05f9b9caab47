import { type Contact, instant, itemId, type Request, span } from "@holdfast/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkExposure, checkProfile, readProfileFacts, reviewLists } from "../../src/index.ts";

const codes = (result: { readonly reasons: readonly { readonly code: string }[] }): string[] =>
  result.reasons.map((reason) => reason.code);

describe("profile facts", () => {
  it("reads names and values in English and in French, and leaves the rest to the bio", () => {
    expect(readProfileFacts("Followers: 1,204\nfollowing: 1.2k\nshared contacts: 0\nOther app: yes\nHi there")).toEqual(
      {
        followers: 1204,
        following: 1200,
        shared: 0,
        otherApp: true,
        bio: "Hi there",
      },
    );
    expect(readProfileFacts("Abonnés : 12\nAmis en commun : 0\nAutre pays : non\nNom : Kayla M")).toEqual({
      followers: 12,
      shared: 0,
      otherCountry: false,
      name: "Kayla M",
    });
  });
});

describe("profile check", () => {
  it("counts no single sign for more than a note", () => {
    expect(checkProfile({ shared: 0 }).state).toBe("note");
    expect(checkProfile({ ageDays: 3 }).state).toBe("note");
  });
  it("says that several signs stand together", () => {
    const result = checkProfile({ ageDays: 3, followers: 12, following: 900, posts: 1, shared: 0 });
    expect([result.state, codes(result)[0]]).toEqual(["nudge", "several-signs"]);
  });
  it("warns of a stranger who wrote first and wants another app", () => {
    expect(checkProfile({ wroteFirst: true, otherApp: true }).state).toBe("warn");
  });
  it("never says safe: a profile without a sign still says what was not seen, and that known people do this too", () => {
    const result = checkProfile({ ageDays: 3000, followers: 400, following: 380, posts: 200, shared: 30 });
    expect(result.state).toBe("none");
    expect(result.unseen).toEqual(expect.arrayContaining(["profile-who", "profile-known-person"]));
  });
});

describe("exposure check", () => {
  it.each([
    ["class of 2027", "school-year"],
    ["Lockerby Composite High School", "school"],
    ["École secondaire Exemple", "school"],
    ["cégep de Saint-Exemple", "school"],
    ["📍Sudbury", "town"],
    ["living in North Bay", "town"],
    ["J’habite à Gatineau", "town"],
    ["works at the Example Café", "job"],
    ["travaille chez Exemple inc.", "job"],
    ["mom of two", "family"],
    ["en couple avec Sam", "family"],
    ["bday 03/14", "birthday"],
    ["née le 14 mars", "birthday"],
    ["16 y/o", "age"],
    ["17 ans", "age"],
    ["plays for the Example Wolves", "club"],
    ["training every tuesday at the arena", "routine"],
    ["write me: kayla@example.com", "e-mail"],
    ["text 705-555-0123", "phone"],
    ["sc: kayla.example", "handle-elsewhere"],
    ["12, rue des Exemples", "address"],
    ["K1A 0B1", "address"],
  ])("sees in “%s” %s", (bio, code) => expect(codes(checkExposure({ bio }))).toContain(code));

  it.each(["just vibes ✨", "chien, café, livres", "she/her", "be kind", "music is life", "je réponds pas souvent"])(
    "sees nothing in “%s”",
    (bio) => expect(codes(checkExposure({ bio }))).toEqual([]),
  );

  it("says that two places together tell where somebody is to be found", () => {
    const result = checkExposure({ bio: "Example High School | 📍Sudbury" });
    expect(result.reasons[0]?.code).toBe("findable");
  });
  it("looks at the name and the user name too", () => {
    expect(codes(checkExposure({ name: "Kayla Example", handle: "kayla2009" }))).toEqual([
      "full-name",
      "year-in-handle",
    ]);
  });
});

const at = (day: number): Contact["at"] => instant(Date.UTC(2026, 9, day, 12), "second", "");
const follower = (handle: string, displayName: string | null, day: number): Contact => ({
  platform: "instagram",
  relation: "follower",
  handle,
  displayName,
  at: at(day),
  how: null,
  span: span(itemId("f"), 0, 1),
});
const request = (handle: string, day: number): Request => ({
  platform: "instagram",
  direction: "received",
  handle,
  displayName: null,
  at: at(day),
  span: span(itemId("r"), 0, 1),
});

describe("list review", () => {
  it("tells who is new since the earlier download", () => {
    const [old, fresh] = [follower("old.one", null, 1), follower("new.one", null, 9)];
    const result = reviewLists(
      { contacts: [old, fresh], requests: [] },
      { previous: { contacts: [old], requests: [] } },
    );
    expect(result.added).toEqual([fresh]);
  });
  it("says that nothing can be called new without an earlier list or a date", () => {
    const result = reviewLists({ contacts: [follower("a", null, 1)], requests: [] });
    expect(result.added).toEqual([]);
    expect(result.unseen).toContain("lists-no-earlier");
  });
  it("sees a burst within a day, and the word of the school in it", () => {
    const names = ["amy.lockerby", "ben_lockerby", "cat.lockerby", "dan", "eva"];
    const result = reviewLists({ contacts: [], requests: names.map((name) => request(name, 5)) });
    expect(result.reasons.map(({ code, evidence }) => [code, evidence])).toContainEqual([
      "burst-one-group",
      "lockerby",
    ]);
    const slow = reviewLists({ contacts: [], requests: names.map((name, i) => request(name, 1 + 3 * i)) });
    expect(codes(slow)).not.toContain("burst");
  });
  it("sees a new account that copies somebody the person knows", () => {
    const friend = follower("kayla.martin", "Kayla Martin", 1);
    const previous = { contacts: [friend], requests: [] };
    const byName = reviewLists(
      { contacts: [friend, follower("km_2026", "Kayla Martin", 9)], requests: [] },
      { previous },
    );
    expect([byName.state, codes(byName)[0]]).toEqual(["warn", "copy-of-a-contact"]);
    const byLook = reviewLists({ contacts: [friend], requests: [request("kay1a.martin", 9)] }, { previous });
    expect(codes(byLook)[0]).toBe("copy-of-a-contact");
  });
  it("answers for two hundred thousand followers within two seconds", () => {
    const contacts = Array.from({ length: 200_000 }, (_, i) => follower(`user${i}.example`, `User ${i}`, 1 + (i % 28)));
    const before = performance.now();
    reviewLists({ contacts, requests: [] }, { since: Date.UTC(2026, 9, 20) });
    expect(performance.now() - before).toBeLessThan(2000);
  });
});

describe("profile checks on any text", () => {
  it("never throw", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
        const facts = readProfileFacts(text);
        checkProfile(facts);
        checkExposure({ bio: text, name: text, handle: text });
      }),
      { numRuns: 300 },
    );
  });
  it.each([
    "from A ".repeat(20_000),
    "every ".repeat(30_000),
    "É".repeat(200_000),
    "12 ".repeat(60_000),
    "School ".repeat(20_000),
  ])("take less than a second for hostile text %#", (text) => {
    const before = performance.now();
    checkExposure({ bio: text });
    readProfileFacts(text);
    expect(performance.now() - before).toBeLessThan(1000);
  });
});
