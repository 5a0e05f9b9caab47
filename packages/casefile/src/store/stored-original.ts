import { type ByteSource, BytesSource, type Result } from "@holdfast/model";

/** An original in the store. Read and decrypted when somebody first asks for its bytes, then held. */
export class StoredOriginal implements ByteSource {
  readonly size: number;
  readonly #open: () => Promise<Result<Uint8Array, unknown>>;
  #bytes: Promise<ByteSource> | null = null;

  constructor({ size }: { readonly size: number }, open: () => Promise<Result<Uint8Array, unknown>>) {
    this.size = size;
    this.#open = open;
  }
  /** @throws when the record is damaged or gone, as a file does that was pulled out with its drive. */
  async slice(start: number, end: number): Promise<Uint8Array> {
    return (await this.#source()).slice(start, end);
  }
  async *chunks(start = 0): AsyncGenerator<Uint8Array> {
    yield* (await this.#source()).chunks(start);
  }
  #source(): Promise<ByteSource> {
    this.#bytes ??= this.#open().then((opened) => {
      if (!opened.ok) throw new Error("casefile: a kept original cannot be read back");
      return new BytesSource(opened.value);
    });
    return this.#bytes;
  }
}
