import type { IncrementalHash, MakeSha256, Sha256Hex } from "@holdfast/model";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

/** SHA-256, both ways: in pieces, and of one short array at once. */
export interface Hasher {
  readonly make: MakeSha256;
  /** The 32 bytes of the hash. */
  readonly once: (bytes: Uint8Array) => Uint8Array;
}

/** SHA-256 that runs everywhere. In Node, `nodeSha256` from `@holdfast/seal/node` is several times faster. */
export const makeSha256: MakeSha256 = (): IncrementalHash => {
  const hash = sha256.create();
  return {
    update: (bytes) => {
      hash.update(bytes);
    },
    // Noble gives 32 bytes, so this is 64 lower-case digits.
    digest: () => bytesToHex(hash.digest()) as Sha256Hex,
  };
};

export const nobleSha256: Hasher = { make: makeSha256, once: (bytes) => sha256(bytes) };

/** SHA-256 of `bytes` as 64 hexadecimal digits. */
export const sha256Of = (hasher: Hasher, bytes: Uint8Array): Sha256Hex => bytesToHex(hasher.once(bytes)) as Sha256Hex;
