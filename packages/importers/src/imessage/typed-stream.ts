/**
 * The words in `attributedBody`: an `NSAttributedString` in Apple's old archive format ("typedstream"), which nobody
 * documents. What is known of it, from several public readers (2026-11): the first value of the type `+` (bytes `84 01 2B`)
 * behind the class name `NSString` or `NSMutableString` is the text, with its length in bytes before it: one byte, or `81`
 * and two bytes, or `82` and four, little-endian.
 */
const MARK = [0x84, 0x01, 0x2b] as const;
const CLASS = new TextEncoder().encode("String");
/** The mark stands within so many bytes of the class name. */
const MAX_DISTANCE = 64;

/** The text, or null when the bytes are not such an archive. */
export function attributedText(blob: Uint8Array): string | null {
  if (!beginsWell(blob)) return null;
  for (let at = indexOf(blob, CLASS, 0); at >= 0; at = indexOf(blob, CLASS, at + 1)) {
    const from = at + CLASS.length;
    const mark = indexOf(blob.subarray(0, Math.min(blob.length, from + MAX_DISTANCE)), MARK, from);
    const text = mark < 0 ? null : stringAt(blob, mark + MARK.length);
    if (text !== null) return text;
  }
  return null;
}

/** `04 0B "streamtyped"`, or `04 0B "typedstream"` from a machine of the other byte order. */
function beginsWell(blob: Uint8Array): boolean {
  const name = String.fromCharCode(...blob.subarray(2, 13));
  return blob[0] === 4 && blob[1] === 11 && (name === "streamtyped" || name === "typedstream");
}

function stringAt(blob: Uint8Array, at: number): string | null {
  const view = new DataView(blob.buffer, blob.byteOffset, blob.length);
  const first = blob[at];
  if (first === undefined) return null;
  const wide = first === 0x81 ? 2 : first === 0x82 ? 4 : 0;
  if (at + 1 + wide > blob.length || (first >= 0x80 && wide === 0)) return null;
  const length = wide === 2 ? view.getUint16(at + 1, true) : wide === 4 ? view.getUint32(at + 1, true) : first;
  const start = at + 1 + wide;
  if (start + length > blob.length) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(blob.subarray(start, start + length));
  } catch {
    return null; // Not UTF-8: then this was not the text.
  }
}

function indexOf(bytes: Uint8Array, wanted: ArrayLike<number>, from: number): number {
  const [first] = Array.from(wanted);
  if (first === undefined) return -1;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let n = 1;
    while (n < wanted.length && bytes[at + n] === wanted[n]) n++;
    if (n === wanted.length) return at;
  }
  return -1;
}
