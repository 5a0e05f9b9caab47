import { coreName } from "./core-name.ts";
import type { OcrEngine, OcrLanguage } from "./ocr-engine.ts";
import { Tesseract, type TesseractCore } from "./tesseract.ts";

/** The engine's files as the app serves them: its own addresses, so that nothing is asked of anybody else (P1). */
export interface TesseractFiles {
  /** The script of a core for each name that `coreName` may give; it is run as a script and must define `TesseractCore`. */
  readonly core: (name: string) => Promise<(options: object) => Promise<TesseractCore>>;
  /** The `.wasm` beside that script. */
  readonly wasm: (name: string) => Promise<ArrayBuffer>;
  /** `eng.traineddata.gz` or `fra.traineddata.gz`. */
  readonly data: (language: OcrLanguage) => Promise<ReadableStream<Uint8Array<ArrayBuffer>>>;
}

/** Opens the engine in a page or, better, in a worker: it works for a second without a pause. */
export async function openTesseract(files: TesseractFiles): Promise<OcrEngine> {
  const name = coreName((module) => WebAssembly.validate(new Uint8Array(module)));
  const [make, wasm] = await Promise.all([files.core(name), files.wasm(name.replace(/\.js$/u, ".wasm"))]);
  const core = await make({
    wasmBinary: wasm,
    TesseractProgress: () => undefined,
    print: () => undefined,
    printErr: () => undefined,
  });
  return new Tesseract(core, async (language) => {
    const unpacked = (await files.data(language)).pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(unpacked).arrayBuffer());
  });
}
