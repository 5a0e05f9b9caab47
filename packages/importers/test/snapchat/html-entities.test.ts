import fc from "fast-check";
import { expect, it } from "vitest";
import { decodeEntities } from "../../src/snapchat/html-entities.ts";

it.each([
  ["it&#39;s &quot;me&quot; &amp; you", 'it\'s "me" & you'],
  ["&lt;3 &#x1F600;", "<3 😀"],
  ["&amp;#39;", "&#39;"],
  ["AT&T; &unknown; &#0; &#xD800; &#99999999;", "AT&T; &unknown; &#0; &#xD800; &#99999999;"],
])("reads %s", (text, expected) => {
  expect(decodeEntities(text)).toBe(expected);
});

it("gives back every text that was escaped", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const escaped = text.replaceAll("&", "&amp;").replaceAll("'", "&#39;").replaceAll("<", "&lt;");
      expect(decodeEntities(escaped)).toBe(text);
    }),
  );
});
