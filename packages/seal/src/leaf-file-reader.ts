import { LIMITS } from "./layout.ts";

/** What a leaf file did not keep to. */
export type LineFault = "leaf-malformed" | "file-too-large";

/**
 * Splits the bytes of a leaf file into its lines as they come. `onLine` gets a buffer it may scribble on, where the
 * leaf stands in it (with at least one byte before), and the number of the line, from 1.
 */
export class LeafFileReader {
  readonly #shape: "array" | "lines";
  readonly #onLine: (buffer: Uint8Array, start: number, end: number, line: number) => void;
  #rest: Uint8Array = new Uint8Array(0);
  #line = 0;
  /** For arrays: whether the last leaf had a comma behind it; null before the first leaf. */
  #comma: boolean | null = null;
  #closed = false;
  fault: LineFault | null = null;

  constructor(
    shape: "array" | "lines",
    onLine: (buffer: Uint8Array, start: number, end: number, line: number) => void,
  ) {
    this.#shape = shape;
    this.#onLine = onLine;
  }

  get line(): number {
    return this.#line;
  }

  push(chunk: Uint8Array): void {
    if (this.fault !== null) return;
    const buffer = new Uint8Array(1 + this.#rest.length + chunk.length);
    buffer.set(this.#rest, 1);
    buffer.set(chunk, 1 + this.#rest.length);
    let start = 1;
    // What is left over was searched already.
    for (let end = buffer.indexOf(10, 1 + this.#rest.length); end >= 0; end = buffer.indexOf(10, start)) {
      this.#take(buffer, start, end);
      if (this.fault !== null) return;
      start = end + 1;
    }
    this.#rest = buffer.slice(start);
    if (this.#rest.length > LIMITS.leafBytes) this.fault = "file-too-large";
  }

  finish(): void {
    if (this.fault !== null) return;
    if (this.#rest.length > 0 || (this.#shape === "array" && !this.#closed)) this.fault = "leaf-malformed";
  }

  #take(buffer: Uint8Array, start: number, end: number): void {
    this.#line += 1;
    if (this.#shape === "lines") {
      this.#onLine(buffer, start, end, this.#line);
      return;
    }
    const single = end - start === 1 ? buffer[start] : 0;
    if (this.#line === 1) {
      if (single !== 0x5b) this.fault = "leaf-malformed";
    } else if (this.#closed) {
      this.fault = "leaf-malformed";
    } else if (single === 0x5d) {
      if (this.#comma === true) this.fault = "leaf-malformed";
      this.#closed = true;
    } else {
      if (this.#comma === false) {
        this.fault = "leaf-malformed";
        return;
      }
      this.#comma = buffer[end - 1] === 0x2c;
      this.#onLine(buffer, start, this.#comma ? end - 1 : end, this.#line);
    }
  }
}
