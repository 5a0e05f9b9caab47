import fc from "fast-check";
import { expect, it } from "vitest";
import { repairMojibake } from "../../src/meta/mojibake.ts";

const garble = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text));

it.each(["café", "don’t 😀", "Zoé", "❤", "Привет", "👨‍👩‍👧"])("repairs %s", (text) => {
  expect(repairMojibake(garble(text))).toBe(text);
});

it.each(["plain", "", "don’t 😀", "café", "Ça va?", "1 € ", "naïve"])(
  "leaves %j, which was written right, alone",
  (text) => {
    expect(repairMojibake(text)).toBeNull();
  },
);

it("leaves a text alone of which only a part is garbled", () => {
  expect(repairMojibake(`${garble("é")} €`)).toBeNull();
});

it("undoes what the exporter did for every well-formed text with a character above U+007F", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 30 }), (text) => {
      const wide = new TextEncoder().encode(text).length > text.length;
      expect(repairMojibake(garble(text))).toBe(wide ? text : null);
    }),
  );
});

it("never throws and never changes plain text", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void repairMojibake(text)));
});
