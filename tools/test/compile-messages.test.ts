import { expect, it } from "vitest";
import { compileCatalogs } from "../compile-messages.ts";

const compile = (en: Record<string, string>, fr: Record<string, string>): Map<string, string> =>
  compileCatalogs(
    new Map([
      ["en", new Map([["plan", en]])],
      ["fr", new Map([["plan", fr]])],
    ]),
  );

it("writes one typed function a message", () => {
  const files = compile({ "a.b": "Hello {name}" }, { "a.b": "Bonjour {name}" });
  expect(files.get("plan.ts")).toContain('readonly "a.b": (p: { readonly name: string }) => string;');
  expect(files.get("fr/plan.ts")).toContain('"a.b": (p) => "Bonjour " + p.name');
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

it("refuses a key that stands in two areas", () => {
  const areas = new Map([
    ["plan", { "a.b": "Hello" }],
    ["seal", { "a.b": "Goodbye" }],
  ]);
  expect(() => compileCatalogs(new Map([["en", areas]]))).toThrow('"a.b" stands in both plan and seal');
});

it("refuses an area that one language lacks", () => {
  const plan = ["plan", { "a.b": "Hello" }] as const;
  expect(() =>
    compileCatalogs(
      new Map([
        ["en", new Map([plan])],
        ["fr", new Map<string, Record<string, string>>()],
      ]),
    ),
  ).toThrow('fr: "a.b" is missing');
});
