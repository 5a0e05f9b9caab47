/** Data: first bytes of files that hold no conversation in text. Sources: each format's own specification. */

export interface FileKind {
  readonly kind: string;
  /** Offset of the mark and the mark, as bytes. */
  readonly at: number;
  readonly mark: readonly number[];
  /** Photos, videos and sounds are never opened, only measured (P3). */
  readonly media: boolean;
  /** The mark holds a byte that text never has, or is long enough: no need to look further. */
  readonly sure: boolean;
}

const ascii = (text: string): readonly number[] => Array.from(text, (c) => c.charCodeAt(0));
const row = (kind: string, at: number, mark: readonly number[], media = true): FileKind => {
  const binary = mark.some((byte) => byte < 9 || (byte > 13 && byte < 32) || byte > 126);
  return { kind, at, mark, media, sure: binary || mark.length >= 5 };
};

export const FILE_KINDS: readonly FileKind[] = [
  row("JPEG", 0, [0xff, 0xd8, 0xff]),
  row("PNG", 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  row("GIF", 0, ascii("GIF8")),
  row("WebP", 8, ascii("WEBP")),
  row("HEIC", 4, ascii("ftyphei")),
  row("HEIC", 4, ascii("ftypmif1")),
  row("AVIF", 4, ascii("ftypavif")),
  row("MP4", 4, ascii("ftyp")),
  row("WebM", 0, [0x1a, 0x45, 0xdf, 0xa3]),
  row("AVI", 8, ascii("AVI ")),
  row("WAV", 8, ascii("WAVE")),
  row("Ogg", 0, ascii("OggS")),
  row("MP3", 0, ascii("ID3")),
  row("MP3", 0, [0xff, 0xfb]),
  row("AAC", 0, [0xff, 0xf1]),
  row("AMR", 0, ascii("#!AMR")),
  row("FLAC", 0, ascii("fLaC")),
  row("BMP", 0, ascii("BM")),
  row("TIFF", 0, [0x49, 0x49, 0x2a, 0x00]),
  row("TIFF", 0, [0x4d, 0x4d, 0x00, 0x2a]),
  row("PDF", 0, ascii("%PDF-"), false),
  row("RAR", 0, ascii("Rar!"), false),
  row("7z", 0, [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], false),
  row("gzip", 0, [0x1f, 0x8b], false),
  row("SQLite", 0, ascii("SQLite format 3"), false),
  row("Office", 0, [0xd0, 0xcf, 0x11, 0xe0], false),
  row("ELF", 0, [0x7f, 0x45, 0x4c, 0x46], false),
  row("EXE", 0, ascii("MZ"), false),
  row("age", 0, ascii("age-encryption.org/v1"), false),
];

/** The kind that the first bytes show, or null. */
export function fileKind(head: Uint8Array): FileKind | null {
  return FILE_KINDS.find(({ at, mark }) => mark.every((byte, i) => head[at + i] === byte)) ?? null;
}

/** Documents and programs that are zips underneath, by the name of their first entry. */
const FIRST_ENTRIES: Readonly<Record<string, string>> = {
  "[Content_Types].xml": "Office",
  "_rels/.rels": "Office",
  mimetype: "OpenDocument",
  "META-INF/MANIFEST.MF": "Java",
  "META-INF/": "Java",
  "AndroidManifest.xml": "Android",
};

/** The kind of document that a zip is by its first entry, or null when it is a zip like any other. */
export function documentKind(head: Uint8Array): FileKind | null {
  if (head[0] !== 0x50 || head[1] !== 0x4b || head[2] !== 3) return null;
  const length = (head[26] ?? 0) | ((head[27] ?? 0) << 8);
  const name = String.fromCharCode(...head.subarray(30, Math.min(head.length, 30 + length)));
  const kind = FIRST_ENTRIES[name];
  return kind === undefined || !Object.hasOwn(FIRST_ENTRIES, name)
    ? null
    : { kind, at: 0, mark: [], media: false, sure: true };
}

/** Whether a file calls itself a photo, a video or a sound. */
export const isNamedAsMedia = (name: string): boolean =>
  /\.(?:jpe?g|png|gif|webp|hei[cf]|avif|mp4|m4[av]|mov|webm|avi|wav|og[gav]|opus|mp3|aac|amr|flac|bmp|tiff?|3gp)$/iu.test(
    name,
  );
