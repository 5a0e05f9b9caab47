import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const SOURCE = fileURLToPath(new URL("./service-worker.js", import.meta.url));
const PUBLIC = fileURLToPath(new URL("../public", import.meta.url));

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
      const fonts = files.filter((file) => file.endsWith(".woff"));
      const needed = files.filter((file) => !file.endsWith(".woff"));
      const source = readFileSync(SOURCE, "utf8")
        .replace("__VERSION__", hash.digest("hex").slice(0, 12))
        .replace("__NEEDED__", JSON.stringify(needed))
        .replace("__FONTS__", JSON.stringify(fonts));
      this.emitFile({ type: "asset", fileName: "sw.js", source });
    },
  };
}
