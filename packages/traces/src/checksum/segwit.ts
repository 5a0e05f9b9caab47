import { bech32, bech32m } from "@scure/base";

/** BIP-173: at most 90 characters. */
const MAX_LENGTH = 90;

/**
 * The one spelling (lower case) of a segregated-witness address, or null where the checksum or the program does not
 * fit. Version 0 is bech32 (BIP-173), 1 to 16 are bech32m (BIP-350).
 */
export function segwitAddress(written: string, prefix: string): string | null {
  if (written.length > MAX_LENGTH || (written !== written.toLowerCase() && written !== written.toUpperCase()))
    return null;
  const text = written.toLowerCase() as `${string}1${string}`; // Checked by the decoders, which throw.
  for (const coder of [bech32, bech32m]) {
    try {
      const { prefix: found, words } = coder.decode(text, MAX_LENGTH);
      const [version] = words;
      if (found !== prefix || version === undefined || version > 16) return null;
      if ((version === 0) !== (coder === bech32)) continue;
      const { length } = coder.fromWords(words.slice(1));
      const fits = version === 0 ? length === 20 || length === 32 : length >= 2 && length <= 40;
      return fits ? text : null;
    } catch {
      // Not of this checksum: the other one may fit.
    }
  }
  return null;
}
