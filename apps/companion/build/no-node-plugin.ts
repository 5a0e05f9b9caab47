import type { Plugin } from "vite";

/** Modules of Node that the reader's engine asks for in Node only. */
const NODE_ONLY: ReadonlySet<string> = new Set(["fs", "crypto"]);
const EMPTY = "\0not-in-a-browser";

/** Gives the reader's engine nothing in place of Node's modules, and keeps quiet about it: no browser comes to where it asks. */
export function noNode(): Plugin {
  return {
    name: "no-node",
    enforce: "pre",
    resolveId: (source, importer) =>
      NODE_ONLY.has(source) && importer?.includes("/tesseract.js-core/") === true ? EMPTY : null,
    load: (id) => (id === EMPTY ? "export default {};" : null),
  };
}
