import { describe, expect, it } from "vitest";
import { findTraces } from "../src/index.ts";
import { ibanFits } from "../src/payments/find-ibans.ts";
import { mask } from "../src/payments/mask.ts";

const paid = (text: string): readonly string[] =>
  findTraces(text, { country: "CA" })
    .filter((f) => f.kind === "payment")
    .map((f) => `${f.service} ${f.value}`);

describe("payment names", () => {
  it.each([
    ["cashapp $KaylaPays", "cash-app $kaylapays"],
    ["https://cash.app/$KaylaPays/50", "cash-app $kaylapays"],
    ["cash app me kaylapays22", "cash-app $kaylapays22"],
    ["cash app: kaylapays22", "cash-app $kaylapays22"],
    ["paypal.me/KaylaPays/100USD", "paypal kaylapays"],
    ["https://www.paypal.com/paypalme/kaylapays", "paypal kaylapays"],
    ["paypal kayla@example.com", "paypal kayla@example.com"],
    ["venmo @Kayla-M22", "venmo @kayla-m22"],
    ["https://venmo.com/u/kayla-m22", "venmo @kayla-m22"],
    ["venmo.com/kayla-m22", "venmo @kayla-m22"],
    ["revolut @kaylam22", "revolut @kaylam22"],
    ["revolut.me/KaylaM22", "revolut @kaylam22"],
    ["zelle me at 613-555-0123", "zelle +16135550123"],
    ["send the e-transfer to Kayla@Example.com", "interac kayla@example.com"],
    ["kayla@example.com par virement Interac", "interac kayla@example.com"],
    ["fais un virement à kayla@example.com", "interac kayla@example.com"],
    ["Western Union, MTCN: 123-456-7890", "western-union 1234567890"],
    ["mtcn 1234567890", "western-union 1234567890"],
    ["western union tracking number is 123 456 7890", "western-union 1234567890"],
    ["moneygram ref 12345678", "moneygram 12345678"],
  ])("%s", (text, expected) => {
    expect(paid(text)).toContain(expected);
  });
  it.each([
    "$100",
    "$5k now",
    "$CAD 50 or $USD",
    "US$ 20",
    "$TSLA is up",
    "so $exy",
    "cash app $100",
    "western union is closed, call 123-456-7890",
    "cash.app/help",
    "I owe you $50, paypal works",
    "venmo is down",
    "12345678 people",
  ])("are not seen in %s", (text) => {
    expect(paid(text)).toEqual([]);
  });
  it("without the service named are said to be assumed", () => {
    expect(findTraces("send it to $KaylaPays")[0]).toMatchObject({ value: "$kaylapays", missing: ["service-assumed"] });
  });
});

describe("the name on the payment account", () => {
  it.each([
    ["cash app $kaylapays the name on it is John Sample", "John Sample"],
    ["cashapp $kaylapays, name: Jane Q. Sample", "Jane Q. Sample"],
    ["interac kayla@example.com au nom de Marie-Ève L'Exemple.", "Marie-Ève L'Exemple"],
    ["venmo @kayla-m22 name on the account is john sample", "john sample"],
    ["zelle 613-555-0123, name Jordan Sample ok", "Jordan Sample"],
    ["paypal.me/kaylapays it should say Sample Trading", "Sample Trading"],
    ["zelle 613-555-0123 under the name Jane Sample ok", "Jane Sample"],
  ])("is read from %s", (text, name) => {
    expect(findTraces(text, { country: "CA" }).find((f) => f.kind === "payment")?.payeeName).toBe(name);
  });
  it("is not invented from other talk of names", () => {
    const [found] = findTraces("cash app $kaylapays what is your name? my name is not important");
    expect(found?.payeeName).toBeUndefined();
  });
});

