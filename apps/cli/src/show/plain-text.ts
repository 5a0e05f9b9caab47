// Control characters, and the marks that turn text around: a name or a message must not move the cursor, colour the
// terminal or hide what stands beside it.
const UNSAFE = /[\p{Cc}\p{Bidi_Control}]/gu;

/** Text of strangers, safe on one line of a terminal. For showing only; the evidence keeps every character. */
export const plainText = (text: string): string =>
  text.replace(/\r?\n/gu, " ⏎ ").replace(UNSAFE, (mark) => (mark === "\t" ? " " : "·"));
