// bidi-js ships types that say `export default` of a CommonJS file, which nodenext reads as a namespace. The part we use.
declare module "bidi-js" {
  export interface EmbeddingLevels {
    /** One a UTF-16 unit; odd is right to left. */
    readonly levels: Uint8Array;
    readonly paragraphs: readonly { readonly start: number; readonly end: number; readonly level: number }[];
  }
  export interface Bidi {
    getEmbeddingLevels(text: string, base?: "ltr" | "rtl" | "auto"): EmbeddingLevels;
    /** Where each place of the line (start and end inclusive) is read from, left to right. */
    getReorderedIndices(text: string, levels: EmbeddingLevels, start: number, end: number): number[];
    getMirroredCharacter(char: string): string | null;
  }
  export default function bidiFactory(): Bidi;
}
