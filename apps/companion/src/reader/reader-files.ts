import type { TesseractFiles } from "@holdfast/screenshots/dom";
import eng from "@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz?url";
import fra from "@tesseract.js-data/fra/4.0.0_best_int/fra.traineddata.gz?url";
import plain from "tesseract.js-core/tesseract-core-lstm.wasm?url";
import relaxed from "tesseract.js-core/tesseract-core-relaxedsimd-lstm.wasm?url";
import simd from "tesseract.js-core/tesseract-core-simd-lstm.wasm?url";

type Make = Awaited<ReturnType<TesseractFiles["core"]>>;
interface Build {
  readonly wasm: string;
  /** The package has no types, and is CommonJS: the function is the module or its `default`. */
  readonly script: () => Promise<{ readonly default: Make }>;
}

/** The three builds of the engine. One device needs one of them. */
const BUILDS: Readonly<Record<string, Build>> = {
  "tesseract-core-relaxedsimd-lstm": {
    wasm: relaxed,
    script: () => import("tesseract.js-core/tesseract-core-relaxedsimd-lstm.js"),
  },
  "tesseract-core-simd-lstm": {
    wasm: simd,
    script: () => import("tesseract.js-core/tesseract-core-simd-lstm.js"),
  },
  "tesseract-core-lstm": {
    wasm: plain,
    script: () => import("tesseract.js-core/tesseract-core-lstm.js"),
  },
};

function buildOf(file: string): Build {
  const build = BUILDS[file.replace(/\.(?:js|wasm)$/u, "")];
  if (build === undefined) throw new Error("reader: no such build");
  return build;
}

async function got(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error("reader: a file of the reader is missing");
  return response;
}

/** All from this page's own address: nothing is asked of anybody else (P1). */
export const READER_FILES: TesseractFiles = {
  core: async (name) => (await buildOf(name).script()).default,
  wasm: async (name) => (await got(buildOf(name).wasm)).arrayBuffer(),
  data: async (language) => {
    const { body } = await got(language === "en" ? eng : fra);
    if (body === null) throw new Error("reader: a file of the reader is empty");
    return body;
  },
};
