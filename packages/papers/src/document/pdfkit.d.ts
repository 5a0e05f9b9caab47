// @types/pdfkit stops at 0.17; this is the part of pdfkit 0.20.2 we use. What begins with an underscore is not promised
// by pdfkit: the version is pinned, and only load-faces.ts and font-face.ts touch it.
declare module "pdfkit" {
  export type Draw = () => void;
  export interface StructOptions {
    readonly title?: string;
    readonly lang?: string;
    readonly alt?: string;
    /** Left, top, right, bottom, from the page's upper left corner. */
    readonly bbox?: readonly [number, number, number, number];
    readonly placement?: "Block" | "Inline";
    readonly scope?: "Row" | "Column" | "Both";
  }
  export interface StructElement {
    /** A function is called at once when the element hangs in the tree; what it draws becomes the element's content. */
    add(child: StructElement | Draw): this;
    end(): void;
  }
  export interface Page {
    readonly width: number;
    readonly height: number;
    /** Font resources of the page, by the font's id. */
    readonly fonts: Record<string, unknown>;
  }
  export interface FontkitGlyph {
    readonly codePoints: readonly number[];
  }
  /** In thousandths of the font size. */
  export interface GlyphPosition {
    readonly xAdvance: number;
    readonly advanceWidth: number;
    readonly xOffset: number;
    readonly yOffset: number;
  }
  export interface FontkitFont {
    /** Assignable: see font-face.ts. */
    getGlyph: (id: number, codePoints?: readonly number[]) => FontkitGlyph;
  }
  export interface EmbeddedFont {
    readonly id: string;
    /** Above and below the base line, in thousandths of the font size. */
    readonly ascender: number;
    readonly descender: number;
    /** What each glyph of the subset stands for in the file's ToUnicode table: the text it was first used for. */
    readonly unicode: (readonly number[] | undefined)[];
    /** Glyph numbers of the subset as four hexadecimal digits, and where they stand. `[]` shapes the text in one go. */
    readonly font: FontkitFont;
    encode(text: string, features: readonly string[]): [string[], GlyphPosition[]];
    layout(text: string, features: readonly string[]): { readonly glyphs: readonly FontkitGlyph[] };
    ref(): unknown;
  }
  export interface OutlineItem {
    addItem(
      title: string,
      options: { top: number; left: number; zoom: number; fit: boolean; expanded: boolean },
    ): OutlineItem;
  }
  export interface Options {
    readonly pdfVersion: "1.7";
    readonly subset: "PDF/A-3a";
    readonly lang: string;
    readonly tagged: true;
    readonly displayTitle: true;
    readonly info: Readonly<Record<string, string | Date | object>>;
    readonly font: null;
    readonly size: "letter" | "a4";
    readonly margin: number;
    readonly bufferPages: true;
    readonly autoFirstPage: false;
  }
  export default class PDFDocument {
    constructor(options: Options);
    readonly page: Page;
    readonly outline: OutlineItem;
    readonly _font: EmbeddedFont;
    on(event: "data", listener: (chunk: Uint8Array) => void): this;
    on(event: "end", listener: () => void): this;
    registerFont(name: string, source: Uint8Array): this;
    font(name: string): this;
    addPage(): this;
    switchToPage(index: number): Page;
    addContent(operators: string): this;
    struct(type: string, options?: StructOptions): StructElement;
    addStructure(element: StructElement): this;
    markContent(tag: "Artifact", options: { type: "Pagination" | "Layout" }): this;
    markContent(tag: "Span", options: { actual: string }): this;
    endMarkedContent(): this;
    file(
      bytes: Uint8Array,
      options: {
        name: string;
        type: string;
        relationship: string;
        description: string;
        creationDate: Date;
        modifiedDate: Date;
      },
    ): unknown;
    end(): void;
  }
}
