/** Text made plain for reading identifiers, with the way back to the text as written. */
export interface Plain {
  /** No invisible characters; full-width and mathematical letters as ASCII; `’` as `'`; line ends kept. */
  readonly text: string;
  /** The range in the original of the plain range [start, end). Empty ranges stay empty. */
  readonly range: (start: number, end: number) => readonly [number, number];
}

// Bidi marks, zero-width characters and variation selectors are put inside handles by keyboards and by people who
// dodge filters. No platform of ours lets a handle contain one.
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}\u{115F}\u{1160}\u{3164}\u{FFA0}]/u;
const RESHAPED =
  /[\p{Cf}\p{Variation_Selector}\u{115F}\u{1160}\u{3164}\u{FFA0}\u{A0}\u{2019}\u{202F}\u{2024}\u{FF01}-\u{FF5E}\u{1D400}-\u{1D7FF}]/u;
const SAME_WIDTH: Readonly<Record<string, string>> = { "\u00A0": " ", "\u202F": " ", "\u2019": "'", "\u2024": "." };

function plainCharacter(c: string): string {
  const same = SAME_WIDTH[c];
  if (same !== undefined) return same;
  if (INVISIBLE.test(c)) return "";
  const code = c.codePointAt(0) ?? 0;
  if ((code >= 0xff01 && code <= 0xff5e) || (code >= 0x1d400 && code <= 0x1d7ff)) {
    const ascii = c.normalize("NFKC");
    // Only what passes for ASCII: a Greek letter in bold stays what it is.
    return ascii.length === 1 && ascii.charCodeAt(0) < 127 ? ascii : c;
  }
  return c;
}

/** Linear in the length of `text`. Look-alikes of other alphabets are left alone: they are other letters. */
export function plain(text: string): Plain {
  if (!RESHAPED.test(text)) return { text, range: (start, end) => [start, end] };
  let out = "";
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const c of text) {
    const piece = plainCharacter(c);
    for (let i = 0; i < piece.length; i++) {
      starts.push(piece.length === c.length ? at + i : at);
      ends.push(piece.length === c.length ? at + i + 1 : at + c.length);
    }
    out += piece;
    at += c.length;
  }
  return {
    text: out,
    range: (start, end) => {
      const from = starts[start] ?? text.length;
      return [from, end <= start ? from : (ends[end - 1] ?? text.length)];
    },
  };
}
