import { err, ok, type Result } from "@holdfast/model";
import { fromBase64Url, toBase64Url } from "../base64url.ts";
import { nobleSha256 } from "../sha256.ts";
import { type AesKey, importAesKey, randomBytes } from "../vault/aes-gcm.ts";

/**
 * The secret that two devices share: made on one, shown there as a QR code, read by the other. Whoever has the code can
 * read and write what the two exchange, so it is shown and never sent.
 */
const KEY_BYTES = 32;
const CHECK_BYTES = 4;
const PREFIX = "holdfast-pair1.";
const CODE = /^holdfast-pair1\.[A-Za-z0-9_-]{48}$/u;

/** A new code, 63 characters. Nothing can be known from one code about another. */
export function newPairingCode(): string {
  const key = randomBytes(KEY_BYTES);
  const bytes = new Uint8Array([...key, ...checkOf(key)]);
  key.fill(0);
  return `${PREFIX}${toBase64Url(bytes)}`;
}

/** Whether a text is a whole code. Tells a misread one from a good one; keeps nobody out. */
export const isPairingCode = (text: string): boolean => keyOf(text) !== null;

/** The key of a code, held by WebCrypto and not given out. */
export async function pairingKey(code: string): Promise<Result<AesKey, "not-a-pairing-code">> {
  const key = keyOf(code);
  if (key === null) return err("not-a-pairing-code");
  try {
    return ok(await importAesKey(key));
  } finally {
    key.fill(0);
  }
}

function keyOf(text: string): Uint8Array | null {
  // A scanner may add a line end; nothing else is forgiven.
  const code = text.trim();
  if (!CODE.test(code)) return null;
  const bytes = fromBase64Url(code.slice(PREFIX.length));
  if (bytes?.length !== KEY_BYTES + CHECK_BYTES) return null;
  const key = bytes.slice(0, KEY_BYTES);
  return checkOf(key).every((byte, at) => byte === bytes[KEY_BYTES + at]) ? key : null;
}

/** The first bytes of a hash of the key under its own label; 32 bits that say nothing of use about the key. */
function checkOf(key: Uint8Array): Uint8Array {
  const label = new TextEncoder().encode("holdfast-pair-check-v1\n");
  return nobleSha256.once(new Uint8Array([...label, ...key])).subarray(0, CHECK_BYTES);
}
