import { err, ok, type Result } from "@holdfast/model";

/** A key that WebCrypto holds and does not give out. */
export type AesKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

/** NIST SP 800-38D §8.2.2: 96 random bits, for at most 2^32 encryptions with one key. A segment is one; no casefile comes near. */
export const NONCE_BYTES = 12;
export const TAG_BYTES = 16;

export const randomBytes = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));

/** `bytes` are 32; WebCrypto copies them. */
export const importAesKey = (bytes: Uint8Array): Promise<AesKey> =>
  crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);

/** The ciphertext with its tag behind it. Never use a nonce twice with one key. */
export async function encryptAes(
  key: AesKey,
  nonce: Uint8Array,
  bytes: Uint8Array,
  additionalData: Uint8Array,
): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.encrypt(params(nonce, additionalData), key, bytes));
}

/** The plaintext, or an error when anything at all differs: key, nonce, bytes, tag or additional data. */
export async function decryptAes(
  key: AesKey,
  nonce: Uint8Array,
  bytes: Uint8Array,
  additionalData: Uint8Array,
): Promise<Result<Uint8Array, "not-authentic">> {
  if (bytes.length < TAG_BYTES) return err("not-authentic");
  try {
    return ok(new Uint8Array(await crypto.subtle.decrypt(params(nonce, additionalData), key, bytes)));
  } catch (error) {
    // Both Node and browsers throw this for a tag that does not fit, and for nothing else with arguments in range.
    if (error instanceof Error && error.name === "OperationError") return err("not-authentic");
    throw error;
  }
}

const params = (nonce: Uint8Array, additionalData: Uint8Array) =>
  ({
    name: "AES-GCM",
    iv: nonce,
    additionalData,
  }) as const;
