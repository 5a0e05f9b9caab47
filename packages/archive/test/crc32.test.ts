import { crc32 as zlib } from "node:zlib";
import fc from "fast-check";
import { expect, it } from "vitest";
import { crc32 } from "../src/crc32.ts";

it("agrees with zlib on any bytes, in one piece or two", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.uint8Array({ maxLength: 200 }), (a, b) => {
      expect(crc32(crc32(0, a), b)).toBe(zlib(Buffer.concat([a, b])));
    }),
  );
});
it("gives the check value of the standard", () => {
  expect(crc32(0, new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
});
