import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BytesSource } from "@holdfast/model";
import { decryptWith, generateAgePair, MemorySink, verifyPackage } from "@holdfast/seal";
import { expect, it } from "vitest";
import { holdfast, put, ROOT, SAMPLES, scratch } from "./command.ts";

const folder = scratch();
const answers = join(ROOT, "samples/answers.json");
const sealed = async (name: string, ...more: string[]): Promise<string> => {
  const path = join(folder, name);
  const { code, err } = await holdfast("seal", SAMPLES, "--answers", answers, "-o", path, ...more);
  if (code !== 0) throw new Error(err);
  return path;
};

it("seals the samples, and verifying them says unchanged with the same seal code", async () => {
  const path = join(folder, "case.zip");
  const made = await holdfast("seal", SAMPLES, "--answers", answers, "-o", path, "--json");
  expect(made.code).toBe(0);
  const checked = await holdfast("verify", path, "--json");
  expect(checked.code).toBe(0);
  expect(checked.json[0]).toMatchObject({
    verdict: "unchanged",
    withheld: 0,
    problems: [],
    sealCode: made.json[0]?.["sealCode"],
  });
});

it("says which part changed when one byte of a package is changed", async () => {
  const path = await sealed("flip.zip");
  const bytes = readFileSync(path);
  bytes[Math.floor(bytes.length / 3)] = (bytes[Math.floor(bytes.length / 3)] ?? 0) ^ 1;
  writeFileSync(path, bytes);
  const { code, json } = await holdfast("verify", path, "--json");
  expect(code).toBe(1);
  expect(json[0]?.["verdict"]).toBe("changed");
  const problems = json[0]?.["problems"] as readonly { readonly part: string }[] | undefined;
  const words = await holdfast("verify", path);
  expect(words.code).toBe(1);
  expect(words.out).toContain(problems?.[0]?.part ?? "no problem named");
});

it("does not replace a package that is already there unless asked", async () => {
  const path = await sealed("once.zip");
  const before = readFileSync(path);
  expect((await holdfast("seal", SAMPLES, "-o", path)).code).toBe(2);
  expect(readFileSync(path).equals(before)).toBe(true);
  expect((await holdfast("seal", SAMPLES, "-o", path, "--force")).code).toBe(0);
  expect(readFileSync(path).equals(before)).toBe(false);
});

it("writes nothing when the evidence cannot be read", async () => {
  const path = join(folder, "never.zip");
  const { code } = await holdfast("seal", put(folder, "empty.txt", ""), "-o", path);
  expect(code).toBe(3);
  expect(existsSync(path)).toBe(false);
  expect(readdirSync(folder).filter((name) => name.includes("never"))).toEqual([]);
});

it("names what is wrong with an answers file, and never what was written in it", async () => {
  const bad = put(folder, "answers.json", '{"age":"secret words"}');
  const { code, err } = await holdfast("seal", SAMPLES, "--answers", bad, "-o", join(folder, "x.zip"));
  expect(code).toBe(3);
  expect(err).toContain("age");
  expect(err).not.toContain("secret");
});

it("copies a text export that was asked for, and refuses media whatever is asked", async () => {
  const chat = join(SAMPLES, "WhatsApp Chat with Kayla M.txt");
  const photo = put(
    folder,
    "photo.jpg",
    new Uint8Array([0xff, 0xd8, 0xff, 0xe0, ...Array.from({ length: 200 }, () => 7)]),
  );
  const path = join(folder, "with-text.zip");
  const made = await holdfast(
    "seal",
    chat,
    "-o",
    path,
    "--include",
    "WhatsApp Chat with Kayla M.txt",
    "--screenshot",
    photo,
    "--json",
  );
  expect(made.code).toBe(0);
  expect(made.json[0]?.["refused"]).toMatchObject([{ item: "photo.jpg" }]);
  expect((await holdfast("verify", path)).code).toBe(0);
  expect(readFileSync(path).includes(Buffer.alloc(100, 7))).toBe(false);
});

it("discloses a smaller package under the same seal", async () => {
  const path = await sealed("whole.zip");
  const small = join(folder, "small.zip");
  const made = await holdfast("disclose", path, "--keep", 'sender:"Kayla M"', "-o", small, "--json");
  expect(made.code).toBe(0);
  const { code, json } = await holdfast("verify", small, "--json");
  expect(code).toBe(0);
  expect(json[0]).toMatchObject({ verdict: "withheld", problems: [], sealCode: made.json[0]?.["sealCode"] });
  expect(json[0]?.["withheld"]).toBe(made.json[0]?.["withheld"]);
});

it("makes no smaller package of a choice that matches nothing or cannot be read", async () => {
  const path = await sealed("whole-2.zip");
  const out = join(folder, "none.zip");
  expect((await holdfast("disclose", path, "--withhold", "text:xyzzy-nowhere", "-o", out)).code).toBe(1);
  expect((await holdfast("disclose", path, "--withhold", "colour:blue", "-o", out)).code).toBe(2);
  expect((await holdfast("disclose", path, "-o", out)).code).toBe(2);
  expect(existsSync(out)).toBe(false);
});

it("lists the traces of a package as it lists those of the exports", async () => {
  const path = await sealed("traces.zip");
  const fromPackage = await holdfast("traces", path, "--json");
  const fromFiles = await holdfast("traces", SAMPLES, "--country", "CA", "--json");
  expect(fromPackage.code).toBe(0);
  expect(fromPackage.json.map((t) => t["value"])).toEqual(fromFiles.json.map((t) => t["value"]));
});

it("says that something else is not a package", async () => {
  const { code, json } = await holdfast("verify", put(folder, "note.txt", "hello"), "--json");
  expect(code).toBe(3);
  expect(json[0]).toMatchObject({ verdict: "not-a-package", sealCode: null });
});

it("encrypts a package to a desk, which opens it and finds it unchanged", async () => {
  const { identity, recipient } = await generateAgePair();
  const path = join(folder, "case.zip.age");
  const made = await holdfast("seal", SAMPLES, "-o", path, "--to", recipient, "--json");
  expect(made.code).toBe(0);
  expect((await holdfast("verify", path, "--json")).json[0]).toMatchObject({
    verdict: "not-a-package",
    problems: [{ code: "encrypted" }],
  });
  const opened = new MemorySink();
  expect(await decryptWith(identity, new BytesSource(new Uint8Array(readFileSync(path))), opened)).toMatchObject({
    ok: true,
  });
  const report = await verifyPackage(new BytesSource(opened.bytes()));
  expect(report).toMatchObject({ verdict: "unchanged", sealCode: made.json[0]?.["sealCode"] });
});

it("writes nothing for a public key that is none", async () => {
  const path = join(folder, "nobody.zip.age");
  const { code } = await holdfast("seal", SAMPLES, "-o", path, "--to", "age1notakey");
  expect(code).toBe(2);
  expect(existsSync(path)).toBe(false);
});
