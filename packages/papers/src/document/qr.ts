import qrcode, { type QrCode } from "qrcode-generator";

/** Empty modules that a reader needs around the code (ISO/IEC 18004, 9.1). */
export const QUIET_MODULES = 4;
/** Version 40, correction L, byte mode (ISO/IEC 18004, table 7). */
const MOST_BYTES = 2953;

/** The code that holds this text in UTF-8, with the strongest correction that fits; null where none does. */
export function qrOf(text: string): QrCode | null {
  const bytes = String.fromCharCode(...new TextEncoder().encode(text.slice(0, MOST_BYTES + 1)));
  if (bytes.length > MOST_BYTES) return null;
  for (const correction of ["M", "L"] as const) {
    const code = qrcode(0, correction);
    code.addData(bytes, "Byte");
    try {
      code.make();
      return code;
    } catch {
      // Too long for this correction: the library says so by throwing a string.
    }
  }
  return null;
}

/**
 * The same as an SVG path in a square of `side` units, its quiet border counted in: one for every row of dark modules.
 * Null where no code holds the text.
 */
export function qrPath(text: string): { readonly side: number; readonly path: string } | null {
  const code = qrOf(text);
  if (code === null) return null;
  const count = code.getModuleCount();
  let path = "";
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < count; column += 1) {
      if (code.isDark(row, column)) path += `M${column + QUIET_MODULES} ${row + QUIET_MODULES}h1v1h-1z`;
    }
  }
  return { side: count + 2 * QUIET_MODULES, path };
}
