import { deflateRawSync } from "node:zlib";
import { BytesSource } from "@holdfast/model";
import fc from "fast-check";
import { expect, it } from "vitest";
import { openZip } from "../src/index.ts";
import { peekInflated } from "../src/peek.ts";
import { forgeZip } from "./zip-forger.ts";

const settings = fc.record({
  level: fc.integer({ min: 0, max: 9 }),
  strategy: fc.integer({ min: 0, max: 4 }),
  windowBits: fc.integer({ min: 9, max: 15 }),
});
const content = fc.oneof(
  fc.uint8Array({ maxLength: 2000 }),
  fc.string({ maxLength: 200 }).map((text) => new TextEncoder().encode(text.repeat(200))),
);

it("gives the first bytes of what zlib packed, however it was packed", () => {
  fc.assert(
    fc.property(content, settings, fc.nat(3000), (bytes, options, want) => {
      const peeked = peekInflated(deflateRawSync(bytes, options), want);
      expect(Buffer.from(peeked).equals(Buffer.from(bytes.subarray(0, want)))).toBe(true);
    }),
    { numRuns: 300 },
  );
});

it("gives the beginning of what is there when the packed bytes are cut off", () => {
  fc.assert(
    fc.property(content, fc.nat(), (bytes, cut) => {
      const packed = deflateRawSync(bytes);
      const peeked = peekInflated(packed.subarray(0, cut % (packed.length + 1)), bytes.length);
      expect(Buffer.from(peeked).equals(Buffer.from(bytes.subarray(0, peeked.length)))).toBe(true);
    }),
    { numRuns: 200 },
  );
});

it("never throws and never gives more than was asked for, on arbitrary bytes", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), fc.nat(5000), (bytes, want) => {
      expect(peekInflated(bytes, want).length).toBeLessThanOrEqual(want);
    }),
    { numRuns: 500 },
  );
});

it("takes no longer for a bomb than for as many bytes of text", () => {
  const bomb = deflateRawSync(new Uint8Array(50_000_000));
  const started = performance.now();
  expect(peekInflated(bomb, 65_536).length).toBe(65_536);
  expect(performance.now() - started).toBeLessThan(500);
});

it("peeks into an entry of a zip, packed or not", async () => {
  const data = "hello ".repeat(1000);
  const zip = forgeZip([
    { path: "packed.txt", data },
    { path: "stored.txt", data, method: 0 },
  ]);
  const opened = await openZip(new BytesSource(zip));
  if (!opened.ok) throw new Error(opened.error);
  for (const entry of opened.value.entries) {
    expect(new TextDecoder().decode(await entry.peek(11))).toBe("hello hello");
  }
});
