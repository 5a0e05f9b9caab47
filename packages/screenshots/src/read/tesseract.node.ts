import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { coreName } from "./core-name.ts";
import type { OcrEngine } from "./ocr-engine.ts";
import { Tesseract, type TesseractCore } from "./tesseract.ts";

const require = createRequire(import.meta.url);
/** Node has it; its type declarations without those of a browser do not. */
declare const WebAssembly: { validate(bytes: Uint8Array): boolean };
const DATA = { en: "eng", fr: "fra" } as const;

/** The engine in Node: core and training data from the installed packages, nothing from anywhere else. */
export async function openTesseract(options: { readonly pageSegmentation?: string } = {}): Promise<OcrEngine> {
  const path = require.resolve(
    `tesseract.js-core/${coreName((module) => WebAssembly.validate(new Uint8Array(module)))}`,
  );
  // The package has no types; this is the part of it that `TesseractCore` describes.
  const make = require(path) as (options: object) => Promise<TesseractCore>;
  const core = await make({
    wasmBinary: await readFile(path.replace(/\.js$/u, ".wasm")),
    TesseractProgress: () => undefined,
    // The core logs what it sees of the picture; evidence does not belong in a log.
    print: () => undefined,
    printErr: () => undefined,
  });
  return new Tesseract(
    core,
    async (language) => {
      const name = DATA[language];
      const folder = dirname(require.resolve(`@tesseract.js-data/${name}/package.json`));
      return gunzipSync(await readFile(join(folder, "4.0.0_best_int", `${name}.traineddata.gz`)));
    },
    options.pageSegmentation,
  );
}
