import { utcMs } from "@holdfast/model";
import { expect, it } from "vitest";
import {
  changePassphrase,
  createVault,
  openVault,
  parseVaultHeader,
  VAULT_COST,
  type VaultKey,
} from "../../src/index.ts";

const CHEAP = { memory: 8, passes: 1 };
const PLACE = { name: "answers", seq: 1 };
const secret = new TextEncoder().encode("what happened");

async function vault(passphrase: string) {
  const made = await createVault(passphrase, "case-1", utcMs(Date.UTC(2026, 10, 24)), { cost: CHEAP });
  if (!made.ok) throw new Error(made.error);
  return made.value;
}
async function keyOf(header: unknown, passphrase: string): Promise<VaultKey> {
  const opened = await openVault(header, passphrase);
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
}

it("what was sealed before the device was switched off opens with the passphrase, and with no other", async () => {
  const { header, key } = await vault("two half hitches");
  const sealed = await key.seal(PLACE, secret);
  const stored: unknown = JSON.parse(JSON.stringify(header));
  const again = await keyOf(stored, "two half hitches");
  expect(await again.open(PLACE, sealed)).toEqual({ ok: true, value: secret });
  for (const wrong of ["two half hitche", "Two half hitches", "two  half hitches", "", "passphrase"]) {
    expect(await openVault(stored, wrong)).toEqual({ ok: false, error: "wrong-passphrase" });
  }
});

it("a passphrase is the same however a keyboard composes its accents and whatever space a phone adds behind it", async () => {
  const { header } = await vault("n\u0153ud d\u2019\u00e9coute");
  expect((await openVault(header, "n\u0153ud d\u2019e\u0301coute ")).ok).toBe(true);
  expect((await openVault(header, "n\u0153ud d\u2019ecoute")).ok).toBe(false);
});

it("a passphrase of fewer than eight characters is refused, letters outside the basic plane counting once", async () => {
  for (const short of ["", "   ", "1234567", "🪢🪢🪢🪢🪢🪢🪢", "seven77    "]) {
    expect(await createVault(short, "case-1", utcMs(0), { cost: CHEAP })).toEqual({
      ok: false,
      error: "passphrase-too-short",
    });
  }
  expect((await createVault("12345678", "case-1", utcMs(0), { cost: CHEAP })).ok).toBe(true);
});

it("a changed passphrase opens what the old one sealed; the old one opens the new header no more", async () => {
  const { header, key } = await vault("two half hitches");
  const sealed = await key.seal(PLACE, secret);
  const changed = await changePassphrase(header, "two half hitches", "round turn and more", { cost: CHEAP });
  if (!changed.ok) throw new Error(changed.error);
  expect(await (await keyOf(changed.value, "round turn and more")).open(PLACE, sealed)).toEqual({
    ok: true,
    value: secret,
  });
  expect(await openVault(changed.value, "two half hitches")).toEqual({ ok: false, error: "wrong-passphrase" });
  expect(changed.value.kdf.salt).not.toBe(header.kdf.salt);
  expect(changed.value.createdAt).toBe(header.createdAt);
});

it("a passphrase is not changed without the right old one, nor to a short one", async () => {
  const { header } = await vault("two half hitches");
  expect(await changePassphrase(header, "wrong wrong", "round turn and more", { cost: CHEAP })).toEqual({
    ok: false,
    error: "wrong-passphrase",
  });
  expect(await changePassphrase(header, "two half hitches", "short")).toEqual({
    ok: false,
    error: "passphrase-too-short",
  });
});

it("the header holds no name, no passphrase and nothing of the casefile but its id and when it was begun", async () => {
  const { header } = await vault("two half hitches");
  expect(Object.keys(header).toSorted()).toEqual(["casefile", "check", "createdAt", "kdf", "version", "wrapped"]);
  expect(JSON.stringify(header)).not.toContain("hitches");
  expect(parseVaultHeader(header)).toEqual({ ok: true, value: header });
});

it("a new vault costs what the constant says, tells how far it is, and stops when asked", async () => {
  const seen: number[] = [];
  const made = await createVault("two half hitches", "case-1", utcMs(0), { onProgress: (done) => seen.push(done) });
  expect(made.ok && made.value.header.kdf.cost).toEqual(VAULT_COST);
  expect(seen.at(-1)).toBe(1);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  const stop = new AbortController();
  let last = 0;
  const stopped = createVault("two half hitches", "case-1", utcMs(0), {
    signal: stop.signal,
    onProgress: (done) => {
      last = done;
      if (done > 0.2) stop.abort();
    },
  });
  expect(await stopped).toEqual({ ok: false, error: "stopped" });
  expect(last).toBeLessThan(0.5);
});

it("others get their turn while a key is derived", async () => {
  let turns = 0;
  const timer = setInterval(() => {
    turns++;
  }, 1);
  await createVault("two half hitches", "case-1", utcMs(0));
  clearInterval(timer);
  expect(turns).toBeGreaterThan(1);
});
