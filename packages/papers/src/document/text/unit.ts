import { fontFor } from "../../fonts/coverage.ts";

/** The smallest thing that is drawn: one grapheme, or the visible notation of something that cannot be drawn. */
export interface Unit {
  /** What copying it gives. */
  readonly text: string;
  /** What is drawn. */
  readonly shown: string;
  /** Index into `REGULAR_FILES`. */
  readonly font: number;
  /** One UTF-16 unit that has the bidirectional class of this unit, so that units can be counted as a string. */
  readonly direction: string;
  readonly kind: "text" | "space" | "notation";
}

/** A base letter may carry so many marks; those after are written out, so that no stack runs over the lines above. */
const MAX_MARKS = 4;
/** Longer graphemes are no sequence that any font draws as one (the longest of Unicode's own has ten code points). */
const MAX_SEQUENCE = 16;
const LATIN = 0;
const STRONG_LEFT = "A";
const NEUTRAL = "\u263a";

const INVISIBLE = /^[\p{Cc}\p{Default_Ignorable_Code_Point}\u2028\u2029\ufff9-\ufffb]$/u;
const SURROGATE = /^[\ud800-\udfff]$/u;
const MARK = /^\p{M}$/u;
const SPACE = /^\p{Zs}$/u;
const EMOJI_SEQUENCE = /\ufe0f|\u20e3|[\u{1f1e6}-\u{1f1ff}]|\p{Emoji_Modifier}/u;
const EMOJI_PRESENTATION = /^\p{Emoji_Presentation}/u;
const TEXT_PRESENTATION = /^.\ufe0e/u;
const VARIATION_SELECTOR = /[\ufe0e\ufe0f]/u;
const VARIATION_SELECTORS = /[\ufe0e\ufe0f]/gu;
const STACK = new RegExp(`^(.\\p{M}{0,${MAX_MARKS}})(\\p{M}*)$`, "su");
const JOINER = /[\u200c\u200d]/u;
const USES_JOINERS = /[\p{Script=Arabic}\p{Script=Devanagari}]/u;
/** A picture joined with others: U+200D between them and nowhere else. */
const JOINED_PICTURES = /^[^\u200c\u200d]+(\u200d[^\u200c\u200d]+)*$/u;
const PICTURE = /\p{Extended_Pictographic}/u;
const TAG = /[\u{e0020}-\u{e007f}]/u;
const FLAG_WITH_TAGS = /^\u{1f3f4}[\u{e0020}-\u{e007e}]+\u{e007f}$/u;
const STARTS_AS_EMOJI = /^\p{Emoji}/u;
/** Invisible code points that may do work inside a grapheme; any other there is a mistake or hides something. */
const MAY_WORK = /^(\u200c|\u200d|\ufe0e|\ufe0f|[\u{e0020}-\u{e007f}])$/u;

const hex = (codePoint: number): string => codePoint.toString(16).toUpperCase().padStart(4, "0");
const codePointsOf = (text: string): number[] => Array.from(text, (char) => char.codePointAt(0) ?? 0);

/** U+202E as ‹U+202E›: it has no shape of its own. Copying gives the notation, so nothing invisible travels along. */
const invisible = (char: string): Unit => {
  const shown = `‹U+${hex(char.codePointAt(0) ?? 0)}›`;
  return { text: shown, shown, font: LATIN, direction: STRONG_LEFT, kind: "notation" };
};

/** A letter that none of the fonts has, as [U+0E01]. Copying gives the letter. */
const undrawable = (char: string): Unit => ({
  text: char,
  shown: `[U+${hex(char.codePointAt(0) ?? 0)}]`,
  font: LATIN,
  direction: char.length === 1 && !MARK.test(char) ? char : STRONG_LEFT,
  kind: "notation",
});

const directionOf = (text: string): string => {
  const first = text.charAt(0);
  return SURROGATE.test(first) ? NEUTRAL : first;
};

function drawn(text: string, shown: string, font: number): Unit {
  return { text, shown, font, direction: directionOf(text), kind: SPACE.test(shown) ? "space" : "text" };
}

const TAB_WIDTH = "\u00a0\u00a0\u00a0\u00a0";

function unitOfCodePoint(char: string): Unit {
  if (char === "\t") return { text: "\t", shown: TAB_WIDTH, font: LATIN, direction: " ", kind: "space" };
  if (SURROGATE.test(char) || INVISIBLE.test(char)) return invisible(char);
  if (MARK.test(char)) return undrawable(char);
  const font = fontFor(codePointsOf(char), EMOJI_PRESENTATION.test(char) ? "emoji" : "text");
  if (font !== null) return drawn(char, char, font);
  return SPACE.test(char) ? { text: char, shown: " ", font: LATIN, direction: " ", kind: "space" } : undrawable(char);
}

/** Whether every invisible code point of the grapheme does work there: joins, chooses a variant, spells a flag. */
function isWellJoined(grapheme: string): boolean {
  for (const char of grapheme) if (INVISIBLE.test(char) && !MAY_WORK.test(char)) return false;
  if (TAG.test(grapheme)) return FLAG_WITH_TAGS.test(grapheme);
  if (VARIATION_SELECTOR.test(grapheme) && !STARTS_AS_EMOJI.test(grapheme)) return false;
  if (!JOINER.test(grapheme)) return true;
  return PICTURE.test(grapheme) ? JOINED_PICTURES.test(grapheme) : USES_JOINERS.test(grapheme);
}

function wholeGrapheme(grapheme: string): Unit | null {
  if (!isWellJoined(grapheme)) return null;
  const emoji =
    (EMOJI_SEQUENCE.test(grapheme) || EMOJI_PRESENTATION.test(grapheme)) && !TEXT_PRESENTATION.test(grapheme);
  for (const shown of [grapheme.normalize("NFC"), grapheme]) {
    const codePoints = codePointsOf(shown.replace(VARIATION_SELECTORS, ""));
    const font = fontFor(codePoints, emoji ? "emoji" : "text");
    // A mark from a font that is not the letter's own would not know where to stand.
    if (font !== null && (emoji || font === fontFor(codePoints.slice(0, 1), "text")))
      return drawn(grapheme, shown, font);
  }
  return null;
}

/** The units of one grapheme: one where a font can draw it as it stands, else one for each part that can be drawn. */
export function unitsOfGrapheme(grapheme: string): readonly Unit[] {
  const chars = Array.from(grapheme);
  if (chars.length === 1) return [unitOfCodePoint(grapheme)];
  const stack = STACK.exec(grapheme)?.[1];
  // A sequence of pictures is drawn whole or not at all; a letter keeps as many of its marks as its font knows.
  for (let length = Array.from(stack ?? grapheme).length; length > 1; length -= 1) {
    const whole = length > MAX_SEQUENCE ? null : wholeGrapheme(chars.slice(0, length).join(""));
    if (whole !== null) return [whole, ...chars.slice(length).map(unitOfCodePoint)];
    if (stack === undefined) break;
  }
  return chars.map(unitOfCodePoint);
}
