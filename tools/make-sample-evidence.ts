// Builds the zip of the sample evidence from the text beside it, byte for byte the same every time: entries stored, one
// fixed date. The picture in it is no picture. `npx tsx tools/make-sample-evidence.ts`
import { readFileSync, writeFileSync } from "node:fs";
import { crc32 } from "node:zlib";

const SAMPLES = new URL("../samples/", import.meta.url);
const ZIP = new URL("evidence/WhatsApp Chat - Kayla M.zip", SAMPLES);
// 16 October 2023, 12:00:00, in the form of MS-DOS (APPNOTE.TXT 4.4.6).
const DATE = ((2023 - 1980) << 9) | (10 << 5) | 16;
const TIME = 12 << 11;
/** Bit 11: the name is UTF-8. */
const FLAGS = 0x0800;

const ENTRIES: readonly (readonly [name: string, bytes: Buffer])[] = [
  ["_chat.txt", readFileSync(new URL("evidence-whatsapp-ios.txt", SAMPLES))],
  ["IMG-20231015-WA0003.jpg", Buffer.from("placeholder, not an image\n")],
];

/** A zip of stored entries. */
export function sampleZip(): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, bytes] of ENTRIES) {
    const path = Buffer.from(name);
    // From "version needed" to "extra field length": the same in the local header and in the directory.
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(FLAGS, 2);
    common.writeUInt16LE(TIME, 6);
    common.writeUInt16LE(DATE, 8);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(bytes.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), common, path, bytes]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from("PK\u0001\u0002"), Buffer.from([20, 0]), common, tail, path]));
    locals.push(local);
    at += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(ENTRIES.length, 4);
  end.writeUInt16LE(ENTRIES.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, central, Buffer.from("PK\u0005\u0006"), end]);
}

if (process.argv[1] !== undefined && import.meta.url.endsWith(process.argv[1].split("/").at(-1) ?? "-")) {
  writeFileSync(ZIP, sampleZip());
}
