import type { ByteSource } from "@holdfast/model";
import type { FileEntry } from "@zip.js/zip.js";
import { ArchiveError } from "./archive.ts";

/** Bytes at the beginning of an entry that are kept once inflated: recognition asks for them, and then for all. */
export const HEAD_KEPT = 65_536;

const STORED = 0;
const LOCAL_HEADER_BYTES = 30;

/** Stops inflating when whoever reads has enough. */
const ENOUGH = Symbol("enough");

/**
 * The bytes of one entry. Inflated as they are read, never all at once; more or fewer bytes than the directory
 * promised, or bytes with another checksum, end in `ArchiveError`.
 */
export class EntrySource implements ByteSource {
  readonly size: number;
  readonly #entry: FileEntry;
  readonly #zip: ByteSource;
  #head: Uint8Array | null = null;

  constructor(entry: FileEntry, zip: ByteSource) {
    this.#entry = entry;
    this.#zip = zip;
    this.size = entry.uncompressedSize;
  }

  async slice(start: number, end: number): Promise<Uint8Array> {
    const from = Math.max(0, Math.min(start, this.size));
    const to = Math.max(from, Math.min(end, this.size));
    if (this.#entry.compressionMethod === STORED) {
      const data = await this.#dataStart();
      return this.#zip.slice(data + from, data + to);
    }
    if (this.#head !== null && to <= this.#head.length) return this.#head.slice(from, to);
    const wanted = new Uint8Array(Math.max(to - from, 0));
    const head = new Uint8Array(Math.min(HEAD_KEPT, this.size));
    const until = Math.max(to, head.length);
    let at = 0;
    for await (const chunk of this.chunks()) {
      if (at < head.length) head.set(chunk.subarray(0, head.length - at), at);
      if (at < to && at + chunk.length > from) {
        const skip = Math.max(0, from - at);
        wanted.set(chunk.subarray(skip, Math.min(chunk.length, to - at)), at + skip - from);
      }
      at += chunk.length;
      if (at >= until) break;
    }
    this.#head = head;
    return wanted;
  }

  async *chunks(start = 0): AsyncGenerator<Uint8Array> {
    let at = 0;
    for await (const chunk of this.#inflate()) {
      const skip = Math.max(0, start - at);
      at += chunk.length;
      if (at > this.size) throw new ArchiveError("damaged");
      if (skip < chunk.length) yield skip === 0 ? chunk : chunk.subarray(skip);
    }
    if (at !== this.size) throw new ArchiveError("damaged");
  }

  /** One chunk at a time is in flight: zip.js writes the next only when the reader has taken the last. */
  async *#inflate(): AsyncGenerator<Uint8Array> {
    let put: (chunk: Uint8Array | null) => void = () => {};
    let next = new Promise<Uint8Array | null>((resolve) => {
      put = resolve;
    });
    let taken: () => void = () => {};
    let fail: (reason: unknown) => void = () => {};
    let failed: unknown = null;
    const sink = new WritableStream<Uint8Array>({
      write: (chunk) =>
        new Promise<void>((resolve, reject) => {
          taken = resolve;
          fail = reject;
          put(chunk);
        }),
    });
    // zip.js names the DOM's WritableStream; ours is the same class under a shorter declaration.
    const writing = this.#entry
      .getData(sink as never, { checkSignature: true, checkLocalFilename: true })
      .catch((error: unknown) => {
        failed = error;
      })
      .then(() => put(null));
    try {
      for (let chunk = await next; chunk !== null; chunk = await next) {
        next = new Promise((resolve) => {
          put = resolve;
        });
        yield chunk;
        taken();
      }
      if (failed !== null) throw new ArchiveError("damaged");
    } finally {
      fail(ENOUGH);
      await writing;
    }
  }

  async #dataStart(): Promise<number> {
    const { offset } = this.#entry;
    const header = await this.#zip.slice(offset, offset + LOCAL_HEADER_BYTES);
    const [n0 = 0, n1 = 0, x0 = 0, x1 = 0] = header.subarray(26, 30);
    return offset + LOCAL_HEADER_BYTES + (n0 | (n1 << 8)) + (x0 | (x1 << 8));
  }
}
