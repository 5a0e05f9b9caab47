/** Crockford's base 32: no I, L, O, U, so that nothing is misheard or misread. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CODE_BYTES = 10;

/** The first 80 bits of a SHA-256 as four groups of four, to be read over the phone: `9X4T-0BQM-77HJ-ZK2A`. */
export function sealCode(sha256: Uint8Array): string {
  let bits = 0;
  let held = 0;
  let code = "";
  for (const byte of sha256.subarray(0, CODE_BYTES)) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) {
      if (code.length % 5 === 4) code += "-";
      code += ALPHABET[(held >>> (bits - 5)) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return code;
}

/** Whether two codes are the same when read aloud or typed by hand: case, spaces, dashes, O for 0, I and L for 1. */
export function sameSealCode(a: string, b: string): boolean {
  const plain = (code: string): string =>
    code.toUpperCase().replaceAll("O", "0").replace(/[IL]/gu, "1").replace(/[\s-]/gu, "");
  return plain(a) === plain(b) && plain(a).length === 16;
}
