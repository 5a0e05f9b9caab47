import { type UtcMs, utcMs } from "@holdfast/model";
import { createVault, type VaultKey } from "@holdfast/seal";
import {
  type Casefile,
  type Kept,
  type LoadOptions,
  type MemoryStore,
  type SaveOptions,
  saveCasefile,
} from "../../src/index.ts";

/** Cheap, so that tests are quick. What a real vault costs is tested with seal. */
export const CHEAP = { memory: 8, passes: 1 } as const;
export const PASSPHRASE = "two half hitches";
export const NOW: UtcMs = utcMs(Date.UTC(2026, 10, 24, 19, 30));
export const SAVE: SaveOptions = { at: NOW, tool: "test 1" };
export const LOAD: LoadOptions = { tool: "test 1" };

export async function keyFor(casefile: Casefile): Promise<VaultKey> {
  const vault = await createVault(PASSPHRASE, casefile.id, NOW, { cost: CHEAP });
  if (!vault.ok) throw new Error(vault.error);
  return vault.value.key;
}

/** The casefile saved for the first time, without a header. */
export async function savedIn(store: MemoryStore, casefile: Casefile): Promise<Kept> {
  const key = await keyFor(casefile);
  const saved = await saveCasefile(store, { casefile, key, manifest: null }, casefile, SAVE);
  if (!saved.ok) throw new Error(saved.error);
  return saved.value;
}
