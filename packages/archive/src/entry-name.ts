import { crc32 } from "./crc32.ts";
import { u32 } from "./little-endian.ts";
import { extraField, FLAG_UTF8 } from "./zip-record.ts";

/** Info-ZIP's Unicode path extra field: version, CRC-32 of the header's name, the name in UTF-8. */
const UNICODE_PATH = 0x7075;

/** Code page 437 from 0x80 on, what a name is in when nothing says UTF-8 (APPNOTE appendix D). */
const CP437 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function utf8(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null; // Not UTF-8: that is the answer.
  }
}

/** The path of an entry, or null when it is said to be UTF-8 and is not. */
export function entryName(raw: Uint8Array, flags: number, extra: Uint8Array): string | null {
  const plain = utf8(raw);
  if (flags & FLAG_UTF8) return plain;
  const unicode = extraField(extra, UNICODE_PATH);
  if (unicode !== null && unicode.length > 5 && unicode[0] === 1 && u32(unicode, 1) === crc32(0, raw)) {
    return utf8(unicode.subarray(5));
  }
  return plain ?? Array.from(raw, (b) => (b < 0x80 ? String.fromCharCode(b) : CP437.charAt(b - 0x80))).join("");
}
