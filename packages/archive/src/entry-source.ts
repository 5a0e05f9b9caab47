import { type ByteSource, CHUNK_BYTES } from "@holdfast/model";
import { ArchiveError } from "./archive.ts";
import { crc32 } from "./crc32.ts";
import type { DirectoryEntry } from "./directory.ts";
import type { HeadCache } from "./head-cache.ts";
import { inflate } from "./inflate.ts";
import { dataStart } from "./local-header.ts";
import { peekInflated } from "./peek.ts";
import { STORED } from "./zip-record.ts";

/** Bytes at the beginning of an entry that are kept once inflated: recognition asks for them, and then for all. */
export const HEAD_KEPT = 65_536;
/** The code tables before the first byte that a packed stream gives. */
const TABLE_BYTES = 1024;

/**
 * The bytes of one entry. Inflated as they are read, never all at once; more or fewer bytes than the directory
 * promised, bytes with another checksum, or a local header that says something else, end in `ArchiveError`.
 */
export class EntrySource implements ByteSource {
  readonly size: number;
  readonly #entry: DirectoryEntry;
  readonly #zip: ByteSource;
  readonly #limit: number;
  readonly #heads: HeadCache;
  #data: number | null = null;

  /** `limit`: where the next entry, or the directory, begins. */
  constructor(entry: DirectoryEntry, zip: ByteSource, limit: number, heads: HeadCache) {
    this.#heads = heads;
    this.#entry = entry;
    this.#zip = zip;
    this.#limit = limit;
    this.size = entry.size;
  }

  /** A stored entry is read where it lies, its checksum unproved; a deflated one is inflated from its start. */
  async slice(start: number, end: number): Promise<Uint8Array> {
    const from = Math.max(0, Math.min(start, this.size));
    const to = Math.max(from, Math.min(end, this.size));
    if (this.#entry.method === STORED) {
      const data = await this.#dataStart();
      return this.#zip.slice(data + from, data + to);
    }
    const kept = this.#heads.get(this);
    if (kept !== undefined && to <= kept.length) return kept.slice(from, to);
    const wanted = new Uint8Array(to - from);
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
      if (at >= until && at < this.size) break;
    }
    this.#heads.keep(this, head);
    return wanted;
  }

  /** The first bytes, at most `want`, with nothing proved. For lists only; see `peek.ts`. */
  async peek(want: number): Promise<Uint8Array> {
    const wanted = Math.min(want, this.size);
    const start = await this.#dataStart();
    const { packed, method } = this.#entry;
    // Text that was packed is smaller than what it gives; where it is not, fewer bytes are seen.
    const bytes = await this.#zip.slice(start, start + Math.min(packed, wanted + TABLE_BYTES));
    return method === STORED ? bytes.slice(0, wanted) : peekInflated(bytes, wanted);
  }

  async *chunks(start = 0): AsyncGenerator<Uint8Array> {
    let at = 0;
    for await (const chunk of this.#all()) {
      const skip = Math.max(0, start - at);
      at += chunk.length;
      if (at > this.size) throw new ArchiveError("damaged");
      if (skip < chunk.length) yield skip === 0 ? chunk : chunk.subarray(skip);
    }
    if (at !== this.size) throw new ArchiveError("damaged");
  }

  async *#all(): AsyncGenerator<Uint8Array> {
    const start = await this.#dataStart();
    const { packed, size, crc, method } = this.#entry;
    if (method === STORED) {
      yield* this.#stored(start);
      return;
    }
    const inflating = inflate(this.#zip, { start, packed, size, crc });
    try {
      yield* inflating;
    } catch (error) {
      // What stops a reader midway is its own affair; zip.js failing means that these bytes are not what was promised.
      throw error instanceof ArchiveError ? error : new ArchiveError("damaged");
    }
  }

  async *#stored(start: number): AsyncGenerator<Uint8Array> {
    let crc = 0;
    for (let at = 0; at < this.size; ) {
      const chunk = await this.#zip.slice(start + at, start + Math.min(this.size, at + CHUNK_BYTES));
      if (chunk.length === 0) throw new ArchiveError("damaged");
      crc = crc32(crc, chunk);
      at += chunk.length;
      yield chunk;
    }
    if (crc !== this.#entry.crc) throw new ArchiveError("damaged");
  }

  async #dataStart(): Promise<number> {
    if (this.#data !== null) return this.#data;
    const data = await dataStart(this.#zip, this.#entry);
    if (data === null) throw new ArchiveError("header-mismatch");
    if (data + this.#entry.packed > this.#limit) throw new ArchiveError("overlapping-entries");
    this.#data = data;
    return data;
  }
}
