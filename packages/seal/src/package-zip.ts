import { configure, ZipWriter } from "@zip.js/zip.js";
import type { FileDigest } from "./manifest.ts";
import type { Hasher } from "./sha256.ts";

configure({ useWebWorkers: false });

/** Where the bytes of a package go, in order. A rejected write ends the sealing. */
export interface PackageSink {
  readonly write: (chunk: Uint8Array) => void | Promise<void>;
}

/** Keeps everything in memory: for the browser, and for tests. */
export class MemorySink implements PackageSink {
  readonly #chunks: Uint8Array[] = [];
  write(chunk: Uint8Array): void {
    this.#chunks.push(new Uint8Array(chunk));
  }
  bytes(): Uint8Array {
    const all = new Uint8Array(this.#chunks.reduce((sum, chunk) => sum + chunk.length, 0));
    let at = 0;
    for (const chunk of this.#chunks) {
      all.set(chunk, at);
      at += chunk.length;
    }
    return all;
  }
}

/**
 * The same for every entry: a zip's clock has no zone, and when the device wrote a file says nothing the seal does not.
 * The local constructor gives these very digits in the zip wherever it runs.
 */
const ENTRY_DATE: Date = new Date(1980, 0, 1);

/** Writes the files of a package one after the other, hashing each on its way. */
export class PackageZip {
  readonly #zip: ZipWriter<unknown>;
  readonly #hasher: Hasher;
  readonly #signal: AbortSignal | undefined;
  readonly files: FileDigest[] = [];

  constructor(sink: PackageSink, hasher: Hasher, signal?: AbortSignal) {
    const stream = new WritableStream<Uint8Array>({ write: (chunk) => sink.write(chunk) });
    // zip.js names the DOM's WritableStream; ours is the same class under a shorter declaration.
    this.#zip = new ZipWriter(stream as never, { useWebWorkers: false });
    this.#hasher = hasher;
    this.#signal = signal;
  }

  /** @throws what the sink, the chunks or the signal throw. */
  async add(path: string, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<FileDigest> {
    const hash = this.#hasher.make();
    const iterator = Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]();
    let size = 0;
    const readable = new ReadableStream<Uint8Array>(
      {
        pull: async (controller) => {
          this.#signal?.throwIfAborted();
          const next = await iterator.next();
          if (next.done === true) return controller.close();
          size += next.value.length;
          hash.update(next.value);
          controller.enqueue(next.value);
        },
      },
      // The next blocks are made while the last are being compressed, on another core where there is one.
      { highWaterMark: 4 },
    );
    await this.#zip.add(path, readable, {
      lastModDate: ENTRY_DATE,
      extendedTimestamp: false,
      dataDescriptor: true,
    });
    const digest = { path, size, sha256: hash.digest() };
    this.files.push(digest);
    return digest;
  }

  async addText(path: string, text: string): Promise<FileDigest> {
    return this.add(path, [new TextEncoder().encode(text)]);
  }

  payload(): readonly FileDigest[] {
    return this.files.filter((file) => file.path.startsWith("data/"));
  }

  async finish(): Promise<void> {
    this.#signal?.throwIfAborted();
    await this.#zip.close();
  }
}
