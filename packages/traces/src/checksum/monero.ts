import { keccak_256 } from "@noble/hashes/sha3.js";
import { base58xmr } from "@scure/base";

/** Network bytes on the main chain: standard, integrated, subaddress. Monero `cryptonote_config.h`. */
const MAIN_CHAIN = new Set([18, 19, 42]);
const CHECKSUM_BYTES = 4;

/** Whether a Monero address decodes, is of the main chain, and carries the checksum that its bytes give. */
export function isMoneroAddress(text: string): boolean {
  try {
    const bytes = base58xmr.decode(text);
    const [network] = bytes;
    const length = network === 19 ? 77 : 69; // Integrated addresses hold 8 bytes of payment id.
    if (network === undefined || !MAIN_CHAIN.has(network) || bytes.length !== length) return false;
    const hash = keccak_256(bytes.subarray(0, length - CHECKSUM_BYTES));
    return bytes.subarray(length - CHECKSUM_BYTES).every((b, i) => b === hash[i]);
  } catch {
    return false;
  }
}
