import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { FONT_FILES } from "./font-files.ts";
import type { FontSet } from "./font-set.ts";

/** The fonts as npm installed them. */
export function nodeFonts(): FontSet {
  const { resolve } = createRequire(import.meta.url);
  return {
    load: async (name) => {
      const file = FONT_FILES.find((candidate) => candidate.name === name);
      if (file === undefined) throw new Error(`fonts: no file "${name}"`);
      return new Uint8Array(await readFile(resolve(file.path)));
    },
  };
}
