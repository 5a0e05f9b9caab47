/** Name of a font file: the file's own name in its package, without folder and ending. One of `FONT_FILES`. */
export type FontName = string;

/** Where the renderer gets its fonts. It asks only for those that the text needs, each once a document. */
export interface FontSet {
  /** The file's bytes (WOFF or TrueType; WOFF 2 cannot be embedded). Rejects when there is no such file. */
  load(name: FontName): Promise<Uint8Array>;
}
