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
  /** Reads the next chunk while the last is worked on; two buffers take turns, so a chunk holds until the next is asked for. */
  async *chunks(start = 0): AsyncGenerator<Uint8Array> {
    const buffers = [new Uint8Array(CHUNK_BYTES), new Uint8Array(CHUNK_BYTES)] as const;
    let [now, later] = buffers;
    let at = start;
    const ahead = (buffer: Uint8Array): Promise<number> =>
      this.#fill(buffer.subarray(0, Math.max(0, Math.min(CHUNK_BYTES, this.size - at))), at);
    let reading = ahead(now);
    try {
      for (let read = await reading; read > 0; read = await reading) {
        at += read;
        reading = ahead(later);
        yield now.subarray(0, read);
        [now, later] = [later, now];
      }
    } finally {
      // Whoever stops early must be able to close the file without a read under way. How it ends is nobody's concern then.
      await reading.catch(() => 0);
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
