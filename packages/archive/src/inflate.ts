import type { ByteSource } from "@holdfast/model";
import { configure, Reader, ZipReader } from "@zip.js/zip.js";
import { CENTRAL_BYTES, DEFLATED, LOCAL_BYTES, MASK_16, MASK_32 } from "./zip-record.ts";

// No workers: a page's content security policy may forbid them, and the caller already sits in one.
configure({ useWebWorkers: false });

/** A deflated stretch of a file, and what it promises to be. */
export interface Deflated {
  readonly start: number;
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
}

/** Stops inflating when whoever reads has enough. */
const ENOUGH = Symbol("enough");

/**
 * Inflates as it is read; one chunk at a time is in flight, since zip.js writes the next only when the last was taken.
 * Throws what zip.js throws on a broken stream, a wrong checksum, or a number of bytes that is not `size`.
 *
 * zip.js keeps some eleven kilobytes of objects for each entry of a directory, and exports have tens of thousands. So
 * the directory is read by `readDirectory`, and zip.js is shown a zip in which this entry is the only one.
 */
export async function* inflate(source: ByteSource, deflated: Deflated): AsyncGenerator<Uint8Array> {
  let put: (chunk: Uint8Array | null) => void = () => {};
  let next = new Promise<Uint8Array | null>((resolve) => {
    put = resolve;
  });
  let taken: () => void = () => {};
  let stop: (reason: unknown) => void = () => {};
  let failed: unknown = null;
  let stopped = false;
  const sink = new WritableStream<Uint8Array>({
    write: (chunk) =>
      new Promise<void>((resolve, reject) => {
        if (stopped) return reject(ENOUGH);
        [taken, stop] = [resolve, reject];
        put(chunk);
      }),
  });
  const writing = writeTo(sink, source, deflated).then(
    () => put(null),
    (error: unknown) => {
      failed = error ?? new Error("inflate: failed");
      put(null);
    },
  );
  try {
    for (let chunk = await next; chunk !== null; chunk = await next) {
      next = new Promise((resolve) => {
        put = resolve;
      });
      yield chunk;
      taken();
    }
    if (failed !== null) throw failed;
  } finally {
    stopped = true;
    stop(ENOUGH);
    await writing;
  }
}

async function writeTo(sink: WritableStream<Uint8Array>, source: ByteSource, deflated: Deflated): Promise<void> {
  const reader = new ZipReader(new LoneEntryReader(source, deflated), { useWebWorkers: false });
  for await (const entry of reader.getEntriesGenerator()) {
    if (entry.directory) throw new Error("inflate: the entry became a folder");
    // zip.js names the DOM's WritableStream; ours is the same class under a shorter declaration.
    await entry.getData(sink as never, { checkCrc32: true });
  }
}

const NAME = new Uint8Array([0x65]);
const ZIP64_EXTRA_BYTES = 20;

/** A zip of one entry named "e": headers of our own around bytes of the real file. */
class LoneEntryReader extends Reader<ByteSource> {
  readonly #source: ByteSource;
  readonly #deflated: Deflated;
  readonly #before: Uint8Array;
  readonly #after: Uint8Array;

  constructor(source: ByteSource, deflated: Deflated) {
    super(source);
    this.#source = source;
    this.#deflated = deflated;
    this.#before = localHeader(deflated);
    this.#after = directory(deflated, this.#before.length + deflated.packed);
    this.size = this.#before.length + deflated.packed + this.#after.length;
  }

  override async readUint8Array(index: number, length: number): Promise<Uint8Array> {
    const dataEnd = this.#before.length + this.#deflated.packed;
    const end = Math.min(this.size, index + length);
    if (index >= this.#before.length && end <= dataEnd) {
      const at = this.#deflated.start + index - this.#before.length;
      // zip.js keeps what it is given; a source may use its buffer again.
      return (await this.#source.slice(at, at + end - index)).slice();
    }
    if (end <= this.#before.length) return this.#before.slice(index, end);
    if (index >= dataEnd) return this.#after.slice(index - dataEnd, end - dataEnd);
    const edge = index < this.#before.length ? this.#before.length : dataEnd;
    const parts = [await this.readUint8Array(index, edge - index), await this.readUint8Array(edge, end - edge)];
    const joined = new Uint8Array(end - index);
    joined.set(parts[0] ?? NAME, 0);
    joined.set(parts[1] ?? NAME, edge - index);
    return joined;
  }
}

/** Sizes always stand in the ZIP64 fields: one way for small and large. */
function sizes(deflated: Deflated): Uint8Array {
  const extra = new DataView(new ArrayBuffer(ZIP64_EXTRA_BYTES));
  extra.setUint16(0, 1, true);
  extra.setUint16(2, ZIP64_EXTRA_BYTES - 4, true);
  extra.setBigUint64(4, BigInt(deflated.size), true);
  extra.setBigUint64(12, BigInt(deflated.packed), true);
  return new Uint8Array(extra.buffer);
}

/** Method, time, checksum, sizes and name length stand in one order in local and central headers. */
function common(view: DataView, at: number, deflated: Deflated): void {
  view.setUint16(at, DEFLATED, true);
  view.setUint32(at + 6, deflated.crc, true);
  view.setUint32(at + 10, MASK_32, true);
  view.setUint32(at + 14, MASK_32, true);
  view.setUint16(at + 18, NAME.length, true);
  view.setUint16(at + 20, ZIP64_EXTRA_BYTES, true);
}

function localHeader(deflated: Deflated): Uint8Array {
  const bytes = new Uint8Array(LOCAL_BYTES + NAME.length + ZIP64_EXTRA_BYTES);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(4, 45, true);
  common(view, 8, deflated);
  bytes.set(NAME, LOCAL_BYTES);
  bytes.set(sizes(deflated), LOCAL_BYTES + NAME.length);
  return bytes;
}

function directory(deflated: Deflated, start: number): Uint8Array {
  const central = CENTRAL_BYTES + NAME.length + ZIP64_EXTRA_BYTES;
  const bytes = new Uint8Array(central + 56 + 20 + 22);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, 45, true);
  view.setUint16(6, 45, true);
  common(view, 10, deflated);
  bytes.set(NAME, CENTRAL_BYTES);
  bytes.set(sizes(deflated), CENTRAL_BYTES + NAME.length);
  const zip64 = central;
  view.setUint32(zip64, 0x06064b50, true);
  view.setBigUint64(zip64 + 4, 44n, true);
  view.setUint16(zip64 + 12, 45, true);
  view.setUint16(zip64 + 14, 45, true);
  view.setBigUint64(zip64 + 24, 1n, true);
  view.setBigUint64(zip64 + 32, 1n, true);
  view.setBigUint64(zip64 + 40, BigInt(central), true);
  view.setBigUint64(zip64 + 48, BigInt(start), true);
  const locator = zip64 + 56;
  view.setUint32(locator, 0x07064b50, true);
  view.setBigUint64(locator + 8, BigInt(start + central), true);
  view.setUint32(locator + 16, 1, true);
  const end = locator + 20;
  view.setUint32(end, 0x06054b50, true);
  view.setUint16(end + 8, MASK_16, true);
  view.setUint16(end + 10, MASK_16, true);
  view.setUint32(end + 12, MASK_32, true);
  view.setUint32(end + 16, MASK_32, true);
  return bytes;
}
