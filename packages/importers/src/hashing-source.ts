import type { ByteSource, IncrementalHash, MakeSha256, Sha256Hex } from "@holdfast/model";

/** A source that hashes itself the first time somebody reads all of it in order, so that the hash costs no second pass. */
export class HashingSource implements ByteSource {
  readonly size: number;
  readonly #source: ByteSource;
  readonly #makeHash: MakeSha256;
  readonly #onBytes: (count: number) => void;
  #digest: Sha256Hex | null = null;
  #counted = 0;
  #failure: unknown = null;

  constructor(source: ByteSource, makeHash: MakeSha256, onBytes: (count: number) => void = () => {}) {
    this.#source = source;
    this.#makeHash = makeHash;
    this.#onBytes = onBytes;
    this.size = source.size;
  }

  /** What the source threw, when it did: a damaged zip, a file that may not be read. Null when nothing went wrong. */
  get failure(): unknown {
    return this.#failure;
  }

  async slice(start: number, end: number): Promise<Uint8Array> {
    try {
      return await this.#source.slice(start, end);
    } catch (error) {
      throw this.#fail(error);
    }
  }

  async *chunks(start = 0): AsyncGenerator<Uint8Array> {
    const hash: IncrementalHash | null = start === 0 && this.#digest === null ? this.#makeHash() : null;
    const reading = this.#source.chunks(start)[Symbol.asyncIterator]();
    let read = 0;
    try {
      for (;;) {
        const next = await this.#next(reading);
        if (next === null) break;
        hash?.update(next);
        read += next.length;
        this.#count(start + read);
        yield next;
      }
    } finally {
      await reading.return?.();
    }
    if (start === 0 && read !== this.size) throw this.#fail(new SourceChanged());
    if (hash !== null) this.#digest = hash.digest();
  }

  /** The hash of all bytes, reading them now if nobody has. @throws what the source throws. */
  async sha256(): Promise<Sha256Hex> {
    if (this.#digest === null) for await (const _ of this.chunks());
    if (this.#digest === null) throw this.#fail(new SourceChanged());
    return this.#digest;
  }

  async #next(reading: AsyncIterator<Uint8Array>): Promise<Uint8Array | null> {
    try {
      const { done, value } = await reading.next();
      return done === true ? null : value;
    } catch (error) {
      throw this.#fail(error);
    }
  }

  /** Bytes are counted once, however often they are read. */
  #count(upTo: number): void {
    if (upTo <= this.#counted) return;
    this.#onBytes(upTo - this.#counted);
    this.#counted = upTo;
  }

  #fail(error: unknown): unknown {
    this.#failure = error ?? new SourceChanged();
    return this.#failure;
  }
}

/** The source gave more or fewer bytes than it said it has: the file changed while it was read. */
export class SourceChanged extends Error {
  override readonly name = "SourceChanged";
  constructor() {
    super("hash: the source gave another number of bytes than its size");
  }
}
