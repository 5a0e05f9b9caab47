import { LIMITS } from "./layout.ts";
import type { LeafTally } from "./leaf-tally.ts";

/** One line to write: a shown leaf, or a withheld one with the hash it stands for. */
export type LeafLine = string | { readonly line: string; readonly hash: Uint8Array };
/** Lines come in batches: a hundred thousand awaits cost more than everything else together. */
export type LeafLines = AsyncIterable<readonly LeafLine[]> | Iterable<readonly LeafLine[]>;
export const LINES_A_BATCH = 256;

const BLOCK_BYTES = 262_144;
/** One byte before everything, for the tally to use. */
const RESERVED = 1;
const LINE_FEED = 10;

/** Thrown when a leaf is larger than `LIMITS.leafBytes`. */
export class LeafTooLarge extends Error {
  override readonly name = "LeafTooLarge";
}

const encoder = new TextEncoder();

/** The bytes of a leaf file, in blocks, each leaf counted as it is written. */
export async function* leafFile(
  shape: "array" | "lines",
  batches: LeafLines,
  tally: LeafTally,
): AsyncGenerator<Uint8Array> {
  let block = new Uint8Array(BLOCK_BYTES);
  let at = RESERVED;
  const text = (ascii: string): void => {
    at += encoder.encodeInto(ascii, block.subarray(at)).written;
  };
  let first = true;
  if (shape === "array") text("[\n");
  for await (const lines of batches) {
    for (const entry of lines) {
      const line = typeof entry === "string" ? entry : entry.line;
      // Three bytes for a UTF-16 unit is the most that UTF-8 needs; a few more for what stands between.
      const room = line.length * 3 + 8;
      if (at + room > block.length) {
        if (at > RESERVED) yield block.subarray(RESERVED, at);
        block = new Uint8Array(Math.max(BLOCK_BYTES, room + RESERVED));
        at = RESERVED;
      }
      if (shape === "array" && !first) text(",\n");
      first = false;
      const start = at;
      text(line);
      if (at - start > LIMITS.leafBytes) throw new LeafTooLarge("leaf: larger than the limit");
      if (typeof entry === "string") tally.addBytes(block, start, at);
      else tally.addHash(entry.hash);
      if (shape === "lines") {
        block[at] = LINE_FEED;
        at += 1;
      }
    }
  }
  if (shape === "array") {
    if (at + 8 > block.length) {
      yield block.subarray(RESERVED, at);
      block = new Uint8Array(RESERVED + 8);
      at = RESERVED;
    }
    text(first ? "]\n" : "\n]\n");
  }
  if (at > RESERVED) yield block.subarray(RESERVED, at);
}
