import type PDFDocument from "pdfkit";
import { BOLD_FILES, type FontFile, REGULAR_FILES } from "../../fonts/font-files.ts";
import type { FontSet } from "../../fonts/font-set.ts";
import { unwrapWoff } from "../../fonts/woff.ts";
import { FontFace } from "./font-face.ts";
import type { Faces } from "./pieces.ts";

/** Loads and registers the files that draw these fonts (indexes into `REGULAR_FILES`), and their bold where there is one. */
export async function loadFaces(pdf: PDFDocument, fonts: FontSet, used: ReadonlySet<number>): Promise<Faces> {
  const load = async (file: FontFile | undefined): Promise<FontFace | undefined> => {
    if (file === undefined) return undefined;
    const bytes = await unwrapWoff(await fonts.load(file.name));
    pdf.registerFont(file.name, bytes);
    // oxlint-disable-next-line no-underscore-dangle -- pdfkit has no other way to its font object
    return new FontFace(pdf.font(file.name)._font);
  };
  const regular = new Map<number, FontFace | undefined>();
  const bold = new Map<number, FontFace | undefined>();
  // In a stated order: the numbers of the fonts in the file follow it, and equal input must give equal bytes.
  for (const index of [...used].toSorted((a, b) => a - b)) {
    regular.set(index, await load(REGULAR_FILES[index]));
    bold.set(index, await load(BOLD_FILES[index]));
  }
  return (font, weight) => {
    const face = (weight === "bold" ? bold.get(font) : undefined) ?? regular.get(font);
    if (face === undefined) throw new RangeError(`fonts: ${font} was not loaded`);
    return face;
  };
}
