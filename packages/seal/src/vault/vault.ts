import { err, ok, type Result, type UtcMs } from "@holdfast/model";
import { fromBase64Url, toBase64Url } from "../base64url.ts";
import { decryptAes, encryptAes, importAesKey, NONCE_BYTES, randomBytes } from "./aes-gcm.ts";
import { VAULT_COST, type VaultCost } from "./cost.ts";
import { type DeriveError, type DeriveOptions, deriveKey, preparePassphrase } from "./derive-key.ts";
import {
  DATA_KEY_BYTES,
  headerCheck,
  parseVaultHeader,
  SALT_BYTES,
  VAULT_VERSION,
  type VaultHeader,
  wrapContext,
} from "./vault-header.ts";
import { VaultKey } from "./vault-key.ts";

/** NIST SP 800-63B §5.1.1.1: at least eight characters. Longer is better, and the app says so. */
export const MIN_PASSPHRASE_CHARACTERS = 8;

/** Why a vault was not made, opened or changed. Words under `keep.error.<code>`. */
export const VAULT_ERRORS = [
  "passphrase-too-short",
  "wrong-passphrase",
  "header-invalid",
  "newer-version",
  "not-enough-memory",
  "stopped",
] as const;
export type VaultError = (typeof VAULT_ERRORS)[number];

export interface VaultOptions extends DeriveOptions {
  readonly cost?: VaultCost;
}
/** A header to store, and the key that it wraps. */
export interface Vault {
  readonly header: VaultHeader;
  readonly key: VaultKey;
}

/** A new vault for the casefile of this id. Whoever forgets the passphrase loses what is in it: there is no other way in. */
export async function createVault(
  passphrase: string,
  casefile: string,
  createdAt: UtcMs,
  options: VaultOptions = {},
): Promise<Result<Vault, "passphrase-too-short" | DeriveError>> {
  if (!isLongEnough(passphrase)) return err("passphrase-too-short");
  const dataKey = randomBytes(DATA_KEY_BYTES);
  try {
    const about = { version: VAULT_VERSION, casefile, createdAt: new Date(createdAt).toISOString() } as const;
    const header = await wrap(passphrase, about, dataKey, options);
    if (!header.ok) return header;
    return ok({ header: header.value, key: new VaultKey(casefile, await importAesKey(dataKey)) });
  } finally {
    dataKey.fill(0);
  }
}

/** The key of a stored vault. `header` is whatever stood in storage: it is checked, and its cost bounded, before use. */
export async function openVault(
  header: unknown,
  passphrase: string,
  options: DeriveOptions = {},
): Promise<Result<VaultKey, "wrong-passphrase" | "header-invalid" | "newer-version" | DeriveError>> {
  const parsed = parseVaultHeader(header);
  if (!parsed.ok) return parsed;
  const dataKey = await unwrap(parsed.value, passphrase, options);
  if (!dataKey.ok) return dataKey;
  try {
    return ok(new VaultKey(parsed.value.casefile, await importAesKey(dataKey.value)));
  } finally {
    dataKey.value.fill(0);
  }
}

/**
 * A header that the new passphrase opens. Only the wrapping changes: no record is written again, and the old header with
 * the old passphrase still opens what was copied before, so overwrite it.
 */
export async function changePassphrase(
  header: unknown,
  passphrase: string,
  next: string,
  options: VaultOptions = {},
): Promise<Result<VaultHeader, VaultError>> {
  if (!isLongEnough(next)) return err("passphrase-too-short");
  const parsed = parseVaultHeader(header);
  if (!parsed.ok) return parsed;
  const half = (from: number): DeriveOptions => ({
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    onProgress: (done) => options.onProgress?.(from + done / 2),
  });
  const dataKey = await unwrap(parsed.value, passphrase, half(0));
  if (!dataKey.ok) return dataKey;
  try {
    const { casefile, createdAt, version } = parsed.value;
    return await wrap(next, { version, casefile, createdAt }, dataKey.value, {
      cost: options.cost ?? VAULT_COST,
      ...half(0.5),
    });
  } finally {
    dataKey.value.fill(0);
  }
}

const isLongEnough = (passphrase: string): boolean =>
  Array.from(preparePassphrase(passphrase)).length >= MIN_PASSPHRASE_CHARACTERS;

async function wrap(
  passphrase: string,
  about: Pick<VaultHeader, "version" | "casefile" | "createdAt">,
  dataKey: Uint8Array,
  { cost = VAULT_COST, ...options }: VaultOptions,
): Promise<Result<VaultHeader, DeriveError>> {
  const salt = randomBytes(SALT_BYTES);
  const derived = await deriveKey(passphrase, salt, cost, options);
  if (!derived.ok) return derived;
  const context = { ...about, kdf: { name: "argon2id", salt: toBase64Url(salt), cost } } as const;
  const nonce = randomBytes(NONCE_BYTES);
  const key = await encryptAes(derived.value, nonce, dataKey, wrapContext(context));
  const header = { ...context, wrapped: { nonce: toBase64Url(nonce), key: toBase64Url(key) } };
  return ok({ ...header, check: headerCheck(header) });
}

async function unwrap(
  header: VaultHeader,
  passphrase: string,
  options: DeriveOptions,
): Promise<Result<Uint8Array, "wrong-passphrase" | DeriveError>> {
  const derived = await deriveKey(passphrase, bytesOf(header.kdf.salt), header.kdf.cost, options);
  if (!derived.ok) return derived;
  const { nonce, key } = header.wrapped;
  const dataKey = await decryptAes(derived.value, bytesOf(nonce), bytesOf(key), wrapContext(header));
  return dataKey.ok ? dataKey : err("wrong-passphrase");
}

function bytesOf(text: string): Uint8Array {
  const bytes = fromBase64Url(text);
  if (bytes === null) throw new Error("vault: a checked header holds text that is not base64url");
  return bytes;
}
