import { keccak_256 } from "@noble/hashes/sha3.js";

const encoder = new TextEncoder();

/** The address with the capitals of EIP-55. `hex` is 40 hexadecimal digits. */
export function eip55(hex: string): string {
  const lower = hex.toLowerCase();
  const hash = keccak_256(encoder.encode(lower));
  let out = "0x";
  for (let i = 0; i < lower.length; i++) {
    const nibble = ((hash[i >> 1] ?? 0) >> (i % 2 === 0 ? 4 : 0)) & 15;
    const c = lower[i] ?? "";
    out += nibble >= 8 ? c.toUpperCase() : c;
  }
  return out;
}
