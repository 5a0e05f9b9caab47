import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { smsImporter } from "../../src/sms/index.ts";
import { asSource, forTwin, headOf, inChunks, readSource } from "./read-bytes.ts";

const FOLDER = new URL("../../../../samples/sms/", import.meta.url);
const samples = readdirSync(FOLDER).filter((name) => name.endsWith(".xml"));

describe("samples of SMS Backup & Restore", () => {
  it("are there", () => {
    expect(samples.length).toBeGreaterThanOrEqual(6);
  });

  it.each(samples)("%s reads as its twin says, whole and in chunks of seven bytes", async (name) => {
    const bytes = new Uint8Array(readFileSync(new URL(name, FOLDER)));
    const recognition = smsImporter.recognise(headOf(bytes, name));
    expect(recognition?.strength).toBe("certain");
    const shape = recognition?.shape ?? "";
    const result = await readSource(smsImporter, asSource(bytes), shape, {}, name);
    const twin = new URL(name.replace(".xml", ".expected.json"), FOLDER);
    const found = forTwin(result, bytes);
    if (process.env["HOLDFAST_WRITE_TWINS"] === "1") writeFileSync(twin, `${JSON.stringify(found, null, 2)}\n`);
    expect(found).toEqual(JSON.parse(readFileSync(twin, "utf8")));
    const chunked = await readSource(smsImporter, inChunks(bytes, 7), shape, {}, name);
    expect(forTwin(chunked, bytes)).toEqual(found);
  });
});
