import { INK, QUIET, TEAL } from "./colour.ts";
import type { TextLook } from "./writer.ts";

// Sizes in points. Body 10.5 on 15.5: short lines for eyes that are tired.
export const BODY: TextLook = { size: 10.5, lineHeight: 15.5, weight: "regular", colour: INK };
export const CELL: TextLook = { size: 9, lineHeight: 12.5, weight: "regular", colour: INK };
export const CELL_HEAD: TextLook = { ...CELL, weight: "bold", colour: TEAL };
export const LABEL: TextLook = { ...CELL, size: 9.5, lineHeight: 13.5, weight: "bold", colour: QUIET };
export const VALUE: TextLook = { ...CELL, size: 10, lineHeight: 13.5 };
export const CAPTION: TextLook = { size: 9.5, lineHeight: 13, weight: "bold", colour: QUIET };
export const FOOTER: TextLook = { size: 8, lineHeight: 11, weight: "regular", colour: QUIET };
export const CODE: TextLook = { size: 19, lineHeight: 26, weight: "bold", colour: INK };

export const HEADINGS: Readonly<Record<1 | 2 | 3, TextLook & { readonly before: number; readonly after: number }>> = {
  1: { size: 19, lineHeight: 24, weight: "bold", colour: TEAL, before: 22, after: 8 },
  2: { size: 14, lineHeight: 18.5, weight: "bold", colour: TEAL, before: 18, after: 6 },
  3: { size: 11.5, lineHeight: 16, weight: "bold", colour: TEAL, before: 12, after: 4 },
};
