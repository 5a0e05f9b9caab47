import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { EXAMPLE_FILES } from "../src/screens/save/example-files.ts";

const SAMPLES = fileURLToPath(new URL("../../../samples/", import.meta.url));

/** Puts the made-up evidence beside the page, so that it is cached with everything else and can be tried offline. */
export function example(): Plugin {
  return {
    name: "example",
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const file = EXAMPLE_FILES.find(({ served }) => request.url?.endsWith(`/example/${served}`));
        if (file === undefined) next();
        else response.end(readFileSync(`${SAMPLES}${file.from}`));
      });
    },
    generateBundle() {
      for (const { from, served } of EXAMPLE_FILES) {
        this.emitFile({ type: "asset", fileName: `example/${served}`, source: readFileSync(`${SAMPLES}${from}`) });
      }
    },
  };
}
