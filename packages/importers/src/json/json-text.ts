import { BACKSLASH, hexDigit } from "./json-bytes.ts";
import type { JsonRepairCode } from "./json-repair.ts";

// Not fatal and without eating a byte order mark: a text may begin with U+FEFF.
const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

/** Told with positions in the bytes at hand. */
export type OnTextRepair = (code: JsonRepairCode, start: number, end: number) => void;

const SIMPLE: Readonly<Record<number, string>> = {
  34: '"',
  92: "\\",
  47: "/",
  98: "\b",
  102: "\f",
  110: "\n",
  114: "\r",
  116: "\t",
};

/**
 * The text of the bytes [start, end) between the quotes of a JSON string. Of the repairs only those are told that
 * passing over the string does not see: lone surrogates and bytes that are not UTF-8.
 */
export function decodeString(bytes: Uint8Array, start: number, end: number, repair: OnTextRepair | null): string {
  let seen = 0;
  for (let i = start; i < end; i++) {
    const c = bytes[i] ?? 0;
    if (c === BACKSLASH) return decodeEscaped(bytes, start, end, repair);
    seen |= c;
  }
  return decodePlain(bytes, start, end, seen > 0x7f, repair);
}

/** The bytes [start, end) as text when they are all ASCII, one character a byte; null when they are not. */
export function decodeAscii(bytes: Uint8Array, start: number, end: number): string | null {
  const text = utf8.decode(bytes.subarray(start, end));
  return text.length === end - start ? text : null;
}

function decodePlain(
  bytes: Uint8Array,
  start: number,
  end: number,
  wide: boolean,
  repair: OnTextRepair | null,
): string {
  if (end <= start) return "";
  const text = utf8.decode(bytes.subarray(start, end));
  if (wide && repair !== null && text.includes("\ufffd") && replaced(text, bytes, start, end)) {
    repair("bad-utf-8", start, end);
  }
  return text;
}

/** Whether `text` has more U+FFFD than the bytes spell out. */
function replaced(text: string, bytes: Uint8Array, start: number, end: number): boolean {
  let spelled = 0;
  for (let i = start; i + 2 < end; i++) {
    if (bytes[i] === 0xef && bytes[i + 1] === 0xbf && bytes[i + 2] === 0xbd) spelled++;
  }
  return text.split("\ufffd").length - 1 > spelled;
}

function decodeEscaped(bytes: Uint8Array, start: number, end: number, repair: OnTextRepair | null): string {
  let text = "";
  let plain = start;
  let wide = false;
  let i = start;
  while (i < end) {
    const c = bytes[i] ?? 0;
    if (c !== BACKSLASH) {
      wide ||= c > 0x7f;
      i++;
      continue;
    }
    text += decodePlain(bytes, plain, i, wide, repair);
    wide = false;
    const after = bytes[i + 1] ?? 0;
    if (after === 0x75) {
      const unit = hexUnit(bytes, i + 2, 4, end);
      if (unit < 0) {
        repair?.("unknown-escape", i, Math.min(i + 6, end));
        text += "u";
        i += 2;
      } else if (unit >= 0xd800 && unit <= 0xdfff) {
        const low =
          unit < 0xdc00 && bytes[i + 6] === BACKSLASH && bytes[i + 7] === 0x75 ? hexUnit(bytes, i + 8, 4, end) : -1;
        if (low >= 0xdc00 && low <= 0xdfff) {
          text += String.fromCharCode(unit, low);
          i += 12;
        } else {
          repair?.("lone-surrogate", i, i + 6);
          text += "\ufffd";
          i += 6;
        }
      } else {
        text += String.fromCharCode(unit);
        i += 6;
      }
    } else if (after === 0x78) {
      const unit = hexUnit(bytes, i + 2, 2, end);
      text += unit < 0 ? "x" : String.fromCharCode(unit);
      i += unit < 0 ? 2 : 4;
    } else if (SIMPLE[after] === undefined) {
      i++; // The backslash goes, what follows is read as it stands.
    } else {
      text += SIMPLE[after];
      i += 2;
    }
    plain = i;
  }
  return text + decodePlain(bytes, plain, end, wide, repair);
}

function hexUnit(bytes: Uint8Array, from: number, digits: number, end: number): number {
  if (from + digits > end) return -1;
  let unit = 0;
  for (let n = 0; n < digits; n++) {
    const digit = hexDigit(bytes[from + n]);
    if (digit < 0) return -1;
    unit = unit * 16 + digit;
  }
  return unit;
}
