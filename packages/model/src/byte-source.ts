/** Bytes that can be read from any place, without loading them all. A file, a Blob, an entry of a zip. */
export interface ByteSource {
  /** Bytes. Known before anything is read. */
  readonly size: number;
  /** The bytes [start, end), clipped to the size. */
  slice(start: number, end: number): Promise<Uint8Array>;
  /**
   * All bytes in order, from `start`. A chunk is valid until the next one is asked for: the source may use the
   * buffer again, so copy what you keep.
   */
  chunks(start?: number): AsyncIterable<Uint8Array>;
}

/** Bytes a chunk, where a source can choose. */
export const CHUNK_BYTES = 1_048_576;

export class BytesSource implements ByteSource {
  readonly size: number;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.size = bytes.length;
  }
  async slice(start: number, end: number): Promise<Uint8Array> {
    return this.#bytes.subarray(start, end);
  }
  async *chunks(start = 0): AsyncGenerator<Uint8Array> {
    for (let at = start; at < this.size; at += CHUNK_BYTES) yield this.#bytes.subarray(at, at + CHUNK_BYTES);
  }
}

/** A `File` or `Blob`, in the browser or in Node. */
export class BlobSource implements ByteSource {
  readonly size: number;
  readonly #blob: Blob;

  constructor(blob: Blob) {
    this.#blob = blob;
    this.size = blob.size;
  }
  async slice(start: number, end: number): Promise<Uint8Array> {
    return new Uint8Array(await this.#blob.slice(start, end).arrayBuffer());
  }
  async *chunks(start = 0): AsyncGenerator<Uint8Array> {
    for (let at = start; at < this.size; at += CHUNK_BYTES) yield await this.slice(at, at + CHUNK_BYTES);
  }
}

/** All bytes of `source`, or null when there are more than `limit`. */
export async function readAll(source: ByteSource, limit: number): Promise<Uint8Array | null> {
  if (source.size > limit) return null;
  const all = new Uint8Array(source.size);
  let at = 0;
  for await (const chunk of source.chunks()) {
    if (at + chunk.length > all.length) return null;
    all.set(chunk, at);
    at += chunk.length;
  }
  return at === all.length ? all : all.subarray(0, at);
}
