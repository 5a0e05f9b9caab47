import { sha256 } from "@noble/hashes/sha2.js";
import { base58, createBase58check } from "@scure/base";

const check = createBase58check(sha256);

/** The version byte and payload length of a base58check text whose checksum fits, or null. */
export function base58Check(text: string): { readonly version: number; readonly length: number } | null {
  try {
    const bytes = check.decode(text);
    return bytes[0] === undefined ? null : { version: bytes[0], length: bytes.length };
  } catch {
    return null;
  }
}

/** How many bytes `text` stands for in base58, checksum not looked at; null where a character is none of base58's. */
export function base58Length(text: string): number | null {
  try {
    return base58.decode(text).length;
  } catch {
    return null;
  }
}
