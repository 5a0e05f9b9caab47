/** What the first bytes of a picture say, before anything is decoded. */
export interface PictureHeader {
  readonly format: "png" | "jpeg" | "webp" | "heic" | "gif";
  /** Pixels as stored, before any turn. Null where the header does not say (HEIC). */
  readonly width: number | null;
  readonly height: number | null;
  /** EXIF orientation, 1 to 8; 1 where none is written. */
  readonly orientation: number;
  readonly animated: boolean;
}

const ascii = (bytes: Uint8Array, at: number, text: string): boolean => {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
};
const be16 = (b: Uint8Array, at: number): number => ((b[at] ?? 0) << 8) | (b[at + 1] ?? 0);
const be32 = (b: Uint8Array, at: number): number => be16(b, at) * 65_536 + be16(b, at + 2);
const le16 = (b: Uint8Array, at: number): number => ((b[at + 1] ?? 0) << 8) | (b[at] ?? 0);
const le24 = (b: Uint8Array, at: number): number => ((b[at + 2] ?? 0) << 16) | le16(b, at);
const le32 = (b: Uint8Array, at: number): number => le16(b, at + 2) * 65_536 + le16(b, at);

/** Null when the bytes are none of these, whatever the file's name says. */
export function pictureHeader(bytes: Uint8Array): PictureHeader | null {
  if (ascii(bytes, 0, "\u0089PNG\r\n\u001a\n")) return png(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return jpeg(bytes);
  if (ascii(bytes, 0, "RIFF") && ascii(bytes, 8, "WEBP")) return webp(bytes);
  if (ascii(bytes, 0, "GIF8")) {
    return { format: "gif", width: le16(bytes, 6), height: le16(bytes, 8), orientation: 1, animated: false };
  }
  if (ascii(bytes, 4, "ftyp") && HEIC_BRANDS.some((brand) => ascii(bytes, 8, brand)))
    return { format: "heic", width: null, height: null, orientation: 1, animated: false };
  return null;
}
/** ISO/IEC 23008-12 §10 and the AVIF brands, which the same platforms decode. */
const HEIC_BRANDS = ["heic", "heix", "hevc", "heim", "heis", "mif1", "msf1", "avif"];

const MOST_CHUNKS = 100_000;

function png(bytes: Uint8Array): PictureHeader | null {
  if (!ascii(bytes, 12, "IHDR")) return null;
  let orientation = 1;
  let animated = false;
  for (let at = 8, n = 0; at + 12 <= bytes.length && n < MOST_CHUNKS; n++) {
    const length = be32(bytes, at);
    if (ascii(bytes, at + 4, "acTL")) animated = true;
    if (ascii(bytes, at + 4, "eXIf")) orientation = tiffOrientation(bytes, at + 8, at + 8 + length);
    if (ascii(bytes, at + 4, "IEND")) break;
    at += length + 12;
  }
  return { format: "png", width: be32(bytes, 16), height: be32(bytes, 20), orientation, animated };
}

/** ITU-T T.81 §B.2: segments until a frame header. */
function jpeg(bytes: Uint8Array): PictureHeader | null {
  let orientation = 1;
  for (let at = 2, n = 0; at + 4 <= bytes.length && n < MOST_CHUNKS; n++) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = be16(bytes, at + 2);
    if (length < 2 || marker === 0xda) return null;
    if (marker === 0xe1 && ascii(bytes, at + 4, "Exif\0\0"))
      orientation = tiffOrientation(bytes, at + 10, at + 2 + length);
    const frame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (frame)
      return { format: "jpeg", width: be16(bytes, at + 7), height: be16(bytes, at + 5), orientation, animated: false };
    at += length + 2;
  }
  return null;
}

/** RFC 9649 §2.5 to §2.7. */
function webp(bytes: Uint8Array): PictureHeader | null {
  const base = { format: "webp", orientation: 1, animated: false } as const;
  if (ascii(bytes, 12, "VP8X")) {
    let orientation = 1;
    for (let at = 12, n = 0; at + 8 <= bytes.length && n < MOST_CHUNKS; n++) {
      const length = le32(bytes, at + 4);
      if (ascii(bytes, at, "EXIF")) {
        const skip = ascii(bytes, at + 8, "Exif\0\0") ? 6 : 0;
        orientation = tiffOrientation(bytes, at + 8 + skip, at + 8 + length);
      }
      at += 8 + length + (length % 2);
    }
    const animated = ((bytes[20] ?? 0) & 2) !== 0;
    return { format: "webp", width: le24(bytes, 24) + 1, height: le24(bytes, 27) + 1, orientation, animated };
  }
  if (ascii(bytes, 12, "VP8 ")) return { ...base, width: le16(bytes, 26) & 0x3fff, height: le16(bytes, 28) & 0x3fff };
  if (ascii(bytes, 12, "VP8L")) {
    const bits = le32(bytes, 21);
    return { ...base, width: (bits % 16_384) + 1, height: (Math.floor(bits / 16_384) % 16_384) + 1 };
  }
  return null;
}

/** Tag 0x0112 of the first directory (TIFF 6.0 §2). */
function tiffOrientation(bytes: Uint8Array, start: number, end: number): number {
  const little = ascii(bytes, start, "II");
  if (!little && !ascii(bytes, start, "MM")) return 1;
  const u16 = little ? le16 : be16;
  const directory = start + (little ? le32 : be32)(bytes, start + 4);
  if (directory + 2 > Math.min(end, bytes.length)) return 1;
  const count = Math.min(u16(bytes, directory), 512);
  for (let i = 0; i < count; i++) {
    const entry = directory + 2 + i * 12;
    if (u16(bytes, entry) !== 0x0112) continue;
    const value = u16(bytes, entry + 8);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}
