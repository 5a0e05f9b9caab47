/** Languages that can be read. */
export const OCR_LANGUAGES = ["en", "fr"] as const;
export type OcrLanguage = (typeof OCR_LANGUAGES)[number];

/** Dark print on white, one byte a pixel. */
export interface Grey {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}
export interface OcrWord {
  readonly text: string;
  /** 0 to 100, as the engine says it. */
  readonly confidence: number;
  /** Left and right in pixels of the sheet. */
  readonly x0: number;
  readonly x1: number;
}
export interface OcrLine {
  readonly words: readonly OcrWord[];
}
/** What turns print into words. */
export interface OcrEngine {
  /** One line for each of `rows`, in order: rectangles of `sheet` that hold one line of print each. */
  recognise(
    sheet: Grey,
    rows: readonly { x: number; y: number; width: number; height: number }[],
    language: OcrLanguage,
  ): Promise<readonly OcrLine[]>;
  close(): void;
}
