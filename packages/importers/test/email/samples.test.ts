import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { emailImporter } from "../../src/email/index.ts";
import { asSource, forTwin, headOf, inChunks, readSource } from "../sms/read-bytes.ts";

const FOLDER = new URL("../../../../samples/email/", import.meta.url);
const samples = readdirSync(FOLDER).filter((name) => /\.(?:eml|mbox)$/u.test(name));

describe("samples of mail", () => {
  it("are there", () => {
    expect(samples.length).toBeGreaterThanOrEqual(6);
  });

  it.each(samples)("%s reads as its twin says, whole and in chunks of eleven bytes", async (name) => {
    const bytes = new Uint8Array(readFileSync(new URL(name, FOLDER)));
    const recognition = emailImporter.recognise(headOf(bytes, name));
    expect(recognition).toEqual({ shape: name.endsWith(".mbox") ? "mbox" : "eml", strength: "certain" });
    const shape = recognition?.shape ?? "";
    const result = await readSource(emailImporter, asSource(bytes), shape, {}, name);
    const twin = new URL(name.replace(/\.\w+$/u, ".expected.json"), FOLDER);
    const found = forTwin(result, bytes);
    if (process.env["HOLDFAST_WRITE_TWINS"] === "1") writeFileSync(twin, `${JSON.stringify(found, null, 2)}\n`);
    expect(found).toEqual(JSON.parse(readFileSync(twin, "utf8")));
    const chunked = await readSource(emailImporter, inChunks(bytes, 11), shape, {}, name);
    expect(forTwin(chunked, bytes)).toEqual(found);
  });
});
