import { readdirSync, readFileSync } from "node:fs";
import { coverageFaults } from "@holdfast/model";
import { describe, expect, test } from "vitest";
import { telegram } from "../../src/telegram/index.ts";
import { importFiles, plainImport } from "../json/import-files.ts";

const folder = new URL("../../../../samples/telegram/", import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith(".json") && !name.endsWith(".expected.json"));

describe("samples of Telegram Desktop", () => {
  test.each(names)("%s gives what its twin says", async (name) => {
    const imported = await importFiles(telegram, { [name]: readFileSync(new URL(name, folder)) });
    expect(imported.refused).toEqual([]);
    const twin = new URL(name.replace(/\.json$/u, ".expected.json"), folder);
    expect(plainImport(imported)).toEqual(JSON.parse(readFileSync(twin, "utf8")));
    expect(imported.ledgers.flatMap(coverageFaults)).toEqual([]);
  });
});
