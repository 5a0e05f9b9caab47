import { right } from "../image/raster.ts";
import type { ReadLine } from "../read/read-line.ts";

/** From so many characters on, a stretch without a space is an address, a wallet or a link rather than a word. */
const LONG_TOKEN = 14;

/** The lines of one message as one text. `unspaced` says whether two lines were joined without a space. */
export function joinLines(
  lines: readonly ReadLine[],
  reach: number,
  xHeight: number,
): { text: string; unspaced: boolean } {
  let text = "";
  let unspaced = false;
  lines.forEach((line, i) => {
    if (line.text === "") return;
    const before = lines[i - 1];
    if (text === "" || before === undefined) {
      text += (text === "" ? "" : " ") + line.text;
      return;
    }
    if (/[\p{L}\d]-$/u.test(before.text) && /^\p{Ll}/u.test(line.text)) text += line.text;
    else if (brokenInside(before, line, reach, xHeight)) {
      text += line.text;
      unspaced = true;
    } else text += ` ${line.text}`;
  });
  return { text, unspaced };
}

/**
 * Whether a long token was broken at the end of the line: the line ends in one that fills it to the edge, and what follows
 * looks like more of it. Apps break words at spaces as long as there is one in the line.
 */
function brokenInside(before: ReadLine, after: ReadLine, reach: number, xHeight: number): boolean {
  const last = before.words.at(-1)?.text ?? "";
  const next = after.words[0]?.text ?? "";
  if (last.length < LONG_TOKEN || next === "") return false;
  if (right(before.line.box) < reach - xHeight * 2.2) return false;
  if (/[.,!?;:…]$/u.test(last) && !/^https?:/iu.test(last)) return false;
  const address = /^https?:|^www\.|[/?=&@]|^0x|^bc1/iu.test(last);
  return address || (/\d/u.test(last) && /\p{L}/u.test(last)) || last.length >= 22;
}
