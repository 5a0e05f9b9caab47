import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { BytesSource } from "@holdfast/model";
import { type CheckResult, checkFile, checkLink, checkMail } from "@holdfast/signals";
import { words } from "@holdfast/words";
import { describe, expect, it } from "vitest";
import { type CheckArea, showCheck } from "../src/show/show-check.ts";
import { ROOT } from "./command.ts";

const SOURCE = join(ROOT, "packages/signals/src");
const sourceOf = (...folders: readonly string[]): string =>
  folders
    .flatMap((folder) =>
      readdirSync(join(SOURCE, folder)).map((name) => readFileSync(join(SOURCE, folder, name), "utf8")),
    )
    .join("\n");
const has = (key: string): boolean => Object.hasOwn(words("en"), key) && Object.hasOwn(words("fr"), key);
const lines = <T>(name: string): T[] =>
  readFileSync(join(ROOT, "samples/checks", name), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line): T => JSON.parse(line) as T);

function everyWord(area: CheckArea, result: CheckResult): void {
  for (const language of ["en", "fr"] as const) {
    const text = [...showCheck(area, "x", result, language)].join("\n");
    expect(text).not.toMatch(/undefined|\{/u);
  }
}

describe("words of the checks", () => {
  it("are there, in both languages, for every link and mail of the samples", () => {
    for (const { link, shown } of lines<{ link: string; shown?: string }>("links.jsonl")) {
      everyWord("link", checkLink(link, shown === undefined ? {} : { shown }));
    }
    for (const { mail } of lines<{ mail: string }>("mails.jsonl")) everyWord("mail", checkMail(mail));
  });

  it("are there for names that trick in every way", async () => {
    for (const name of [
      "a.jpg.exe",
      "a\u202Egpj.scr",
      "a\u200B.jpg",
      "a.jpg      .q",
      "a.exe ",
      "a.iso",
      "a.docm",
      "a.jpg",
    ]) {
      for (const bytes of [[0x4d, 0x5a], [0xff, 0xd8, 0xff], []]) {
        everyWord("file", await checkFile(name, new BytesSource(Uint8Array.from(bytes))));
      }
    }
  });

  it.each<readonly [CheckArea, readonly string[]]>([
    ["link", ["link"]],
    ["file", ["file"]],
    ["mail", ["mail"]],
    ["camera", ["camera"]],
  ])("are there for every code of the %s check that its source names", (area, folders) => {
    const codes = [...sourceOf(...folders).matchAll(/add\(\s*"(?:note|nudge|warn|alert)",\s*"([a-z-]+)"/gu)].map(
      ([, code = ""]) => code,
    );
    expect(codes.length).toBeGreaterThan(3);
    expect(codes.filter((code) => !has(`check.${area}.${code}`))).toEqual([]);
  });

  it("are there for everything to do, looked at and not seen that the sources name", () => {
    const source = sourceOf("link", "file", "mail", "profile", "camera");
    const todo = [...source.matchAll(/add\([^;]*?"([a-z-]+)"(?:, \{[^}]*\})?,?\s*\);/gu)].map(([, code = ""]) => code);
    expect(todo.length).toBeGreaterThan(40);
    expect([...new Set(todo)].filter((code) => !has(`todo.${code}`))).toEqual([]);
    const tables = [...source.matchAll(/const (LOOKED|UNSEEN) = \[([^\]]*)\]/gu)];
    const missing = tables.flatMap(([, which = "", list = ""]) =>
      [...list.matchAll(/"([a-z-]+)"/gu)]
        .map(([, code = ""]) => `check.${which.toLowerCase()}.${code}`)
        .filter((key) => !has(key)),
    );
    expect(missing).toEqual([]);
  });
});
