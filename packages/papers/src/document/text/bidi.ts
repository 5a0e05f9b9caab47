import bidiFactory from "bidi-js";

const bidi = bidiFactory();

/** Letters that run right to left, and the digits and marks that go with them. Without one there is nothing to do. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

export interface Levels {
  /** 0 left to right, 1 right to left: the direction of the paragraph's first strong letter. */
  readonly base: number;
  /** One a UTF-16 unit of the text given; odd runs right to left. Null where everything is 0. */
  readonly levels: Uint8Array | null;
}

/** Embedding levels (UAX #9) of one line of text before it is broken. `text` holds no explicit controls: see `Unit`. */
export function levelsOf(text: string): Levels {
  if (!RIGHT_TO_LEFT.test(text)) return { base: 0, levels: null };
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text, "auto");
  return { base: paragraphs[0]?.level ?? 0, levels };
}

/** The character that looks like this one in a mirror, or the same (UAX #9 L4). */
export const mirrored = (char: string): string => bidi.getMirroredCharacter(char) ?? char;

/** Order in which pieces stand on the line, from the left (UAX #9 L2); `levels` has one entry a piece. */
export function visualOrder(levels: readonly number[]): number[] {
  const order = levels.map((_, i) => i);
  const level = (i: number): number => levels[order[i] ?? 0] ?? 0;
  for (let at = Math.max(0, ...levels); at > 0; at -= 1) {
    for (let start = 0; start < order.length; start += 1) {
      if (level(start) < at) continue;
      let end = start;
      while (end < order.length && level(end) >= at) end += 1;
      const turned = order.slice(start, end).toReversed();
      for (const [i, piece] of turned.entries()) order[start + i] = piece;
      start = end;
    }
  }
  return order;
}
