import type { ByteSource } from "@holdfast/model";

const FIRST_BYTES = 2_097_152;

/**
 * A stretch of a source that slides forward. Copies what it is given, since a source may use its buffers again. One
 * byte beyond the content is always 0.
 */
export class JsonWindow {
  bytes: Uint8Array;
  length = 0;
  /** Offset in the file of the first byte. */
  base: number;
  ended = false;
  readonly #chunks: AsyncIterator<Uint8Array>;
  /** The next chunk, asked for before it is needed, so that reading goes on while the window is looked at. */
  #next: Promise<IteratorResult<Uint8Array>> | null = null;

  constructor(source: ByteSource, start: number) {
    this.base = start;
    // Exports of a folder can be thousands of small files.
    this.bytes = new Uint8Array(Math.max(64, Math.min(FIRST_BYTES, source.size - start + 1)));
    this.#chunks = source.chunks(start)[Symbol.asyncIterator]();
  }

  /** Lets go of what stands before `keep` and reads until there are at least `want` bytes, or the source ends. */
  async fill(keep: number, want: number): Promise<void> {
    if (keep > 0) {
      this.bytes.copyWithin(0, keep, this.length);
      this.length -= keep;
      this.base += keep;
    }
    do {
      const next = await (this.#next ?? this.#chunks.next());
      if (next.done === true) {
        this.ended = true;
        break;
      }
      this.#append(next.value);
      // The chunk was copied: the source may have its buffer back.
      this.#next = this.#chunks.next();
      // A failure belongs to the `fill` that needs the chunk, and to nobody when the scan ends before.
      this.#next.catch(() => undefined);
    } while (this.length < want);
    this.bytes[this.length] = 0;
  }

  /** Tells the source that no more is wanted. */
  async close(): Promise<void> {
    await this.#chunks.return?.();
  }

  #append(chunk: Uint8Array): void {
    const needed = this.length + chunk.length + 1;
    if (needed > this.bytes.length) {
      const grown = new Uint8Array(Math.max(needed, this.bytes.length * 2));
      grown.set(this.bytes.subarray(0, this.length));
      this.bytes = grown;
    }
    this.bytes.set(chunk, this.length);
    this.length += chunk.length;
  }
}
