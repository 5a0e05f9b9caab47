import { crc32 } from "node:zlib";
import type { ByteSource } from "@holdfast/model";
import { expect, it } from "vitest";
import { openZip } from "../src/index.ts";
import { forgeZip } from "./zip-forger.ts";

const BLOCK = 65_535;
const BLOCKS = 16_500;
const NAME = "result.json";

/** A gigabyte of text as DEFLATE blocks of the uncompressed kind, each made when it is asked for. */
class DeflatedGigabyte implements ByteSource {
  readonly size: number;
  readonly #head: Uint8Array;
  readonly #block: Uint8Array;
  readonly #tail: Uint8Array;

  constructor() {
    const text = Buffer.from("the same words, said once more. ".repeat(2048)).subarray(0, BLOCK);
    this.#block = Buffer.concat([Buffer.from([0, 0xff, 0xff, 0, 0]), text]);
    let crc = 0;
    for (let i = 0; i < BLOCKS; i++) crc = crc32(text, crc);
    const packed = this.#block.length * BLOCKS + 5;
    const size = BLOCK * BLOCKS;
    const lie = { size, packed, crc };
    const sample = forgeZip([{ path: NAME, data: "", ...lie, local: lie }]);
    const dataStart = 30 + NAME.length;
    this.#head = sample.slice(0, dataStart);
    // An empty last block, then what stood behind the data of the sample; the directory moves with it.
    const behind = sample.slice(sample.length - 22 - 46 - NAME.length);
    new DataView(behind.buffer).setUint32(46 + NAME.length + 16, dataStart + packed, true);
    this.#tail = Buffer.concat([Buffer.from([1, 0, 0, 0xff, 0xff]), behind]);
    this.size = this.#head.length + this.#block.length * BLOCKS + this.#tail.length;
  }

  async slice(start: number, end: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(Math.max(0, Math.min(end, this.size) - start));
    const blocksEnd = this.#head.length + this.#block.length * BLOCKS;
    for (let at = start; at < start + bytes.length; ) {
      const [part, from] =
        at < this.#head.length
          ? [this.#head, at]
          : at < blocksEnd
            ? [this.#block, (at - this.#head.length) % this.#block.length]
            : [this.#tail, at - blocksEnd];
      const piece = part.subarray(from, from + start + bytes.length - at);
      bytes.set(piece, at - start);
      at += piece.length;
    }
    return bytes;
  }
  async *chunks(start = 0): AsyncGenerator<Uint8Array> {
    for (let at = start; at < this.size; at += 1_048_576) yield this.slice(at, at + 1_048_576);
  }
}

it("reads an entry of a gigabyte in flat memory, and its head at once", async () => {
  const opened = await openZip(new DeflatedGigabyte());
  if (!opened.ok) throw new Error(opened.error);
  const [entry] = opened.value.entries;
  if (entry === undefined) throw new Error("no entry");
  expect((await opened.value.layout()).ok).toBe(true);
  const from = performance.now();
  expect(new TextDecoder().decode(await entry.source.slice(0, 14))).toBe("the same words");
  // A whole pass takes seconds; the head must not wait for it.
  expect(performance.now() - from).toBeLessThan(1000);
  const before = process.memoryUsage().rss;
  let [read, peak] = [0, 0];
  for await (const chunk of entry.source.chunks()) {
    read += chunk.length;
    peak = Math.max(peak, process.memoryUsage().rss);
  }
  expect(read).toBe(BLOCK * BLOCKS);
  expect(peak - before).toBeLessThan(120_000_000);
});