describe("gift cards", () => {
  const CODES = [
    ["steam card 7K2QX-9WFTR-M7F3Q", "brand:steam", "7K2QX9WFTRM7F3Q"],
    ["here is the apple gift card code X7K2QX9WFTRM7F3Q", "brand:apple", "X7K2QX9WFTRM7F3Q"],
    ["google play card: 7K2Q X9WF TRM7 F3Q8", "brand:google-play", "7K2QX9WFTRM7F3Q8"],
    ["amazon gift card 7K2Q-X9WFTR-M7F3", "brand:amazon", "7K2QX9WFTRM7F3"],
    ["vanilla visa card 4111 1111 1111 1111", "brand:vanilla", "4111111111111111"],
    ["carte-cadeau xbox 7K2QX-9WFTR-M7F3Q-7K2QX-9WFTR", "brand:xbox", "7K2QX9WFTRM7F3Q7K2QX9WFTR"],
    ["un code neosurf 7K2QX9WFTR", "brand:neosurf", "7K2QX9WFTR"],
  ] as const;
  it.each(CODES)("keep no more of a code than its last characters: %s", (text, service, code) => {
    const found = findTraces(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ kind: "gift-card", service });
    const kept = JSON.stringify(found).replaceAll(/[^A-Z0-9]/gu, "");
    for (let i = 0; i + 6 <= code.length; i++) expect(kept).not.toContain(code.slice(i, i + 6));
    expect(found[0]?.value.endsWith(code.slice(code.length < 12 ? -2 : -4))).toBe(true);
  });
  it("mask a code inside an address as well, and keep its host", () => {
    const found = findTraces("steam gift card https://redeem.example.com/r?code=7K2QX9WFTRM7F3Q");
    expect(JSON.stringify(found)).not.toContain("7K2QX9");
    expect(found.find((f) => f.kind === "link")?.value).toBe("redeem.example.com/…");
  });
  it("that are asked for without a code say so, and that a picture was spoken of", () => {
    const [found] = findTraces("go buy a $100 steam gift card and send me a pic of the back");
    expect(found).toMatchObject({
      service: "brand:steam",
      missing: ["code-not-in-text", "receipt-and-serial", "code-on-photo"],
    });
  });
  it("are not seen where a brand is only talked about", () => {
    expect(
      findTraces("I play on steam, bought a new card for my pc, my amazon order 123-4567890-1234567 came"),
    ).toEqual([]);
  });
  it("leave a code alone where no brand was named, because nothing tells it from other numbers", () => {
    expect(findTraces("7K2QX-9WFTR-M7F3Q")).toEqual([]);
  });
  it("take a code alone for one when a brand was named shortly before", () => {
    expect(findTraces("7K2QX-9WFTR-M7F3Q", { giftCard: "steam" })[0]).toMatchObject({
      service: "brand:steam",
      value: "XXXXXXXXXXX7F3Q",
      asSeen: "XXXXX-XXXXX-X7F3Q",
    });
  });
  it("show two characters of a short code", () => {
    expect(mask("7K2QX9WFTR")).toBe("XXXXXXXXTR");
  });
});

describe("IBAN", () => {
  // The examples of the SWIFT registry.
  it.each([
    "GB29NWBK60161331926819",
    "DE89370400440532013000",
    "FR1420041010050500013M02606",
    "MT84MALT011000012345MTLCAST001S",
    "NO9386011117947",
    "BE68539007547034",
  ])("accepts the registry's example %s", (iban) => {
    expect(ibanFits(iban)).toBe(true);
    const spaced = iban.replaceAll(/(.{4})(?=.)/gu, "$1 ");
    expect(findTraces(`virement a ${spaced}, merci`)[0]).toMatchObject({
      kind: "iban",
      service: `country:${iban.slice(0, 2)}`,
      value: iban,
      asSeen: spaced,
    });
  });
  it("refuses a changed digit, a wrong length and an unknown country", () => {
    expect(ibanFits("GB29NWBK60161331926818")).toBe(false);
    expect(ibanFits("DE8937040044053201300")).toBe(false);
    expect(findTraces("ZZ89370400440532013000")).toEqual([]);
  });
});
