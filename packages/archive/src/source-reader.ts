import type { ByteSource } from "@holdfast/model";
import { Reader } from "@zip.js/zip.js";

/** Lets zip.js read a `ByteSource` where it asks. */
export class SourceReader extends Reader<ByteSource> {
  readonly #source: ByteSource;
  constructor(source: ByteSource) {
    super(source);
    this.#source = source;
    this.size = source.size;
  }
  override async readUint8Array(index: number, length: number): Promise<Uint8Array> {
    // zip.js keeps what it is given; a source may use its buffer again.
    return (await this.#source.slice(index, index + length)).slice();
  }
}
