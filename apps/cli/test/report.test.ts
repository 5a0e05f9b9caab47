import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BytesSource, utcMs } from "@holdfast/model";
import { DESTINATIONS } from "@holdfast/papers";
import { readPackage } from "@holdfast/seal";
import { expect, it } from "vitest";
import { paperInputOf } from "../src/paper-input-of.ts";
import { holdfast, put, ROOT, SAMPLES, scratch } from "./command.ts";

const folder = scratch();
const answers = join(ROOT, "samples/answers.json");
const CASE = join(folder, "case.zip");
const SEALED = holdfast("seal", SAMPLES, "--answers", answers, "-o", CASE, "--json");

const written = async (name: string, ...args: readonly string[]): Promise<string> => {
  await SEALED;
  const path = join(folder, name);
  const { code, err } = await holdfast("report", CASE, "-o", path, ...args);
  if (code !== 0) throw new Error(err);
  return path;
};
const text = (path: string): string => readFileSync(path, "utf8");

it("writes a police report as a PDF with the whole timeline attached", async () => {
  const path = await written("police.pdf", "--for", "police");
  const bytes = readFileSync(path);
  expect(bytes.subarray(0, 5).toString("latin1")).toBe("%PDF-");
  const names = bytes.toString("latin1");
  expect(names).toContain("timeline.csv");
  expect(names).toContain("timeline.ndjson");
});

const PDF_READER = "pdftotext";
const poppler = (() => {
  try {
    execFileSync(PDF_READER, ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false; // Not installed here; the test below says so.
  }
})();
it.skipIf(!poppler)(
  "prints the seal code and the threats in the PDF, as another reader reads it (needs pdftotext)",
  async () => {
    const sealed = await SEALED;
    const path = await written("read.pdf", "--for", "police");
    const read = execFileSync(PDF_READER, ["-layout", path, "-"], { encoding: "utf8" });
    expect(read).toContain(String(sealed.json[0]?.["sealCode"]));
    expect(read.replaceAll(/\s+/gu, " ")).toContain("pay 300 or i send the photo to everyone you know tonight");
  },
);

for (const destination of DESTINATIONS.filter((one) => one !== "police")) {
  it(`writes a text for ${destination} in both languages, and no hole is in it`, async () => {
    const en = text(await written(`${destination}-en.txt`, "--for", destination));
    const fr = text(await written(`${destination}-fr.txt`, "--for", destination, "--lang", "fr"));
    expect(en).not.toBe(fr);
    for (const made of [en, fr]) {
      expect(made.length).toBeGreaterThan(200);
      expect(made).not.toMatch(/undefined|\bnull\b|\[object|\bNaN\b/u);
    }
  });
}

it("writes reminders as a calendar", async () => {
  expect(text(await written("reminders.ics", "--for", "calendar"))).toMatch(
    /^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/u,
  );
});

it("gives every section of a text as JSON on request", async () => {
  const sealed = await SEALED;
  const path = join(folder, "json.txt");
  const { code, json } = await holdfast("report", CASE, "--for", "cybertip", "-o", path, "--json");
  expect(code).toBe(0);
  expect(json[0]).toMatchObject({
    type: "report",
    for: "cybertip",
    language: "en",
    file: path,
    size: statSync(path).size,
    sealCode: sealed.json[0]?.["sealCode"],
    withheld: 0,
  });
  const papers = JSON.stringify(json[0]?.["papers"]);
  expect(papers).toContain('"id":"cybertip.details"');
});

it("refuses a package in which one byte was changed, and writes nothing", async () => {
  await SEALED;
  const bytes = readFileSync(CASE);
  bytes[Math.floor(bytes.length / 3)] = (bytes[Math.floor(bytes.length / 3)] ?? 0) ^ 1;
  const changed = join(folder, "changed.zip");
  writeFileSync(changed, bytes);
  const path = join(folder, "of-changed.pdf");
  expect((await holdfast("report", changed, "--for", "police", "-o", path)).code).toBe(1);
  expect(existsSync(path)).toBe(false);
});

it("refuses what is not a package", async () => {
  const path = join(folder, "of-text.txt");
  const made = await holdfast("report", put(folder, "chat.txt", "hello"), "--for", "bank", "-o", path);
  expect(made.code).toBe(3);
  expect(existsSync(path)).toBe(false);
});

it("does not replace a file that is already there unless asked", async () => {
  await SEALED;
  const path = put(folder, "mine.txt", "my own words");
  expect((await holdfast("report", CASE, "--for", "removal", "-o", path)).code).toBe(2);
  expect(text(path)).toBe("my own words");
  expect((await holdfast("report", CASE, "--for", "removal", "-o", path, "--force")).code).toBe(0);
  expect(text(path)).not.toBe("my own words");
});

it("refuses a reader it does not know, and a report without one", async () => {
  await SEALED;
  expect((await holdfast("report", CASE, "--for", "press", "-o", join(folder, "x"))).code).toBe(2);
  expect((await holdfast("report", CASE, "-o", join(folder, "x"))).code).toBe(2);
  expect((await holdfast("report", CASE, "--for", "police")).code).toBe(2);
});

it("reports only what a smaller package shows, and says that parts are withheld", async () => {
  await SEALED;
  const smaller = join(folder, "smaller.zip");
  const made = await holdfast("disclose", CASE, "--keep", "text:pay path:messages/*", "-o", smaller);
  expect(made.code).toBe(0);
  const path = join(folder, "smaller.txt");
  const { code, out, json } = await holdfast("report", smaller, "--for", "cafc", "-o", path);
  expect(code).toBe(0);
  expect(json).toEqual([]);
  expect(out).toMatch(/parts of the package are withheld/u);
  expect(text(path)).not.toContain("your school gets it");
});

it("says that there is nothing to write where a package names no payment", async () => {
  const plain = join(folder, "plain.zip");
  const chat = put(
    folder,
    "quiet.jsonl",
    '{"id":"a","messages":[{"from":"other","at":"2024-05-30T20:00:00Z","text":"hello"}]}\n',
  );
  expect((await holdfast("seal", chat, "-o", plain)).code).toBe(0);
  const path = join(folder, "none.txt");
  const { code, err } = await holdfast("report", plain, "--for", "bank", "-o", path);
  expect(code).toBe(1);
  expect(err).toContain("nothing to write");
  expect(existsSync(path)).toBe(false);
});

it("names the messages of a smaller package by their numbers in the full one", async () => {
  await SEALED;
  const smaller = join(folder, "numbers.zip");
  expect((await holdfast("disclose", CASE, "--keep", "path:messages/*3", "-o", smaller)).code).toBe(0);
  const read = await readPackage(new BytesSource(readFileSync(smaller)));
  if (!read.ok) throw new Error(read.error.verdict);
  const { messages, numbers } = paperInputOf(read.value, utcMs(0));
  expect(messages.length).toBeGreaterThan(1);
  expect(numbers).toEqual([3, 13, 23]);
});
