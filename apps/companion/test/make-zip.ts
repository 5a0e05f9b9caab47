import { crc32, deflateRawSync } from "node:zlib";

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Buffer;
  /** Deflated instead of stored. */
  readonly deflate?: boolean;
}

/** A zip as phones make them: by the book (APPNOTE.TXT), one date for all. `zipParts` gives it in pieces, for zips that no test should hold whole. */
export function makeZip(entries: readonly ZipEntry[]): Buffer {
  return Buffer.concat([...zipParts(entries)]);
}

export function* zipParts(entries: Iterable<ZipEntry>): Generator<Buffer> {
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, bytes, deflate = false } of entries) {
    const data = deflate ? deflateRawSync(bytes) : bytes;
    const path = Buffer.from(name);
    // From "version needed" to "extra field length": the same in the local header and in the directory.
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt16LE(deflate ? 8 : 0, 4);
    common.writeUInt16LE(0x6000, 6);
    common.writeUInt16LE(0x5750, 8);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), common, path]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from("PK\u0001\u0002"), Buffer.from([20, 0]), common, tail, path]));
    at += local.length + data.length;
    yield local;
    yield data;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(at, 12);
  yield central;
  yield Buffer.concat([Buffer.from("PK\u0005\u0006"), end]);
}

/** A WhatsApp chat of so many lines, a minute apart, made up. */
export function longChat(lines: number): Buffer {
  const start = Date.UTC(2023, 0, 13, 8, 0);
  const two = (n: number): string => String(n).padStart(2, "0");
  const parts: string[] = [];
  for (let i = 0; i < lines; i++) {
    const at = new Date(start + i * 60_000);
    const day = `${two(at.getUTCDate())}/${two(at.getUTCMonth() + 1)}/${at.getUTCFullYear()}`;
    const who = i % 3 === 0 ? "Jordan R" : "Kayla M";
    parts.push(
      `${day}, ${two(at.getUTCHours())}:${two(at.getUTCMinutes())} - ${who}: line number ${i} of an evening\n`,
    );
  }
  return Buffer.from(parts.join(""));
}
