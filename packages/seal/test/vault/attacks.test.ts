import { utcMs } from "@holdfast/model";
import fc from "fast-check";
import { afterEach, expect, it, vi } from "vitest";
import {
  createVault,
  MAX_VAULT_COST,
  openVault,
  SEGMENT_BYTES,
  sealedSize,
  type VaultHeader,
  VaultKey,
} from "../../src/index.ts";
import { canonicalise } from "../../src/jcs.ts";
import type { JsonObject } from "../../src/json.ts";
import { importAesKey } from "../../src/vault/aes-gcm.ts";
import { headerCheck } from "../../src/vault/vault-header.ts";

const CHEAP = { memory: 8, passes: 1 };
const PLACE = { name: "answers", seq: 7 };
const DAMAGED = { ok: false, error: "record-damaged" };
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const keyOf = async (casefile = "case-1", fill = 8): Promise<VaultKey> =>
  new VaultKey(casefile, await importAesKey(new Uint8Array(32).fill(fill)));

/** Three segments: two full ones and a short one. */
const big = new Uint8Array(2 * SEGMENT_BYTES + 10).map((_, i) => i % 251);
const HEAD = 17;
const SEALED_SEGMENT = SEGMENT_BYTES + 28;
function segments(sealed: Uint8Array): { readonly head: Uint8Array; readonly parts: readonly Uint8Array[] } {
  const parts: Uint8Array[] = [];
  for (let at = HEAD; at < sealed.length; at += SEALED_SEGMENT) parts.push(sealed.subarray(at, at + SEALED_SEGMENT));
  return { head: sealed.subarray(0, HEAD), parts };
}
const joined = (...pieces: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(pieces));

/** `toEqual` takes seconds for a megabyte. */
const same = (opened: Awaited<ReturnType<VaultKey["open"]>>, bytes: Uint8Array): boolean =>
  opened.ok && Buffer.from(opened.value).equals(bytes);

async function vault(passphrase = "two half hitches", casefile = "case-1") {
  const made = await createVault(passphrase, casefile, utcMs(0), { cost: CHEAP });
  if (!made.ok) throw new Error(made.error);
  return made.value;
}
/** The header with something changed and its checksum made to fit: what a deliberate attacker writes. */
const forged = (header: VaultHeader, change: object): unknown => {
  const { check: _, ...rest } = { ...header, ...change };
  return { ...rest, check: headerCheck(rest) };
};

afterEach(() => {
  vi.unstubAllGlobals();
});

it("any flipped bit of a record is noticed", async () => {
  const key = await keyOf();
  const sealed = await key.seal(PLACE, encode("he wrote again at nine"));
  for (let bit = 0; bit < sealed.length * 8; bit++) {
    const changed = sealed.slice();
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(await key.open(PLACE, changed)).toEqual(DAMAGED);
  }
});

it("a record cut anywhere, or with anything behind it, is noticed", async () => {
  const key = await keyOf();
  const sealed = await key.seal(PLACE, encode("he wrote again at nine"));
  for (let end = 0; end < sealed.length; end++) expect(await key.open(PLACE, sealed.slice(0, end))).toEqual(DAMAGED);
  expect(await key.open(PLACE, joined(sealed, new Uint8Array(1)))).toEqual(DAMAGED);
  expect(await key.open(PLACE, joined(sealed, sealed))).toEqual(DAMAGED);
});

it("swapped record names are noticed", async () => {
  const key = await keyOf();
  const [answers, progress] = [
    { name: "answers", seq: 7 },
    { name: "progress", seq: 7 },
  ];
  const sealed = await key.seal(answers, encode("1"));
  expect(await key.open(progress, sealed)).toEqual(DAMAGED);
  expect((await key.open(answers, sealed)).ok).toBe(true);
});

it("an old record played back in the place of a newer one is noticed", async () => {
  const key = await keyOf();
  const old = await key.seal({ name: "answers", seq: 6 }, encode("before"));
  expect(await key.open({ name: "answers", seq: 7 }, old)).toEqual(DAMAGED);
});

it("a whole store put back as it was is NOT noticed by a key: nothing on the device remembers that there was a later one", async () => {
  const key = await keyOf();
  const old = await key.seal({ name: "manifest", seq: 6 }, encode("all of it, as it was"));
  expect((await key.open({ name: "manifest", seq: 6 }, old)).ok).toBe(true);
});

it("a record of another casefile is noticed, even under the same key", async () => {
  const sealed = await (await keyOf("case-1")).seal(PLACE, encode("1"));
  expect(await (await keyOf("case-2")).open(PLACE, sealed)).toEqual(DAMAGED);
  expect(await (await keyOf("case-1", 9)).open(PLACE, sealed)).toEqual(DAMAGED);
});

