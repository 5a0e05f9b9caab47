import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { BytesSource, type Source } from "@holdfast/model";
import { expect, it } from "vitest";
import { readHead } from "../../src/head.ts";
import { IMPORTERS } from "../../src/registry.ts";

const SAMPLES = new URL("../../../../samples/", import.meta.url).pathname;
const SOURCES: readonly Source[] = [
  "instagram-html",
  "messenger-html",
  "telegram-html",
  "discord-chat-exporter-html",
  "snapchat-html",
  "imessage-html",
  "google-voice",
];

function pagesUnder(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? pagesUnder(path) : path.endsWith(".html") ? [path] : [];
  });
}

/** Who claims a file, the surest first, as the driver asks them. */
async function claimants(path: string, bytes: Uint8Array): Promise<readonly Source[]> {
  const head = await readHead(path, new BytesSource(bytes));
  const claims = IMPORTERS.flatMap((importer) => {
    const claim = importer.recognise(head);
    return claim === null ? [] : [{ source: importer.source, strength: claim.strength }];
  });
  const certain = claims.filter(({ strength }) => strength === "certain");
  return (certain.length > 0 ? certain : claims).map(({ source }) => source);
}

it.each(SOURCES)("every sample page of %s is claimed by its own importer and by no other as surely", async (source) => {
  const pages = pagesUnder(join(SAMPLES, source));
  expect(pages.length).toBeGreaterThan(0);
  for (const page of pages) {
    expect(await claimants(page.slice(SAMPLES.length), readFileSync(page))).toEqual([source]);
  }
});

it("a page under a name that says nothing is known by what is in it, save where only its name tells", async () => {
  for (const source of SOURCES) {
    for (const page of pagesUnder(join(SAMPLES, source))) {
      const [claimed] = await claimants("page.html", readFileSync(page));
      if (claimed !== undefined) expect(claimed).toBe(source);
      else expect(page).toMatch(/chat_history\.html$/u);
    }
  }
});

it("a page of the web that is no export is claimed by nobody", async () => {
  const page = `<!DOCTYPE html><html><head><title>News</title></head><body><div class="message">Sep 22, 2017 6:33 am</div><div class="text">hello</div></body></html>`;
  expect(await claimants("news.html", new TextEncoder().encode(page))).toEqual([]);
});
