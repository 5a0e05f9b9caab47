import { closeSync, ftruncateSync, openSync, writeSync } from "node:fs";
import { crc32, deflateRawSync } from "node:zlib";

/** One entry: text that is packed, or a hole of so many bytes that the disk does not keep. */
type Content = string | { readonly zeros: number };

const zip64Extra = (values: readonly bigint[]): Buffer => {
  const extra = Buffer.alloc(4 + values.length * 8);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(values.length * 8, 2);
  for (const [i, value] of values.entries()) extra.writeBigUInt64LE(value, 4 + i * 8);
  return extra;
};

/** Writes a ZIP64 file whose large entries are holes: ten gigabytes that take a few megabytes of disk. */
export function writeSparseZip(path: string, entries: Iterable<readonly [string, Content]>): { readonly size: number } {
  const file = openSync(path, "w");
  const zeroSums = new Map<number, number>();
  const directory: Buffer[] = [];
  let [at, count] = [0, 0];
  try {
    for (const [name, content] of entries) {
      const text = typeof content === "string" ? Buffer.from(content) : null;
      const packed = text === null ? null : deflateRawSync(text);
      const size = text?.length ?? (content as { zeros: number }).zeros;
      const stored = packed?.length ?? size;
      const crc = text === null ? (zeroSums.get(size) ?? crc32(Buffer.alloc(size))) : crc32(text);
      if (text === null) zeroSums.set(size, crc);
      const bytesOfName = Buffer.from(name);
      const local = Buffer.alloc(30);
      local.writeUInt32LE(0x04034b50, 0);
      local.writeUInt16LE(45, 4);
      local.writeUInt16LE(0x0800, 6);
      local.writeUInt16LE(packed === null ? 0 : 8, 8);
      local.writeUInt32LE(0x5c6f_0000, 10);
      local.writeUInt32LE(crc, 14);
      local.writeUInt32LE(stored, 18);
      local.writeUInt32LE(size, 22);
      local.writeUInt16LE(bytesOfName.length, 26);
      writeSync(file, Buffer.concat([local, bytesOfName, packed ?? Buffer.alloc(0)]), 0, undefined, at);
      const extra = zip64Extra([BigInt(at)]);
      const central = Buffer.alloc(46);
      central.writeUInt32LE(0x02014b50, 0);
      central.writeUInt16LE(45, 4);
      local.copy(central, 6, 4, 28);
      central.writeUInt16LE(extra.length, 30);
      central.writeUInt32LE(0xffff_ffff, 42);
      directory.push(central, bytesOfName, extra);
      at += local.length + bytesOfName.length + stored;
      count++;
    }
    const list = Buffer.concat(directory);
    const end = Buffer.alloc(56 + 20 + 22);
    end.writeUInt32LE(0x06064b50, 0);
    end.writeBigUInt64LE(44n, 4);
    end.writeUInt16LE(45, 12);
    end.writeUInt16LE(45, 14);
    end.writeBigUInt64LE(BigInt(count), 24);
    end.writeBigUInt64LE(BigInt(count), 32);
    end.writeBigUInt64LE(BigInt(list.length), 40);
    end.writeBigUInt64LE(BigInt(at), 48);
    end.writeUInt32LE(0x07064b50, 56);
    end.writeBigUInt64LE(BigInt(at + list.length), 64);
    end.writeUInt32LE(1, 72);
    end.writeUInt32LE(0x06054b50, 76);
    end.fill(0xff, 76 + 8, 76 + 20);
    writeSync(file, Buffer.concat([list, end]), 0, undefined, at);
    const size = at + list.length + end.length;
    ftruncateSync(file, size);
    return { size };
  } finally {
    closeSync(file);
  }
}

/** An Instagram download of `folders` conversations, with a video of `videoBytes` in each. */
export function* instagramDownload(folders: number, videoBytes: number): Generator<readonly [string, Content]> {
  for (let i = 0; i < folders; i++) {
    const box = i % 50 === 7 ? "message_requests" : "inbox";
    const folder = `your_instagram_activity/messages/${box}/kayla_${100_000 + i}`;
    const messages = Array.from({ length: 3 + (i % 40) }, (_, n) => ({
      sender_name: n % 2 === 0 ? `Kayla ${i}` : "Sam",
      timestamp_ms: 1_779_990_000_000 + i * 3_600_000 - n * 60_000,
      content: `words ${n} of ${i}`,
    }));
    const thread = { participants: [{ name: `Kayla ${i}` }, { name: "Sam" }], messages, title: `Kayla ${i}` };
    yield [`${folder}/message_1.json`, JSON.stringify(thread, null, 2)];
    yield [`${folder}/videos/${i}.mp4`, { zeros: videoBytes }];
  }
  yield ["personal_information/personal_information.json", "{}"];
}
