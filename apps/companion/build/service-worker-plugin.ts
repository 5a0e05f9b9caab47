import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const SOURCE = fileURLToPath(new URL("./service-worker.js", import.meta.url));
const PUBLIC = fileURLToPath(new URL("../public", import.meta.url));

/** Fetched after the app works: fonts of reports, the languages of the reader of screenshots. */
const LATER = /\.(?:woff|gz)$/u;
/** The reader's engine, in three builds of which a device needs one. */
const CORE = /\/(tesseract-core(?:-relaxedsimd|-simd)?-lstm)-[^/]+\.(?:js|wasm)$/u;
const BUILDS = ["tesseract-core-relaxedsimd-lstm", "tesseract-core-simd-lstm", "tesseract-core-lstm"] as const;

/**
 * Writes `sw.js`: the worker of `service-worker.js` with the list of every built file, under a name made from their
 * contents, so that one new byte anywhere is a new cache and an unchanged build is the same one.
 */
export function serviceWorker(): Plugin {
  return {
    name: "service-worker",
    apply: "build",
    enforce: "post",
    generateBundle(_, bundle) {
      const hash = createHash("sha256");
      const files: string[] = [];
      for (const [name, output] of Object.entries(bundle).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
        if (name.endsWith(".map") || name.startsWith(".vite/")) continue;
        hash.update(name).update(output.type === "chunk" ? output.code : output.source);
        files.push(name === "index.html" ? "./" : `./${name}`);
      }
      for (const name of readdirSync(PUBLIC).toSorted()) {
        hash.update(name).update(readFileSync(`${PUBLIC}/${name}`));
        files.push(`./${name}`);
      }
      const cores = files.filter((file) => CORE.test(file));
      const later = files.filter((file) => !CORE.test(file) && LATER.test(file));
      const needed = files.filter((file) => !CORE.test(file) && !LATER.test(file));
      for (const build of BUILDS) {
        const count = cores.filter((file) => CORE.exec(file)?.[1] === build).length;
        // A name that changed with an update of the package would leave screenshots unread without a network.
        if (count !== 2) this.error(`the reader's build ${build} has ${count} files and not a script and its wasm`);
      }
      const source = readFileSync(SOURCE, "utf8")
        .replace("__VERSION__", hash.digest("hex").slice(0, 12))
        .replace("__NEEDED__", JSON.stringify(needed))
        .replace("__LATER__", JSON.stringify(later))
        .replace("__CORES__", JSON.stringify(cores));
      this.emitFile({ type: "asset", fileName: "sw.js", source });
    },
  };
}
