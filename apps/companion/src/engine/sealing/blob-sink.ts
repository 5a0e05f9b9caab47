import type { PackageSink } from "@holdfast/seal";

/** Bytes gathered before they become part of the blob, which the browser may keep on disk. */
const PART_BYTES = 4_194_304;

/** Collects a package in a `Blob`, so that a large one is not held twice. */
export class BlobSink implements PackageSink {
  #parts: Blob[] = [];
  #loose: Uint8Array<ArrayBuffer>[] = [];
  #size = 0;

  write(chunk: Uint8Array): void {
    this.#loose.push(new Uint8Array(chunk));
    this.#size += chunk.length;
    if (this.#size >= PART_BYTES) this.#gather();
  }
  blob(type: string): Blob {
    this.#gather();
    return new Blob(this.#parts, { type });
  }
  #gather(): void {
    this.#parts.push(new Blob(this.#loose));
    this.#loose = [];
    this.#size = 0;
  }
}
