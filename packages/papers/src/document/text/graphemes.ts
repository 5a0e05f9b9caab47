/**
 * UTF-16 units that are a grapheme of their own among their like: no marks, joiners, pictures or conjoining letters.
 * The segmenter is only asked about the rest, since it takes microseconds for each grapheme.
 */
const SIMPLE =
  "\\u0020-\\u007e\\u00a1-\\u00a8\\u00aa-\\u00ac\\u00af-\\u02ff\\u0370-\\u0482\\u048a-\\u052f\\u05d0-\\u05ea\\u0621-\\u063a\\u0641-\\u064a" +
  "\\u2010-\\u2027\\u3001-\\u3029\\u3041-\\u3096\\u30a1-\\u30fa\\u4e00-\\u9fff\\uac00-\\ud7a3";
const STRETCH = new RegExp(`[${SIMPLE}]+|[^${SIMPLE}]+`, "gu");
const STARTS_SIMPLE = new RegExp(`^[${SIMPLE}]`, "u");

/** UTF-16 units given to the segmenter at once: its time grows faster than the text it is given. */
const WINDOW = 256;

const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });

function* segmented(text: string): Generator<string> {
  let window = WINDOW;
  for (let at = 0; at < text.length; ) {
    const part = text.slice(at, at + window);
    const found = Array.from(segmenter.segment(part), ({ segment }) => segment);
    // The last one may go on behind the window, so it is read again at the start of the next.
    if (at + part.length < text.length) found.pop();
    if (found.length === 0) window *= 2;
    for (const grapheme of found) {
      yield grapheme;
      at += grapheme.length;
    }
  }
}

/**
 * The extended grapheme clusters of a text (UAX #29), but for two rarities that come in two parts, both drawn: a prepended
 * sign (U+0600 and its like) or a single leading jamo before a simple letter.
 */
export function* graphemes(text: string): Generator<string> {
  let held = "";
  for (const [stretch] of text.matchAll(STRETCH)) {
    if (!STARTS_SIMPLE.test(stretch)) {
      yield* segmented(held + stretch);
      held = "";
      continue;
    }
    // What follows may be a mark on the last of them.
    for (let i = 0; i < stretch.length - 1; i += 1) yield stretch.charAt(i);
    held = stretch.charAt(stretch.length - 1);
  }
  if (held !== "") yield held;
}
