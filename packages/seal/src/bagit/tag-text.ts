/** Encodings of tag files, RFC 8493 §2.1.1: UTF-8 is recommended, others are allowed. */
export type TagEncoding = "utf-8" | "utf-16" | "iso-8859-1";

const NAMES: ReadonlyMap<string, TagEncoding> = new Map<string, TagEncoding>([
  ["utf-8", "utf-8"],
  ["utf8", "utf-8"],
  ["utf-16", "utf-16"],
  ["iso-8859-1", "iso-8859-1"],
  ["us-ascii", "iso-8859-1"],
]);

export const tagEncoding = (name: string): TagEncoding | null => NAMES.get(name.toLowerCase()) ?? null;

/** The text of a tag file without its byte order mark, or null when the bytes are not in that encoding. */
export function tagText(bytes: Uint8Array, encoding: TagEncoding): string | null {
  if (encoding === "iso-8859-1") return latin1(bytes);
  // UTF-16 says which end comes first by its mark; without one it is big-endian (RFC 2781 §4.3).
  const little = bytes[0] === 0xff && bytes[1] === 0xfe;
  const label = encoding === "utf-8" ? "utf-8" : little ? "utf-16le" : "utf-16be";
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null; // The decoder throws exactly when the bytes do not fit.
  }
}

/** The platform's "iso-8859-1" is Windows-1252; this is the real one, every byte its own code point. */
function latin1(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

/** Lines ended by LF, CR or CRLF; the last needs no end. */
export const tagLines = (text: string): string[] => {
  const lines = text.split(/\r\n|\n|\r/u);
  if (lines.at(-1) === "") lines.pop();
  return lines;
};
