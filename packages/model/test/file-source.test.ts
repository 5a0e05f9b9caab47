import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { FileSource } from "../src/index.node.ts";
import { CHUNK_BYTES } from "../src/index.ts";

const folder = mkdtempSync(join(tmpdir(), "holdfast-file-source-"));
const bytes = Uint8Array.from({ length: 2 * CHUNK_BYTES + 777 }, (_, i) => (i * 31 + (i >> 8)) & 255);
const path = join(folder, "file.bin");
writeFileSync(path, bytes);

it("gives every byte once and in order, although it reads ahead", async () => {
  const source = await FileSource.open(path);
  const found: number[] = [];
  let at = 0;
  for await (const chunk of source.chunks()) {
    // Work on the chunk goes on while the next is being read: it must not change under our hands.
    const before = chunk.slice();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(Buffer.compare(chunk, before)).toBe(0);
    expect(Buffer.compare(chunk, bytes.subarray(at, at + chunk.length))).toBe(0);
    at += chunk.length;
    found.push(chunk.length);
  }
  expect(found).toEqual([CHUNK_BYTES, CHUNK_BYTES, 777]);
  await source.close();
});

it("starts where it is asked to, and can be left early and closed", async () => {
  const source = await FileSource.open(path);
  for await (const chunk of source.chunks(CHUNK_BYTES + 5)) {
    expect(chunk[0]).toBe(bytes[CHUNK_BYTES + 5]);
    break;
  }
  await source.close();
});

it("gives nothing of an empty file, and slices clipped to the size", async () => {
  const empty = join(folder, "empty");
  writeFileSync(empty, "");
  const source = await FileSource.open(empty);
  for await (const chunk of source.chunks()) expect(chunk.length).toBeGreaterThan(0);
  expect(await source.slice(0, 10)).toHaveLength(0);
  await source.close();
  const whole = await FileSource.open(path);
  expect(await whole.slice(bytes.length - 3, bytes.length + 3)).toEqual(bytes.subarray(-3));
  await whole.close();
});
