import type { ByteSource, IncrementalHash, MakeSha256, Sha256Hex } from "@holdfast/model";

/** A source that hashes itself the first time somebody reads all of it in order, so that the hash costs no second pass. */
export class HashingSource implements ByteSource {
  readonly size: number;
  readonly #source: ByteSource;
  readonly #makeHash: MakeSha256;
  readonly #onBytes: (count: number) => void;
  #digest: Sha256Hex | null = null;

  constructor(source: ByteSource, makeHash: MakeSha256, onBytes: (count: number) => void = () => {}) {
    this.#source = source;
    this.#makeHash = makeHash;
    this.#onBytes = onBytes;
    this.size = source.size;
  }

  slice(start: number, end: number): Promise<Uint8Array> {
    return this.#source.slice(start, end);
  }

  async *chunks(start = 0): AsyncGenerator<Uint8Array> {
    const hash: IncrementalHash | null = start === 0 && this.#digest === null ? this.#makeHash() : null;
    let read = 0;
    for await (const chunk of this.#source.chunks(start)) {
      hash?.update(chunk);
      read += chunk.length;
      if (hash !== null) this.#onBytes(chunk.length);
      yield chunk;
    }
    if (hash !== null && read === this.size) this.#digest = hash.digest();
  }

  /** The hash of all bytes, reading them now if nobody has. @throws what the source throws. */
  async sha256(): Promise<Sha256Hex> {
    if (this.#digest === null) for await (const _ of this.chunks());
    if (this.#digest === null) throw new Error("hash: the source gave fewer bytes than its size");
    return this.#digest;
  }
}
