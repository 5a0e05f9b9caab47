/** Characters of a code that stay readable, so that a person can tell two cards apart. */
const SHOWN = 4;
/** Shorter codes show fewer: four of ten would be half of the secret. */
const SHOWN_OF_SHORT = 2;
const SHORT = 12;

/** `7K2QX-9WFTR-M7F3Q` → `XXXXX-XXXXX-X7F3Q`. Whoever holds a gift-card code holds the money: it is kept nowhere whole. */
export function mask(code: string): string {
  const length = [...code.matchAll(/[\p{L}\p{N}]/gu)].length;
  let hidden = length - (length < SHORT ? SHOWN_OF_SHORT : SHOWN);
  return code.replaceAll(/[\p{L}\p{N}]/gu, (c) => (hidden-- > 0 ? "X" : c));
}
