import type { Grey, OcrEngine, OcrLanguage, OcrLine, OcrWord } from "./ocr-engine.ts";

/** The parts of tesseract.js-core 7.0.0 that are used here. Its own types do not exist. */
export interface TesseractApi {
  Init(path: null, language: string, mode: number): number;
  SetVariable(name: string, value: string): boolean;
  /** Reads the picture in the file `/input`; 1 when it cannot. */
  SetImageFile(orientation: number, angle: number): number;
  SetRectangle(left: number, top: number, width: number, height: number): void;
  Recognize(monitor: null): number;
  GetTSVText(page: number): string;
  Clear(): void;
  End(): void;
}
export interface TesseractCore {
  readonly TessBaseAPI: new () => TesseractApi;
  readonly FS: { writeFile(path: string, bytes: Uint8Array): void; unlink(path: string): void };
}

/** ISO 639-2 names that the training data has. */
const DATA_NAMES: Readonly<Record<OcrLanguage, string>> = { en: "eng", fr: "fra" };
const LSTM_ONLY = 1;
/** "Treat the image as a single text line." */
const SINGLE_LINE = "7";

/**
 * An engine over the core itself. tesseract.js around it is not used: it fetches workers, cores and data from a CDN when
 * an option is missing, and P1 wants no such path to exist. `data` gives training data already unpacked.
 */
export class Tesseract implements OcrEngine {
  readonly #core: TesseractCore;
  readonly #data: (language: OcrLanguage) => Promise<Uint8Array>;
  readonly #apis = new Map<OcrLanguage, TesseractApi>();

  readonly #segmentation: string;

  /** `segmentation` is the engine's own mode (`tessedit_pageseg_mode`); anything but lines is for comparing with it. */
  constructor(
    core: TesseractCore,
    data: (language: OcrLanguage) => Promise<Uint8Array>,
    segmentation: string = SINGLE_LINE,
  ) {
    this.#core = core;
    this.#data = data;
    this.#segmentation = segmentation;
  }

  async recognise(
    sheet: Grey,
    rows: readonly { x: number; y: number; width: number; height: number }[],
    language: OcrLanguage,
  ): Promise<readonly OcrLine[]> {
    const api = await this.#api(language);
    this.#core.FS.writeFile("/input", portableGreymap(sheet));
    try {
      if (api.SetImageFile(1, 0) === 1) throw new Error("tesseract: the sheet cannot be set");
      return rows.map(({ x, y, width, height }) => {
        api.SetRectangle(x, y, width, height);
        return api.Recognize(null) === 0 ? { words: wordsOf(api.GetTSVText(0)) } : { words: [] };
      });
    } finally {
      api.Clear();
    }
  }

  close(): void {
    for (const api of this.#apis.values()) api.End();
    this.#apis.clear();
  }

  async #api(language: OcrLanguage): Promise<TesseractApi> {
    const known = this.#apis.get(language);
    if (known !== undefined) return known;
    const name = DATA_NAMES[language];
    const file = `${name}.traineddata`;
    this.#core.FS.writeFile(file, await this.#data(language));
    const api = new this.#core.TessBaseAPI();
    if (api.Init(null, name, LSTM_ONLY) !== 0) throw new Error(`tesseract: the data for ${name} cannot be used`);
    this.#core.FS.unlink(file);
    api.SetVariable("tessedit_pageseg_mode", this.#segmentation);
    // Rows are already dark on white.
    api.SetVariable("tessedit_do_invert", "0");
    api.SetVariable("user_defined_dpi", "200");
    this.#apis.set(language, api);
    return api;
  }
}

/** The sheet as a file that needs no packing (PGM, netpbm's raw format): the core takes pictures as files only. */
function portableGreymap({ width, height, pixels }: Grey): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(head.length + pixels.length);
  file.set(head);
  file.set(pixels, head.length);
  return file;
}

/** Level 5 of the table is words: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
function wordsOf(tsv: string): readonly OcrWord[] {
  return tsv.split("\n").flatMap((row) => {
    const cells = row.split("\t");
    const text = cells[11] ?? "";
    if (cells[0] !== "5" || text.trim() === "") return [];
    const x0 = Number(cells[6]);
    return [{ text, confidence: Number(cells[10]), x0, x1: x0 + Number(cells[8]) }];
  });
}
