/**
 * How media, documents and archives begin. Sources: the formats' own specifications, read against libmagic's tables,
 * 2026-10. Used to keep them out, so a false hit costs a copy and a miss costs P3: short marks are wanted here.
 */
const MAGIC: readonly { readonly at: number; readonly bytes: readonly number[] }[] = [
  { at: 0, bytes: [0xff, 0xd8, 0xff] }, // JPEG
  { at: 0, bytes: [0x89, 0x50, 0x4e, 0x47] }, // PNG
  { at: 0, bytes: [0x47, 0x49, 0x46, 0x38] }, // GIF8
  { at: 0, bytes: [0x52, 0x49, 0x46, 0x46] }, // RIFF: WebP, AVI, WAV
  { at: 4, bytes: [0x66, 0x74, 0x79, 0x70] }, // ftyp: MP4, MOV, HEIC, AVIF, 3GP
  { at: 0, bytes: [0x1a, 0x45, 0xdf, 0xa3] }, // Matroska, WebM
  { at: 0, bytes: [0x00, 0x00, 0x01, 0xba] }, // MPEG program stream
  { at: 0, bytes: [0x00, 0x00, 0x01, 0xb3] }, // MPEG video
  { at: 0, bytes: [0x49, 0x49, 0x2a, 0x00] }, // TIFF, little-endian
  { at: 0, bytes: [0x4d, 0x4d, 0x00, 0x2a] }, // TIFF, big-endian
  { at: 0, bytes: [0x38, 0x42, 0x50, 0x53] }, // Photoshop
  { at: 0, bytes: [0xff, 0x0a] }, // JPEG XL codestream
  { at: 4, bytes: [0x4a, 0x58, 0x4c, 0x20] }, // JPEG XL container
  { at: 4, bytes: [0x6a, 0x50, 0x20, 0x20] }, // JPEG 2000
  { at: 0, bytes: [0x46, 0x4c, 0x56, 0x01] }, // Flash video
  { at: 0, bytes: [0x49, 0x44, 0x33] }, // MP3 with a tag
  { at: 0, bytes: [0x4f, 0x67, 0x67, 0x53] }, // Ogg
  { at: 0, bytes: [0x66, 0x4c, 0x61, 0x43] }, // FLAC
  { at: 0, bytes: [0x23, 0x21, 0x41, 0x4d, 0x52] }, // AMR
  { at: 0, bytes: [0x25, 0x50, 0x44, 0x46] }, // PDF
  { at: 0, bytes: [0x50, 0x4b, 0x03, 0x04] }, // zip and office documents
  { at: 0, bytes: [0x37, 0x7a, 0xbc, 0xaf] }, // 7z
  { at: 0, bytes: [0x52, 0x61, 0x72, 0x21] }, // RAR
  { at: 0, bytes: [0x1f, 0x8b, 0x08] }, // gzip
  { at: 0, bytes: [0x42, 0x5a, 0x68] }, // bzip2
  { at: 0, bytes: [0xd0, 0xcf, 0x11, 0xe0] }, // old office documents
  { at: 0, bytes: [0x61, 0x67, 0x65, 0x2d] }, // age
];

const at = (bytes: Uint8Array, offset: number, wanted: readonly number[]): boolean =>
  wanted.every((byte, i) => bytes[offset + i] === byte);

/** Whether `head` begins like something that is not text. Twelve bytes are enough. */
export const hasMagic = (head: Uint8Array): boolean => MAGIC.some((magic) => at(head, magic.at, magic.bytes));

export const isPng = (head: Uint8Array): boolean => at(head, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
export const isJpeg = (head: Uint8Array): boolean => at(head, 0, [0xff, 0xd8, 0xff]);
