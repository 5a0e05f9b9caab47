import { err, ok, type Result } from "@holdfast/model";
import { argon2idAsync } from "@noble/hashes/argon2.js";
import { type AesKey, importAesKey } from "./aes-gcm.ts";
import type { VaultCost } from "./cost.ts";

/** How long the device may be busy before others get their turn, in milliseconds. */
const TICK_MS = 50;

export interface DeriveOptions {
  /** Part of the work done, 0 to 1. Called often. */
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
}

/** Why no key could be made of the passphrase. */
export type DeriveError = "stopped" | "not-enough-memory";

/**
 * The same letters however a keyboard composes them (NFKC), without what stands around them: phones add a space after a
 * word that they complete, and nobody can see it.
 */
export const preparePassphrase = (passphrase: string): string => passphrase.normalize("NFKC").trim();

/** The key that wraps the data key. Takes a second or two on a phone; gives others their turn meanwhile. */
export async function deriveKey(
  passphrase: string,
  salt: Uint8Array,
  cost: VaultCost,
  { onProgress, signal }: DeriveOptions,
): Promise<Result<AesKey, DeriveError>> {
  const secret = new TextEncoder().encode(preparePassphrase(passphrase));
  try {
    const derived = await argon2idAsync(secret, salt, {
      m: cost.memory,
      t: cost.passes,
      p: 1,
      dkLen: 32,
      asyncTick: TICK_MS,
      onProgress: (done) => {
        if (signal?.aborted === true) throw new Stopped();
        onProgress?.(done);
      },
    });
    try {
      return ok(await importAesKey(derived));
    } finally {
      derived.fill(0);
    }
  } catch (error) {
    if (error instanceof Stopped) return err("stopped");
    // What an engine throws when it cannot allocate; the cost is checked before, so nothing else is out of range.
    if (error instanceof RangeError) return err("not-enough-memory");
    throw error;
  } finally {
    secret.fill(0);
  }
}

/** The only way out of the library's loop. */
class Stopped extends Error {}
