import type { ByteSource } from "@holdfast/model";
import { expect, it } from "vitest";
import { openZip } from "../src/index.ts";
import { forgeZip } from "./zip-forger.ts";

const ENTRIES = 60_000;
const ENTRY_BYTES = 180_000;
const NAME_BYTES = 24;

/** Ten gigabytes of stored entries that are all zeros, made as they are asked for. */
class SparseZip implements ByteSource {
  readonly size: number;
  readonly #stride = 30 + NAME_BYTES + ENTRY_BYTES;
  readonly #tail: Uint8Array;
  readonly #header: Uint8Array;

  constructor() {
    const name = (i: number): string => `media/IMG-${String(i).padStart(10, "0")}.jpg`;
    const sample = forgeZip([{ path: name(0), data: "", method: 0, size: ENTRY_BYTES, packed: ENTRY_BYTES }]);
    this.#header = sample.slice(0, 30 + NAME_BYTES);
    const central = sample.slice(30 + NAME_BYTES, 30 + NAME_BYTES + 46 + NAME_BYTES);
    const records = new Uint8Array(ENTRIES * (central.length + 12));
    const view = new DataView(records.buffer);
    for (let i = 0; i < ENTRIES; i++) {
      const at = i * (central.length + 12);
      records.set(central, at);
      records.set(new TextEncoder().encode(name(i)), at + 46);
      view.setUint16(at + 30, 12, true);
      view.setUint32(at + 42, 0xffff_ffff, true);
      view.setUint16(at + central.length, 1, true);
      view.setUint16(at + central.length + 2, 8, true);
      view.setBigUint64(at + central.length + 4, BigInt(i * this.#stride), true);
    }
    const start = ENTRIES * this.#stride;
    const end = forgeZip([], {
      count: 0xffff,
      directorySize: records.length,
      zip64: { count: ENTRIES, size: records.length, offset: start, record: start + records.length },
    });
    this.#tail = new Uint8Array(records.length + end.length);
    this.#tail.set(records);
    this.#tail.set(end, records.length);
    this.size = start + this.#tail.length;
  }
  async slice(from: number, to: number): Promise<Uint8Array> {
    const [start, end] = [Math.max(0, from), Math.min(to, this.size)];
    const bytes = new Uint8Array(Math.max(0, end - start));
    const tailStart = this.size - this.#tail.length;
    if (start >= tailStart) bytes.set(this.#tail.subarray(start - tailStart, end - tailStart));
    else if (start % this.#stride === 0) bytes.set(this.#header.subarray(0, bytes.length));
    return bytes;
  }
  async *chunks(start = 0): AsyncGenerator<Uint8Array> {
    for (let at = start; at < this.size; at += 1_048_576) yield this.slice(at, at + 1_048_576);
  }
}

it("opens ten gigabytes in 60,000 entries within seconds and 100 MB", async () => {
  const zip = new SparseZip();
  expect(zip.size).toBeGreaterThan(10_000_000_000);
  const before = process.memoryUsage().rss;
  const from = performance.now();
  const opened = await openZip(zip);
  const ms = performance.now() - from;
  if (!opened.ok) throw new Error(opened.error);
  expect(opened.value.entries).toHaveLength(ENTRIES);
  // The budget is 2 s on a quiet machine; cores here are shared.
  expect(ms).toBeLessThan(6000);
  expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
});
