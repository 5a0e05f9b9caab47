import { expect, it } from "vitest";
import { compileCatalogs } from "../compile-messages.ts";

const compile = (en: Record<string, string>, fr: Record<string, string>): Map<string, string> =>
  compileCatalogs(
    new Map([
      ["en", en],
      ["fr", fr],
    ]),
  );

it("writes one typed function a message", () => {
  const files = compile({ "a.b": "Hello {name}" }, { "a.b": "Bonjour {name}" });
  expect(files.get("catalog.ts")).toContain('readonly "a.b": (p: { readonly name: string }) => string;');
  expect(files.get("fr.ts")).toContain('"a.b": (p) => "Bonjour " + p.name');
});

it("stops the build when French lacks a key, and names it", () => {
  expect(() => compile({ a: "x", b: "y" }, { a: "x" })).toThrow('fr: "b" is missing');
});

it("stops the build when French has a key that English lacks", () => {
  expect(() => compile({ a: "x" }, { a: "x", b: "y" })).toThrow('fr: "b" is not in en');
});

it("stops the build when a parameter is mistyped in one language", () => {
  expect(() => compile({ a: "{name}" }, { a: "{nom}" })).toThrow(
    'fr: "a" takes {nom: string}, en takes {name: string}',
  );
  expect(() => compile({ a: "{n, number}" }, { a: "{n}" })).toThrow("fr");
});

it("stops the build on a message that is not ICU", () => {
  expect(() => compile({ a: "{n, plural, one {#}" }, { a: "x" })).toThrow("MISSING_OTHER_CLAUSE");
});
