/** Bytes of a picture that is opened here. No screen makes a larger one. */
export const MAX_PICTURE_BYTES = 33_554_432;
/** Pixels of it: a bitmap holds four bytes for each, and an old phone has little room. */
export const MAX_PICTURE_PIXELS = 33_554_432;
/** Pixels along one side; past it, canvases of some browsers stay empty without saying so. */
export const MAX_PICTURE_SIDE = 16_384;
/** Bytes in which the size of a picture stands. */
export const SIZE_BYTES = 262_144;

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

const at = (bytes: Uint8Array, index: number): number => bytes[index] ?? 0;
const ascii = (bytes: Uint8Array, from: number, text: string): boolean =>
  Array.from(text, (letter) => letter.charCodeAt(0)).every((code, i) => bytes[from + i] === code);

/**
 * Width and height that a PNG, JPEG, WebP, GIF or BMP says of itself in its first bytes; null for anything else. Asked
 * before anything is decoded: a picture of a few kilobytes can claim to be larger than memory.
 */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < 30) return null;
  if (ascii(bytes, 1, "PNG") && at(bytes, 0) === 0x89) return { width: view.getUint32(16), height: view.getUint32(20) };
  if (ascii(bytes, 0, "GIF8")) return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  if (ascii(bytes, 0, "BM")) {
    return { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) };
  }
  if (ascii(bytes, 0, "RIFF") && ascii(bytes, 8, "WEBP")) return webpSize(bytes, view);
  return at(bytes, 0) === 0xff && at(bytes, 1) === 0xd8 ? jpegSize(bytes, view) : null;
}

function webpSize(bytes: Uint8Array, view: DataView): PictureSize | null {
  if (ascii(bytes, 12, "VP8X")) {
    const three = (from: number): number => at(bytes, from) + at(bytes, from + 1) * 256 + at(bytes, from + 2) * 65_536;
    return { width: three(24) + 1, height: three(27) + 1 };
  }
  if (ascii(bytes, 12, "VP8L")) {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (!ascii(bytes, 12, "VP8 ")) return null;
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
}

function jpegSize(bytes: Uint8Array, view: DataView): PictureSize | null {
  for (let i = 2; i + 9 < bytes.length; ) {
    if (at(bytes, i) !== 0xff) return null;
    const marker = at(bytes, i + 1);
    // Start of frame, of any kind; C4, C8 and CC are tables.
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      return { width: view.getUint16(i + 7), height: view.getUint16(i + 5) };
    }
    i += marker === 0xff ? 1 : 2 + view.getUint16(i + 2);
  }
  return null;
}
