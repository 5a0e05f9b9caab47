import type { FontName } from "./font-set.ts";
import { FONT_COVERAGE } from "./generated/coverage.ts";

export interface FontFile {
  readonly name: FontName;
  /** Where npm puts it, under node_modules. */
  readonly path: string;
}

/** Scripts that headings need in bold. Others are drawn in the regular weight. */
const BOLD_SUBSETS: readonly string[] = ["latin", "latin-ext"];

const file = (family: string, subset: string, weight: 400 | 700): FontFile => {
  const name = `${family}-${subset}-${weight}-normal`;
  return { name, path: `@fontsource/${family}/files/${name}.woff` };
};

/** Regular weight, one a line of the coverage table and in its order: an earlier file is preferred. */
export const REGULAR_FILES: readonly FontFile[] = FONT_COVERAGE.map(([family, subset]) => file(family, subset, 400));

/** The bold file that goes with a regular one, by index into `REGULAR_FILES`. */
export const BOLD_FILES: readonly (FontFile | undefined)[] = FONT_COVERAGE.map(([family, subset]) =>
  family === "noto-sans" && BOLD_SUBSETS.includes(subset) ? file(family, subset, 700) : undefined,
);

/** Every font file the renderer can ask for. A `FontSet` must have them all. */
export const FONT_FILES: readonly FontFile[] = [...REGULAR_FILES, ...BOLD_FILES.filter((bold) => bold !== undefined)];
