import type { WithheldReason } from "../value-json.ts";
import { hasMagic } from "./magic.ts";

/** Letters of a base64 run that nothing people write reaches. A photo, even a thumbnail, is longer. */
export const LONGEST_RUN = 2048;
/** A run this long is decoded at its beginning, to see whether media begins there. */
export const SHORTEST_MEDIA = 32;

/** How base64 is cut into lines: by mail after 76 letters, by PEM after 64; a line of words is shorter than this. */
const LINE_LETTERS = 40;

/**
 * Base64 or base64url, or hexadecimal for that matter. Lines are joined only behind a line long enough to be one of
 * base64, so that one-word lines of chat are not.
 */
const RUN = new RegExp(
  `(?:[A-Za-z0-9+/_-]{${LINE_LETTERS},}[ \\t]*(?:\\r?\\n|\\r)(?:[>|] ?)*[ \\t]*)*[A-Za-z0-9+/_-]{${SHORTEST_MEDIA},}`,
  "gu",
);
const DATA_URI = /data:[a-z]+\/[a-z0-9.+-]+(?:;[a-z0-9=_.+-]+)*,[^\s"'<>]{32}/iu;
const UUENCODED = /^begin(?:-base64)? [0-7]{3,4} .{1,200}\r?\n[!-`]{20}/mu;
/** Quoted-printable or percent-escaped JPEG, PNG; hexadecimal JPEG, PNG, GIF. */
const ESCAPED_MAGIC =
  /[=%]FF[=%]D8[=%]FF|[=%]89PNG|(?:\\x|%|=)89(?:\\x|%|=)50(?:\\x|%|=)4E|\bffd8ff[0-9a-f]{26}|\b89504e47[0-9a-f]{24}|\b47494638[0-9a-f]{24}/iu;
/** Ways to write the letters of base64 other than by themselves, and line ends inside JSON strings and XML attributes. */
const ESCAPES: readonly (readonly [RegExp, string])[] = [
  [/\\\/|\\u002f|&#47;|&#x2f;|%2f|=2f/giu, "/"],
  [/\\u002b|&#43;|&#x2b;|%2b|=2b/giu, "+"],
  [/\\r\\n|\\n|\\r|&#13;|&#10;|&#xd;|&#xa;|=\r?\n/giu, "\n"],
];

/** Whether media is written into this text, in any of the ways that exports are known to, or null. */
export function encodedFault(text: string): WithheldReason | null {
  if (DATA_URI.test(text) || UUENCODED.test(text) || ESCAPED_MAGIC.test(text)) return "embedded-media";
  let plain = text;
  for (const [written, letter] of ESCAPES) plain = plain.replace(written, letter);
  for (const [run] of plain.matchAll(RUN)) {
    const letters = run.replace(/[\s>|]/gu, "");
    if (beginsMedia(letters)) return "embedded-media";
    if (letters.length >= LONGEST_RUN) return "encoded-block";
  }
  return null;
}

/** Tries the first letters as base64, at each of the four ways they can be aligned. */
function beginsMedia(letters: string): boolean {
  for (let skip = 0; skip < 4; skip++) {
    const group = letters
      .slice(skip, skip + 20)
      .replaceAll("-", "+")
      .replaceAll("_", "/");
    if (group.length === 20 && hasMagic(bytesOf(group))) return true;
  }
  return false;
}

const bytesOf = (base64: string): Uint8Array => {
  const binary = atob(base64);
  return Uint8Array.from({ length: binary.length }, (_, i) => binary.charCodeAt(i));
};
