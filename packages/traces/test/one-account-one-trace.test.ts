import { PLATFORMS, type Platform } from "@holdfast/model";
import fc from "fast-check";
import { expect, it } from "vitest";
import { findTraces, normaliseHandle, normaliseUserId, platformRow } from "../src/index.ts";

/** How an address of each platform carries a handle. */
const URLS: Partial<Record<Platform, (handle: string) => string>> = {
  instagram: (h) => `https://www.instagram.com/${h}/`,
  snapchat: (h) => `https://snapchat.com/add/${h}`,
  facebook: (h) => `https://m.facebook.com/${h}`,
  tiktok: (h) => `https://www.tiktok.com/@${h}`,
  telegram: (h) => `https://t.me/${h}`,
  x: (h) => `https://x.com/${h}`,
  kik: (h) => `https://kik.me/${h}`,
  reddit: (h) => `https://www.reddit.com/user/${h}`,
  youtube: (h) => `https://youtube.com/@${h}`,
};
const letters = fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz".split(""));
const rest = fc.string({
  unit: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz0123456789_".split("")),
  minLength: 6,
  maxLength: 10,
});
const handle = fc.tuple(letters, rest, letters).map(([a, b, c]) => `${a}${b.replaceAll("_", "0")}_${c}`);
const withUrl = fc.constantFrom(...(Object.keys(URLS) as Platform[]));
const upper = (text: string, mask: readonly boolean[]): string =>
  text
    .split("")
    .map((c, i) => (mask[i] === true ? c.toUpperCase() : c))
    .join("");
const MARKS = ["", "\u200e", "\u200f", "\u2066", "\u2069", "\u200b", "\ufeff"];

const accounts = (text: string, platform: Platform): readonly string[] =>
  findTraces(text, { platform })
    .filter((f) => f.kind === "account" && f.service === platform)
    .map((f) => f.value);

it("one account, however it is spelled, is one value", () => {
  fc.assert(
    fc.property(
      withUrl,
      handle,
      fc.array(fc.boolean(), { maxLength: 14 }),
      fc.constantFrom("", "?igsh=abc", "?utm_source=x&fbclid=y", "#top"),
      fc.constantFrom("", ".", ",", "!", ")", "…", " ok"),
      fc.constantFrom(...MARKS),
      (platform, name, capitals, query, after, mark) => {
        fc.pre(normaliseHandle(platform, name) !== null);
        const url = URLS[platform]?.(upper(name, capitals)) ?? "";
        const expected = [normaliseHandle(platform, name)];
        expect(accounts(`${url}${query}${after}`, platform)).toEqual(expected);
        expect(accounts(`${platform} @${mark}${upper(name, capitals)}${mark}${after}`, platform)).toEqual(expected);
        if (platform !== "x")
          expect(accounts(`my ${platform}: ${upper(name, capitals)}${after}`, platform)).toEqual(expected);
      },
    ),
    { numRuns: 600 },
  );
});

it("two names that the platform tells apart are never one value", () => {
  const name = fc.string({ unit: fc.constantFrom(..."abIl10oO._-а".split("")), minLength: 3, maxLength: 8 });
  fc.assert(
    fc.property(fc.constantFrom(...PLATFORMS), name, name, (platform, a, b) => {
      const [one, two] = [normaliseHandle(platform, a), normaliseHandle(platform, b)];
      fc.pre(one !== null && two !== null);
      const told = (text: string): string =>
        platformRow(platform).fold === "lower" ? text.toLowerCase() : text.toLowerCase().replaceAll(".", "");
      expect(one === two).toBe(told(a) === told(b));
    }),
    { numRuns: 3000 },
  );
});

it("a name with any letter swapped for a look-alike of another alphabet is never the same account", () => {
  const alike: Readonly<Record<string, string>> = { a: "а", e: "е", o: "ο", c: "с", p: "р", i: "і", x: "х", y: "у" };
  fc.assert(
    fc.property(withUrl, handle, fc.nat(), (platform, name, at) => {
      const places = name.split("").flatMap((c, i) => (c in alike ? [i] : []));
      fc.pre(places.length > 0);
      const i = places[at % places.length] ?? 0;
      const forged = `${name.slice(0, i)}${alike[name[i] ?? ""] ?? ""}${name.slice(i + 1)}`;
      const genuine = normaliseHandle(platform, name);
      for (const text of [`${platform} @${forged}`, URLS[platform]?.(forged) ?? "", `${platform}: ${forged}`]) {
        expect(findTraces(text).map((f) => f.value)).not.toContain(genuine);
      }
    }),
    { numRuns: 400 },
  );
});

it("no handle is ever equal to a user id", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...PLATFORMS),
      fc.string({ unit: fc.constantFrom(..."0123456789".split("")), minLength: 2, maxLength: 20 }),
      (p, digits) => {
        const [asHandle, asId] = [normaliseHandle(p, digits), normaliseUserId(p, digits)];
        if (asHandle !== null && asId !== null) expect(asHandle).not.toBe(asId);
      },
    ),
  );
});
