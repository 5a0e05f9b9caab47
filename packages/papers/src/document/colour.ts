/** Red, green and blue from 0 to 1, as PDF operands. Text on white keeps a contrast of at least 4.5 to 1 (WCAG 1.4.3). */
export type Colour = `${number} ${number} ${number}`;

export const INK: Colour = "0.07 0.07 0.07";
/** #1b5e63 */
export const TEAL: Colour = "0.106 0.369 0.388";
/** #4f5d5f */
export const QUIET: Colour = "0.31 0.365 0.373";
/** #c8d4d4 */
export const RULE: Colour = "0.784 0.831 0.831";
/** #eff5f5 */
export const TINT: Colour = "0.937 0.961 0.961";
