import { describe, expect, it } from "vitest";
import { findTraces } from "../src/index.ts";

const phones = (text: string, country?: string): readonly string[] =>
  findTraces(text, { country })
    .filter((f) => f.kind === "phone")
    .map((f) => f.value);

describe("telephone numbers", () => {
  it.each([
    ["+1 613-555-0123", "+16135550123"],
    ["+1 (613) 555-0123", "+16135550123"],
    ["(+33) 6 12 34 56 78", "+33612345678"],
    ["+16135550123", "+16135550123"],
    ["1-613-555-0123", "+16135550123"],
    ["call +234 803 555 0123 now", "+2348035550123"],
    ["+225 07 01 23 45 67", "+2250701234567"],
    ["00234 803 555 0123", "+2348035550123"],
    ["+33 6 12 34 56 78", "+33612345678"],
    ["whatsapp:+2348035550123", "+2348035550123"],
  ])("with a country code are read from anywhere: %s", (text, value) => {
    expect(phones(text)).toEqual([value]);
  });
  it.each([
    ["613-555-0123", "CA", "+16135550123"],
    ["(613) 555-0123", "CA", "+16135550123"],
    ["613.555.0123", "US", "+16135550123"],
    ["text me 6135550123", "CA", "+16135550123"],
    ["appelle-moi au 06 12 34 56 78", "FR", "+33612345678"],
    ["call 0803 555 0123", "NG", "+2348035550123"],
  ])("in national form %s take the country %s", (text, country, value) => {
    expect(phones(text, country)).toEqual([value]);
  });
  it.each([
    ["my whatsapp number is 2348035550123", "+2348035550123"],
    ["whatsapp 234 803 555 0123", "+2348035550123"],
  ])(
    "with a country code and no plus are read where the text speaks of calling, and that is said: %s",
    (text, value) => {
      const found = findTraces(text, { country: "CA" }).find((f) => f.kind === "phone");
      expect(found).toMatchObject({ value, missing: ["country-code-assumed"] });
    },
  );
  it("behind a time or a count are read without them", () => {
    expect(phones("2024-05-01 19:02:11 613-555-0142", "CA")).toEqual(["+16135550142"]);
    expect(phones("2 people, 12 613-555-0142", "CA")).toEqual(["+16135550142"]);
  });
  it("in national form with no country known stay as digits and say what is missing", () => {
    const [found] = findTraces("call me 613-555-0123");
    expect(found).toMatchObject({ kind: "phone", value: "6135550123", missing: ["country-code"] });
  });
  it.each([
    "order number 6135550123",
    "my account is 613-555-0123",
    "on 2023-10-05 14:30:00",
    "05/10/2023 and 12.05.2023",
    "it costs 1,000,000,000",
    "6135550123 followers",
    "192.168.100.200",
    "4111 1111 1111 1111",
    "5500-0000-0000-0004",
    "card 4111111111111111",
    "1700000000",
    "155149108183695360",
    "in 1999 2000 2001",
    "3.14159265358979",
    "call me in 2023",
    "$6135550123",
    "id: 6135550123",
    "abc6135550123",
    "6135550123abc",
    "commande 6135550123",
  ])("are not seen in %s", (text) => {
    expect(phones(text, "CA")).toEqual([]);
  });
});

const emails = (text: string): readonly string[] =>
  findTraces(text)
    .filter((f) => f.kind === "email")
    .map((f) => f.value);

describe("e-mail addresses", () => {
  it.each([
    ["Kayla.M@Example.COM", "kayla.m@example.com"],
    ["write (kayla@example.com).", "kayla@example.com"],
    ["<kayla@example.com>,", "kayla@example.com"],
    ["mailto:kayla@example.com", "kayla@example.com"],
    ["kayla+pay@example.co.uk!", "kayla+pay@example.co.uk"],
    ["courriel:kayla@example.com", "kayla@example.com"],
  ])("are read from %s", (text, value) => {
    expect(emails(text)).toEqual([value]);
  });
  it("with a full stop or a plus more are other addresses", () => {
    expect(new Set(emails("kayla.m@example.com kaylam@example.com kaylam+1@example.com")).size).toBe(3);
  });
  it.each([
    "kayla@",
    "@example.com",
    "a..b@example.com",
    "kayla@localhost",
    "kayla@example.notatld",
    "look @ example.com",
  ])("are not seen in %s", (text) => {
    expect(emails(text)).toEqual([]);
  });
});
