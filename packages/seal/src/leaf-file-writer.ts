import { LIMITS } from "./layout.ts";
import type { LeafTally } from "./leaf-tally.ts";

/** One line to write: a shown leaf, or a withheld one with the hash it stands for. */
export interface LeafLine {
  readonly line: string;
  readonly hash?: Uint8Array;
}

const BLOCK_BYTES = 262_144;
/** One byte before everything, for the tally to use. */
const RESERVED = 1;

/** Thrown when a leaf is larger than `LIMITS.leafBytes`. */
export class LeafTooLarge extends Error {
  override readonly name = "LeafTooLarge";
}

const encoder = new TextEncoder();

/** The bytes of a leaf file, in blocks, each leaf counted as it is written. */
export async function* leafFile(
  shape: "array" | "lines",
  lines: AsyncIterable<LeafLine> | Iterable<LeafLine>,
  tally: LeafTally,
): AsyncGenerator<Uint8Array> {
  let block = new Uint8Array(BLOCK_BYTES);
  let at = RESERVED;
  const text = (ascii: string): void => {
    at += encoder.encodeInto(ascii, block.subarray(at)).written;
  };
  let first = true;
  if (shape === "array") text("[\n");
  for await (const { line, hash } of lines) {
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
    if (hash === undefined) tally.addBytes(block, start, at);
    else tally.addHash(hash);
    if (shape === "lines") text("\n");
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
