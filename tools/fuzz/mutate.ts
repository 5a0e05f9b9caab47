import type { Dice } from "./dice.ts";

/** Pieces that mean something in one format or another. */
const SPICE: readonly string[] = [
  "<",
  ">",
  "</",
  "/>",
  "<!--",
  "-->",
  "<![CDATA[",
  "</div>",
  "<div>",
  "<style>",
  "<title>",
  "<br>",
  "&",
  "&#0;",
  "&#xD800;",
  "&#x110000;",
  "&amp;lt;",
  "&nbsp;",
  "&notit;",
  '"',
  "'",
  "=",
  "{",
  "}",
  "[",
  "]",
  ",",
  ":",
  "\\",
  '\\"',
  "\\u0000",
  "\\ud800",
  "null",
  "true",
  "1e999",
  "-0",
  "99999999999999999999",
  "\n",
  "\r\n",
  "\r",
  "\t",
  "\u0000",
  "\u001a",
  "\ufeff",
  "\u202e",
  "\u2028",
  "\ufffd",
  "😀",
  "é",
  "__proto__",
  "constructor",
  "2024-02-30",
  "25:61",
  "31/02/2024, 10:00",
  "0000000000000",
];
/** What a format is made of: a tag, a string, a number, a word, a line. */
const TOKEN = /<[^<>]{0,300}>|"(?:[^"\\\n]|\\.){0,300}"|-?\d+(?:\.\d+)?|\p{L}+|\n/gu;
const latin = new TextDecoder("latin1");

interface Part {
  readonly start: number;
  readonly end: number;
}

/** Where tokens stand, as bytes. Latin-1 keeps one character a byte. */
const partsOf = (bytes: Uint8Array): readonly Part[] =>
  [...latin.decode(bytes).matchAll(TOKEN)].map(({ index, 0: text }) => ({ start: index, end: index + text.length }));

const joined = (...parts: readonly Uint8Array[]): Uint8Array => {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** One to six changes: tokens lost, doubled, moved, taken from another sample; bytes flipped; spice; nesting; a cut. */
export function mutate(bytes: Uint8Array, other: Uint8Array, dice: Dice): Uint8Array {
  let out = bytes;
  for (let n = 1 + dice.below(6); n > 0; n--) out = change(out, other, dice);
  return out.length > 1_000_000 ? out.slice(0, 1_000_000) : out;
}

function change(bytes: Uint8Array, other: Uint8Array, dice: Dice): Uint8Array {
  const parts = partsOf(bytes);
  const theirs = partsOf(other);
  const at = dice.below(bytes.length + 1);
  if (parts.length === 0) return joined(bytes.subarray(0, at), utf8(dice.pick(SPICE)), bytes.subarray(at));
  const a = dice.pick(parts);
  const b = dice.pick(parts);
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  const span = bytes.subarray(a.start, a.end);
  switch (dice.below(11)) {
    case 0:
      return joined(bytes.subarray(0, a.start), bytes.subarray(a.end));
    case 1:
      return joined(bytes.subarray(0, a.end), span, bytes.subarray(a.end));
    case 2:
      if (first.end > second.start) return bytes;
      return joined(
        bytes.subarray(0, first.start),
        bytes.subarray(second.start, second.end),
        bytes.subarray(first.end, second.start),
        bytes.subarray(first.start, first.end),
        bytes.subarray(second.end),
      );
    case 3: {
      const flipped = bytes.slice();
      const where = dice.below(flipped.length);
      flipped[where] = dice.below(256);
      return flipped;
    }
    case 4:
      return bytes.slice(0, at);
    case 5:
      return joined(bytes.subarray(0, at), utf8(dice.pick(SPICE)), bytes.subarray(at));
    case 6:
      return joined(bytes.subarray(0, a.start), utf8(dice.pick(SPICE)), bytes.subarray(a.end));
    case 7:
      return joined(bytes.subarray(0, first.start), bytes.subarray(second.start));
    case 8:
      return joined(bytes.subarray(0, second.end), bytes.subarray(first.start, second.end), bytes.subarray(second.end));
    case 9: {
      if (theirs.length === 0) return bytes;
      const from = dice.pick(theirs);
      const upTo = dice.pick(theirs);
      const piece = other.subarray(Math.min(from.start, upTo.start), Math.max(from.end, upTo.end));
      return joined(bytes.subarray(0, a.start), piece, bytes.subarray(dice.chance(2) ? a.start : a.end));
    }
    default: {
      const deep = dice.pick(["<div>", "<b>", "[", '{"a":', "<a href=x>"]).repeat(1 + dice.below(2000));
      return joined(bytes.subarray(0, a.start), utf8(deep), bytes.subarray(a.start));
    }
  }
}
