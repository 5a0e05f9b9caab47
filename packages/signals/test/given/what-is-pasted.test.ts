import fc from "fast-check";
import { expect, it } from "vitest";
import { MAX_LINKS, whatIsPasted } from "../../src/given/what-is-pasted.ts";

it.each([
  ["https://example.com/login", "links"],
  ["example.com/a\nhttp://xn--pypal-4ve.com/", "links"],
  ["From: admin@example.com\nSubject: I recorded you\n\nI hacked your device", "mail"],
  ["De : admin@example.com\nObjet : Je vous ai filmé\n\nJ’ai piraté votre appareil", "mail"],
  ["followers: 12\nposts: 0\nlooking for real friends", "profile"],
  ["abonnés: 12\namis en commun: 0", "profile"],
  ["hey\nhow are you?", "messages"],
  ["From: the beach", "messages"],
  ["followers: none of your business", "messages"],
  ["こんにちは、明日の練習は何時からですか。", "messages"],
  ["ok", "messages"],
  ["data:text/html,hello", "links"],
  ["", "messages"],
])("reads %j as %s", (text, what) => {
  expect(whatIsPasted(text).what).toBe(what);
});

it("names the links that stand among words, each once", () => {
  const text = "look http://203.0.113.7/photo.exe\nagain http://203.0.113.7/photo.exe and https://example.com/a";
  expect(whatIsPasted(text)).toEqual({
    what: "messages",
    links: ["http://203.0.113.7/photo.exe", "https://example.com/a"],
  });
});

it("never throws and never names more links than it looks at, for any text", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.webUrl().map((url) => `${url} `.repeat(50)),
      ),
      (text) => {
        const pasted = whatIsPasted(text);
        if ("links" in pasted) expect(pasted.links.length).toBeLessThanOrEqual(MAX_LINKS);
      },
    ),
  );
});
