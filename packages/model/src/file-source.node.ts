import { type FileHandle, open } from "node:fs/promises";
import { type ByteSource, CHUNK_BYTES } from "./byte-source.ts";

/** A file of the disk, read where asked. Close it when done. */
export class FileSource implements ByteSource {
  readonly size: number;
  readonly #file: FileHandle;

  private constructor(file: FileHandle, size: number) {
    this.#file = file;
    this.size = size;
  }
  /** @throws the system's error (`ENOENT`, `EACCES`, …) when the file cannot be opened. */
  static async open(path: string): Promise<FileSource> {
    const file = await open(path, "r");
    const { size } = await file.stat();
    return new FileSource(file, size);
  }
  async slice(start: number, end: number): Promise<Uint8Array> {
    const from = Math.max(0, Math.min(start, this.size));
    const bytes = new Uint8Array(Math.max(0, Math.min(end, this.size) - from));
    return bytes.subarray(0, await this.#fill(bytes, from));
  }
  async *chunks(start = 0): AsyncGenerator<Uint8Array> {
    const buffer = new Uint8Array(CHUNK_BYTES);
    for (let at = start; at < this.size; ) {
      const read = await this.#fill(buffer.subarray(0, Math.min(CHUNK_BYTES, this.size - at)), at);
      if (read === 0) return;
      yield buffer.subarray(0, read);
      at += read;
    }
  }
  async close(): Promise<void> {
    await this.#file.close();
  }
  async #fill(bytes: Uint8Array, from: number): Promise<number> {
    let done = 0;
    while (done < bytes.length) {
      const { bytesRead } = await this.#file.read(bytes, done, bytes.length - done, from + done);
      if (bytesRead === 0) break;
      done += bytesRead;
    }
    return done;
  }
}
