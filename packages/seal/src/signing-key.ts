import { ed25519 } from "@noble/curves/ed25519.js";

/** An Ed25519 key that can sign. The secret may stay inside, in a device key store. */
export interface SigningKey {
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
  readonly sign: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;
}

/** 32 random bytes to keep secret, one for each casefile. Keep them with the casefile and nowhere else. */
export const generateSecret = (): Uint8Array => crypto.getRandomValues(new Uint8Array(32));

/** The key that `secret` (32 bytes, RFC 8032 §5.1.5) stands for. */
export const signingKey = (secret: Uint8Array): SigningKey => ({
  publicKey: ed25519.getPublicKey(secret),
  sign: (bytes) => ed25519.sign(bytes, secret),
});

/** Whether `signature` over `bytes` is by `publicKey`, by the strict rules of RFC 8032. Never throws. */
export function verifySignature(signature: Uint8Array, bytes: Uint8Array, publicKey: Uint8Array): boolean {
  if (signature.length !== 64 || publicKey.length !== 32) return false;
  try {
    return ed25519.verify(signature, bytes, publicKey, { zip215: false });
  } catch {
    return false; // Points that are not on the curve.
  }
}
