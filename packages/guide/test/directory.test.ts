import { readFileSync } from "node:fs";
import { words } from "@holdfast/words";
import { describe, expect, it } from "vitest";
import { CONTACTS, COUNTRIES, CRISIS_LINES, contact, contactsFor, crisisLines, knownCountry } from "../src/index.ts";

const ids = (found: readonly { readonly id: string }[]): readonly string[] => found.map(({ id }) => id);

describe("the directory", () => {
  it("names each contact once, with words in both languages", () => {
    expect(new Set(ids(CONTACTS)).size).toBe(CONTACTS.length);
    for (const { name, about, hours } of CONTACTS)
      for (const language of ["en", "fr"] as const) {
        const catalog = words(language) as unknown as Readonly<Record<string, () => string>>;
        for (const key of [name, about, ...(hours === null || hours === "always" ? [] : [hours])])
          expect(catalog[key]?.()).toMatch(/\S/u);
      }
  });
  it("dates every entry, and has a source for everything that is not unverified", () => {
    for (const one of CONTACTS) {
      expect(one.checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
      if (one.confidence !== "unverified") expect(one.source).toMatch(/\S/u);
    }
  });
  it("dials the number that it shows", () => {
    for (const { phone } of CONTACTS) {
      if (phone === null || phone.show.includes("/") || /[A-Z]/u.test(phone.show)) continue;
      const shown = phone.show.replaceAll(/\D/gu, "");
      expect(
        phone.dial
          .replace(/,.*$/u, "")
          .replaceAll(/\D/gu, "")
          .replace(/^44(?=3)/u, "0"),
      ).toBe(phone.dial.startsWith("+1") && !shown.startsWith("1") ? `1${shown}` : shown);
    }
  });
  it("opens nothing but web addresses, and says of each whether its text was read", () => {
    for (const { url, urlRole } of CONTACTS) {
      expect(url === null).toBe(urlRole === null);
      for (const address of Object.values(url ?? {})) expect(["http:", "https:"]).toContain(new URL(address).protocol);
    }
  });
  it("throws for an id that is no contact: ids are a closed list", () => {
    expect(() => contact("nobody" as "bank")).toThrow("no such contact");
  });
});

describe("contactsFor", () => {
  it("never gives what nobody verified, nor what is only knowledge", () => {
    const given = COUNTRIES.flatMap((country) =>
      (["support", "report", "police", "fraud", "money", "removal", "crisis", "emergency"] as const).flatMap(
        (purpose) => ids(contactsFor(country, purpose, "not-said", "Ottawa Ontario Quebec Sudbury")),
      ),
    );
    for (const never of ["211-ca", "ncecc-ca", "take-it-down-act-us"]) expect(given).not.toContain(never);
    expect(given).toContain("sudbury-police");
  });
  it("has no number for the Sûreté du Québec: those in the lists were withdrawn", () => {
    expect(contactsFor("CA", "police", "adult", "QC").map(({ id, phone }) => [id, phone])).toEqual([
      ["police-qc", null],
      ["police-ca", null],
    ]);
  });
  it("takes two letters for a province only where they stand alone", () => {
    expect(ids(contactsFor("CA", "police", "adult", "ON"))).toContain("opp-on");
    expect(ids(contactsFor("CA", "police", "adult", "on the coast"))).not.toContain("opp-on");
    expect(ids(contactsFor("CA", "police", "adult"))).toEqual(["police-ca"]);
  });
  it("says when the Anti-Fraud Centre’s phone is answered and where to report at night", () => {
    const [cafc] = contactsFor("CA", "fraud", "adult");
    expect(cafc).toMatchObject({ id: "cafc-ca", hours: "contact.cafc-ca.hours" });
    expect(words("en")["contact.cafc-ca.hours"]()).toMatch(/10:00 to 16:45 Eastern.*at any time/u);
    expect(cafc?.url).toEqual({
      en: "https://reportcyberandfraud.canada.ca",
      fr: "https://signalercyberetfraude.canada.ca",
    });
  });
});

describe("crisis lines", () => {
  it("are those of Canada when the country was skipped, in the order of the first screen", () => {
    expect(ids(crisisLines(undefined))).toEqual(["emergency-ca", "suicide-crisis-ca", "kids-help-phone"]);
    expect(ids(crisisLines("CA", "adult"))).toEqual(["emergency-ca", "suicide-crisis-ca"]);
  });
  it("tell young people what to text, in their language", () => {
    expect(crisisLines("CA", "under-18").at(-1)?.text).toEqual({
      to: "686868",
      word: { en: "CONNECT", fr: "PARLER" },
    });
  });
  it("start with the emergency number in every country the directory knows", () => {
    for (const country of COUNTRIES) expect(crisisLines(country)[0]?.purposes).toEqual(["emergency"]);
    expect(crisisLines("DE")).toEqual([]);
  });
  it("are never unverified", () => {
    expect(CRISIS_LINES.filter(({ confidence }) => confidence === "unverified")).toEqual([]);
  });
  it("load without the rest of the guide, so that the first screen stays small", () => {
    const seen = new Set<string>();
    const visit = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      const text = readFileSync(new URL(`../src/${file}`, import.meta.url), "utf8");
      for (const [, path] of text.matchAll(/^import (?!type)[^;]*?from "\.\/([^"]+)"/gmu)) visit(path ?? "");
    };
    visit("crisis-lines.ts");
    expect([...seen].toSorted()).toEqual(["contact.ts", "country.ts", "crisis-lines.ts"]);
  });
});

it("reads UK as GB and lower case as upper, and knows what it does not know", () => {
  expect([knownCountry("uk"), knownCountry(" ca "), knownCountry("DE"), knownCountry(undefined)]).toEqual([
    "GB",
    "CA",
    null,
    "CA",
  ]);
});
