import { err, ok, type Result } from "@holdfast/model";
import { z } from "zod";
import { fromBase64Url } from "../base64url.ts";
import { canonicalise } from "../jcs.ts";
import type { JsonObject } from "../json.ts";
import { nobleSha256, sha256Of } from "../sha256.ts";
import { NONCE_BYTES, TAG_BYTES } from "./aes-gcm.ts";
import { costSchema, type VaultCost } from "./cost.ts";

export const VAULT_VERSION = 1;
export const SALT_BYTES = 16;
export const DATA_KEY_BYTES = 32;

/**
 * What opens a casefile, together with the passphrase. Stored in the clear; says when the casefile was begun and nothing
 * else about it.
 */
export interface VaultHeader {
  readonly version: typeof VAULT_VERSION;
  /** Id of the casefile. Bound to the key and to every record. */
  readonly casefile: string;
  /** ISO 8601, by the device's clock. So that people can tell several casefiles apart before they open one. */
  readonly createdAt: string;
  readonly kdf: { readonly name: "argon2id"; readonly salt: string; readonly cost: VaultCost };
  /** The random data key, encrypted under the derived one. */
  readonly wrapped: { readonly nonce: string; readonly key: string };
  /** SHA-256 of all the rest. Tells a damaged header from a wrong passphrase; keeps nobody out. */
  readonly check: string;
}

const bytes = (length: number): z.ZodType<string> =>
  z.string().refine((text) => fromBase64Url(text)?.length === length);

const headerSchema: z.ZodType<VaultHeader> = z.strictObject({
  version: z.literal(VAULT_VERSION),
  casefile: z.string().regex(/^[A-Za-z0-9._-]{1,64}$/u),
  createdAt: z.iso.datetime(),
  kdf: z.strictObject({ name: z.literal("argon2id"), salt: bytes(SALT_BYTES), cost: costSchema }),
  wrapped: z.strictObject({ nonce: bytes(NONCE_BYTES), key: bytes(DATA_KEY_BYTES + TAG_BYTES) }),
  check: z.string().regex(/^[0-9a-f]{64}$/u),
});

const plain = (header: object): JsonObject => header as unknown as JsonObject; // Only strings, numbers, objects of them.

export const headerCheck = (header: Omit<VaultHeader, "check">): string =>
  sha256Of(nobleSha256, new TextEncoder().encode(canonicalise(plain(header))));

/** What the wrapped key is bound to: nobody can move it to another casefile or pretend that it cost less. */
export const wrapContext = ({
  casefile,
  createdAt,
  kdf,
  version,
}: Omit<VaultHeader, "check" | "wrapped">): Uint8Array =>
  new TextEncoder().encode(`holdfast-vault-v1\n${canonicalise(plain({ casefile, createdAt, kdf, version }))}`);

/** The header, checked before a byte of it is used. `value` is whatever stood in storage. */
export function parseVaultHeader(value: unknown): Result<VaultHeader, "header-invalid" | "newer-version"> {
  const version = z.object({ version: z.int().min(VAULT_VERSION + 1) }).safeParse(value);
  if (version.success) return err("newer-version");
  const parsed = headerSchema.safeParse(value);
  if (!parsed.success) return err("header-invalid");
  const { check, ...rest } = parsed.data;
  return headerCheck(rest) === check ? ok(parsed.data) : err("header-invalid");
}
