import type { ByteSource } from "@holdfast/model";
import { LINE_FEED, lineWindows, nextLine } from "../whatsapp/line-windows.ts";

/** One line of a UTF-8 file. */
export interface TextLine {
  /** Without its line end and without a byte order mark. */
  readonly text: string;
  /** Bytes [start, end) are the line without its line end, [start, next) with it. */
  readonly start: number;
  readonly end: number;
  readonly next: number;
  /** Some bytes were not UTF-8; the sign U+FFFD stands for them. */
  readonly repaired: boolean;
}

const CARRIAGE_RETURN = 0x0d;

/** All lines of a UTF-8 file in order, in batches, in constant memory. A line over a megabyte comes in pieces. */
export async function* textLines(source: ByteSource): AsyncGenerator<readonly TextLine[]> {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  for await (const { bytes, offset } of lineWindows(source, { encoding: "utf-8", lineBreak: LINE_FEED })) {
    const lines: TextLine[] = [];
    for (let at = 0; at < bytes.length; ) {
      const next = nextLine(bytes, at, LINE_FEED);
      let end = bytes[next - 1] === LINE_FEED ? next - 1 : next;
      if (end > at && bytes[end - 1] === CARRIAGE_RETURN) end--;
      const decoded = decoder.decode(bytes.subarray(at, end));
      const text = offset + at === 0 && decoded.startsWith("\ufeff") ? decoded.slice(1) : decoded;
      const repaired = text.includes("\ufffd") && !includesReplacement(bytes, at, end);
      lines.push({ text, start: offset + at, end: offset + end, next: offset + next, repaired });
      at = next;
    }
    yield lines;
  }
}

/** Whether U+FFFD itself stands in the bytes, so that finding it in the text proves nothing. */
function includesReplacement(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i + 2 < to; i++)
    if (bytes[i] === 0xef && bytes[i + 1] === 0xbf && bytes[i + 2] === 0xbd) return true;
  return false;
}
