import { z } from "zod";

/** What one guess of the passphrase costs. Argon2id, RFC 9106; one lane, since browsers give a page one thread. */
export interface VaultCost {
  /** Memory in KiB. */
  readonly memory: number;
  readonly passes: number;
}

/**
 * What new vaults cost. OWASP's Password Storage Cheat Sheet (checked 2026-11-24) asks for at least 19 MiB and two passes;
 * this is two passes over 32 MiB: as much work as an old phone does in one to two seconds (docs/decisions/0013 has the figures).
 */
export const VAULT_COST: VaultCost = { memory: 32_768, passes: 2 };

/** No header may ask for more: it is read before anybody has proved anything, and must not eat the device's memory. */
export const MAX_VAULT_COST: VaultCost = { memory: 131_072, passes: 8 };
/** RFC 9106 §3.1: eight blocks of 1 KiB a lane. Cheap headers help no attacker: the key was wrapped at the real cost. */
const MIN_MEMORY = 8;

export const costSchema: z.ZodType<VaultCost> = z.strictObject({
  memory: z.int().min(MIN_MEMORY).max(MAX_VAULT_COST.memory),
  passes: z.int().min(1).max(MAX_VAULT_COST.passes),
});
