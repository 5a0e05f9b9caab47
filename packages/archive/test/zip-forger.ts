import { crc32, deflateRawSync } from "node:zlib";

/** One entry of a forged zip. Every field may lie. */
export interface ForgedEntry {
  readonly path: string;
  readonly data?: Uint8Array | string;
  readonly method?: 0 | 8 | 12;
  /** Unix mode, in the upper half of the external attributes. */
  readonly mode?: number;
  readonly flags?: number;
  /** What the central directory says instead of the truth. */
  readonly size?: number;
  readonly packed?: number;
  readonly crc?: number;
  /** Points the directory at the local header of an earlier entry. */
  readonly sameBytesAs?: number;
  /** What the local header says instead of the name. */
  readonly localPath?: string;
}

const bytes = (data: Uint8Array | string): Buffer => Buffer.from(data);

/** A zip made by hand, so that each field can lie. For tests. */
export function forgeZip(entries: readonly ForgedEntry[], tail: { count?: number; comment?: string } = {}): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let at = 0;
  const push = (part: Buffer): void => {
    parts.push(part);
    at += part.length;
  };
  for (const entry of entries) {
    const data = bytes(entry.data ?? "");
    const method = entry.method ?? 8;
    const packed = method === 8 ? deflateRawSync(data) : data;
    const crc = entry.crc ?? crc32(data);
    const flags = entry.flags ?? 0x800;
    const known = entry.sameBytesAs === undefined ? undefined : offsets[entry.sameBytesAs];
    const offset = known ?? at;
    offsets.push(offset);
    if (known === undefined) {
      const name = bytes(entry.localPath ?? entry.path);
      const local = Buffer.alloc(30);
      local.writeUInt32LE(0x04034b50, 0);
      local.writeUInt16LE(20, 4);
      local.writeUInt16LE(flags, 6);
      local.writeUInt16LE(method, 8);
      local.writeUInt32LE(0x58a54a40, 10);
      local.writeUInt32LE(crc, 14);
      local.writeUInt32LE(packed.length, 18);
      local.writeUInt32LE(data.length, 22);
      local.writeUInt16LE(name.length, 26);
      for (const part of [local, name, packed]) push(part);
    }
    const name = bytes(entry.path);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(0x0314, 4);
    central.writeUInt16LE(20, 6);
    central.writeUInt16LE(flags, 8);
    central.writeUInt16LE(method, 10);
    central.writeUInt32LE(0x58a54a40, 12);
    central.writeUInt32LE(crc, 16);
    central.writeUInt32LE(entry.packed ?? packed.length, 20);
    central.writeUInt32LE(entry.size ?? data.length, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 38);
    central.writeUInt32LE(offset, 42);
    directory.push(central, name);
  }
  const start = at;
  for (const part of directory) push(part);
  const comment = bytes(tail.comment ?? "");
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(tail.count ?? entries.length, 8);
  end.writeUInt16LE(tail.count ?? entries.length, 10);
  end.writeUInt32LE(at - start, 12);
  end.writeUInt32LE(start, 16);
  end.writeUInt16LE(comment.length, 20);
  push(end);
  push(comment);
  return new Uint8Array(Buffer.concat(parts));
}