it("a truncated segment, a dropped last segment, reordered, repeated and foreign segments are noticed", async () => {
  const key = await keyOf();
  const sealed = await key.seal(PLACE, big);
  const { head, parts } = segments(sealed);
  const [a, b, last] = parts as [Uint8Array, Uint8Array, Uint8Array];
  const twin = segments(await key.seal(PLACE, big));
  const attacks: Readonly<Record<string, Uint8Array>> = {
    "last segment truncated": sealed.slice(0, -1),
    "last segment dropped": joined(head, a, b),
    "all but the first dropped": joined(head, a),
    "nothing but the head": head.slice(),
    "first segment dropped": joined(head, b, last),
    reordered: joined(head, b, a, last),
    "first segment repeated": joined(head, a, a, b, last),
    "last segment repeated": joined(head, a, b, last, last),
    "a segment of another sealing of the same bytes": joined(head, a, twin.parts[1] ?? a, last),
    "the head of another sealing": joined(twin.head, a, b, last),
  };
  for (const [name, attack] of Object.entries(attacks)) {
    expect({ name, opened: await key.open(PLACE, attack) }).toEqual({ name, opened: DAMAGED });
  }
  expect(same(await key.open(PLACE, sealed), big)).toBe(true);
});

it("records of every size around a segment come back, and take the room that is said", async () => {
  const key = await keyOf();
  for (const size of [0, 1, 15, 16, SEGMENT_BYTES - 1, SEGMENT_BYTES, SEGMENT_BYTES + 1, 2 * SEGMENT_BYTES]) {
    const bytes = big.subarray(0, size);
    const sealed = await key.seal(PLACE, bytes);
    expect(sealed).toHaveLength(sealedSize(size));
    expect(same(await key.open(PLACE, sealed), bytes)).toBe(true);
  }
});

it("any bytes at all are opened or refused, and nothing is thrown", async () => {
  const key = await keyOf();
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.boolean(), async (bytes, ours) => {
      const sealed = ours ? await key.seal(PLACE, bytes) : bytes;
      const opened = await key.open(PLACE, sealed);
      expect(opened).toEqual(ours ? { ok: true, value: bytes } : DAMAGED);
    }),
  );
});

it("the same bytes sealed twice share nothing that shows they are the same", async () => {
  const key = await keyOf();
  const [a, b] = [await key.seal(PLACE, encode("same")), await key.seal(PLACE, encode("same"))];
  expect(Buffer.from(a.subarray(1)).equals(b.subarray(1))).toBe(false);
  expect(Buffer.from(a.subarray(17, 29)).equals(b.subarray(17, 29))).toBe(false);
});

it("a header with an absurd cost is refused before anything is allocated or computed", async () => {
  const { header } = await vault();
  const costs = [
    { memory: MAX_VAULT_COST.memory + 1, passes: 1 },
    { memory: 4_194_304, passes: 1 },
    { memory: 2 ** 32, passes: 2 ** 32 },
    { memory: 32_768, passes: MAX_VAULT_COST.passes + 1 },
    { memory: 7, passes: 1 },
    { memory: -1, passes: 1 },
    { memory: 1.5, passes: 1 },
    { memory: 32_768, passes: 0 },
    { memory: "32768", passes: 1 },
  ];
  const start = performance.now();
  for (const cost of costs) {
    const hostile = forged(header, { kdf: { ...header.kdf, cost } });
    expect(await openVault(hostile, "two half hitches")).toEqual({ ok: false, error: "header-invalid" });
  }
  expect(performance.now() - start).toBeLessThan(500);
});

it("a header that pretends to have cost less, or moved to another casefile or date, does not open", async () => {
  const { header } = await vault();
  for (const change of [
    { kdf: { ...header.kdf, cost: { memory: 16, passes: 1 } } },
    { casefile: "case-2" },
    { createdAt: "2001-01-01T00:00:00.000Z" },
  ]) {
    expect(await openVault(forged(header, change), "two half hitches")).toEqual({
      ok: false,
      error: "wrong-passphrase",
    });
  }
});

it("whatever stands where a header should be is refused, damage is not called a wrong passphrase", async () => {
  const { header } = await vault();
  await fc.assert(
    fc.asyncProperty(fc.anything(), async (value) => {
      const answer = await openVault(value, "two half hitches");
      expect(answer.ok).toBe(false);
    }),
  );
  const text = canonicalise(header as unknown as JsonObject);
  for (let i = 0; i < text.length; i++) {
    const letter = text[i] === "0" ? "1" : "0";
    let value: unknown;
    try {
      value = JSON.parse(text.slice(0, i) + letter + text.slice(i + 1));
    } catch {
      continue; // No longer JSON: whoever reads the store says so.
    }
    const answer = await openVault(value, "two half hitches");
    expect(answer.ok ? "opened" : answer.error).toMatch(/^(header-invalid|newer-version)$/u);
  }
  expect(await openVault({ ...header, version: 2 }, "two half hitches")).toEqual({ ok: false, error: "newer-version" });
});

it("a device without enough memory is told so, and not that its passphrase is wrong", async () => {
  const { header } = await vault();
  const Real = Uint32Array;
  class Small extends Real {
    constructor(length: number) {
      if (length > 1_000) throw new RangeError("Array buffer allocation failed");
      super(length);
    }
  }
  vi.stubGlobal("Uint32Array", Small);
  expect(await openVault(header, "two half hitches")).toEqual({ ok: false, error: "not-enough-memory" });
});
