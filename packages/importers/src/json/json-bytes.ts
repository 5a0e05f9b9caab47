/** Byte classes of JSON text. Tables, because a load is cheaper than four comparisons a byte. */

export const QUOTE = 0x22;
export const BACKSLASH = 0x5c;
export const COMMA = 0x2c;
export const COLON = 0x3a;
export const OPEN_BRACE = 0x7b;
export const CLOSE_BRACE = 0x7d;
export const OPEN_BRACKET = 0x5b;
export const CLOSE_BRACKET = 0x5d;
export const NEWLINE = 0x0a;

/** Inside a string: 0 for bytes to pass over; 1 for the quote, the backslash and control characters. */
export const STRING_STOP: Uint8Array = new Uint8Array(256);
STRING_STOP.fill(1, 0, 0x20);
STRING_STOP[QUOTE] = 1;
STRING_STOP[BACKSLASH] = 1;

/**
 * The first byte at or after `from` that `STRING_STOP` marks. There must be one. Four a turn: half the time of one a turn
 * on the text of chats (Node 20).
 */
export function stringStop(b: Uint8Array, from: number): number {
  let i = from;
  for (;;) {
    if (STRING_STOP[b[i] ?? 0] !== 0) return i;
    if (STRING_STOP[b[i + 1] ?? 0] !== 0) return i + 1;
    if (STRING_STOP[b[i + 2] ?? 0] !== 0) return i + 2;
    if (STRING_STOP[b[i + 3] ?? 0] !== 0) return i + 3;
    i += 4;
  }
}

/** Outside strings, in a value that is stepped over. */
export const FILLER = 0;
export const STRING = 1;
export const OPEN = 2;
export const CLOSE = 3;
export const LETTER = 4;
export const STRAY = 5;
export const OUTSIDE: Uint8Array = new Uint8Array(256).fill(STRAY);
for (const c of "\t\n\r ,:0123456789+-.") OUTSIDE[c.charCodeAt(0)] = FILLER;
for (let c = 0x41; c <= 0x5a; c++) OUTSIDE[c] = OUTSIDE[c + 32] = LETTER;
OUTSIDE[QUOTE] = STRING;
OUTSIDE[OPEN_BRACE] = OUTSIDE[OPEN_BRACKET] = OPEN;
OUTSIDE[CLOSE_BRACE] = OUTSIDE[CLOSE_BRACKET] = CLOSE;

/** The first byte at or after `from` that is not filler. There must be one. */
export function fillerEnd(b: Uint8Array, from: number): number {
  let i = from;
  for (;;) {
    if (OUTSIDE[b[i] ?? 0] !== FILLER) return i;
    if (OUTSIDE[b[i + 1] ?? 0] !== FILLER) return i + 1;
    if (OUTSIDE[b[i + 2] ?? 0] !== FILLER) return i + 2;
    if (OUTSIDE[b[i + 3] ?? 0] !== FILLER) return i + 3;
    i += 4;
  }
}

/** Outside strings: 0 for blanks, 1 for everything else. */
const BLANK_STOP: Uint8Array = new Uint8Array(256).fill(1);
for (const c of "\t\n\r ") BLANK_STOP[c.charCodeAt(0)] = 0;

/** The first byte at or after `from` that is not blank. There must be one. */
export function blankEnd(b: Uint8Array, from: number): number {
  let i = from;
  for (;;) {
    if (BLANK_STOP[b[i] ?? 0] !== 0) return i;
    if (BLANK_STOP[b[i + 1] ?? 0] !== 0) return i + 1;
    if (BLANK_STOP[b[i + 2] ?? 0] !== 0) return i + 2;
    if (BLANK_STOP[b[i + 3] ?? 0] !== 0) return i + 3;
    i += 4;
  }
}

/** What may follow a backslash: 1 as the standard has it, 2 for `x`, which Telegram Desktop writes, 0 for nothing known. */
export const ESCAPE: Uint8Array = new Uint8Array(256);
for (const c of '"\\/bfnrtu') ESCAPE[c.charCodeAt(0)] = 1;
ESCAPE[0x78] = 2;

export const isDigit = (c: number | undefined): boolean => c !== undefined && c >= 0x30 && c <= 0x39;
export const isSpace = (c: number | undefined): boolean => c === 0x20 || c === 0x0a || c === 0x0d || c === 0x09;

/** The value of a hexadecimal digit, or -1. */
export function hexDigit(c: number | undefined): number {
  if (c === undefined) return -1;
  if (c >= 0x30 && c <= 0x39) return c - 0x30;
  const lower = c | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}
