import type { ByteSource } from "@holdfast/model";
import { type DirectoryEntry, equalBytes, nameBytes, zip64Fields } from "./directory.ts";
import { u16, u32, u64 } from "./little-endian.ts";
import {
  DESCRIPTOR_SIGNATURE,
  FLAG_DESCRIPTOR,
  FLAG_ENCRYPTED,
  FLAG_UTF8,
  LOCAL_BYTES,
  LOCAL_SIGNATURE,
} from "./zip-record.ts";

/** Most local extra fields are shorter: one read then suffices. */
const EXTRA_GUESS = 64;

/** Where the data of `entry` begins, or null when its local header is not there or says something else. */
export async function dataStart(source: ByteSource, entry: DirectoryEntry): Promise<number | null> {
  const name = nameBytes(entry);
  const guess = LOCAL_BYTES + name.length + EXTRA_GUESS;
  let header = await source.slice(entry.start, entry.start + guess);
  if (header.length < LOCAL_BYTES || u32(header, 0) !== LOCAL_SIGNATURE) return null;
  const length = LOCAL_BYTES + u16(header, 26) + u16(header, 28);
  if (length > guess) header = await source.slice(entry.start, entry.start + length);
  if (header.length < length) return null;
  const nameEnd = LOCAL_BYTES + u16(header, 26);
  if (!equalBytes(header.subarray(LOCAL_BYTES, nameEnd), name)) return null;
  const flags = u16(header, 6);
  const compared = FLAG_ENCRYPTED | (name.some((byte) => byte > 0x7f) ? FLAG_UTF8 : 0);
  if (((flags ^ entry.flags) & compared) !== 0 || u16(header, 8) !== entry.method) return null;
  // With a descriptor the header may leave checksum and sizes at zero, or masked with nothing behind the mask.
  const later = ((flags | entry.flags) & FLAG_DESCRIPTOR) !== 0;
  const fits = (local: number, central: number): boolean => local === central || (later && local === 0);
  const sizes = zip64Fields(header.subarray(nameEnd, length), [u32(header, 22), u32(header, 18)] as const);
  if (!fits(u32(header, 14), entry.crc) || (sizes === null && !later)) return null;
  const agrees = sizes === null || (fits(sizes[0], entry.size) && fits(sizes[1], entry.packed));
  return agrees ? entry.start + length : null;
}

/** Where the bytes of `entry` end, its descriptor counted in, or null when that one says something else. */
export async function entryEnd(source: ByteSource, entry: DirectoryEntry, data: number): Promise<number | null> {
  const end = data + entry.packed;
  if ((entry.flags & FLAG_DESCRIPTOR) === 0) return end;
  const bytes = await source.slice(end, end + 24);
  const wide = (at: number): boolean => u64(bytes, at) === entry.packed && u64(bytes, at + 8) === entry.size;
  const narrow = (at: number): boolean =>
    u32(bytes, at) === entry.packed % 2 ** 32 && u32(bytes, at + 4) === entry.size % 2 ** 32;
  for (const at of u32(bytes, 0) === DESCRIPTOR_SIGNATURE ? [4, 0] : [0]) {
    if (u32(bytes, at) !== entry.crc) continue;
    if (bytes.length >= at + 20 && wide(at + 4)) return end + at + 20;
    if (bytes.length >= at + 12 && narrow(at + 4)) return end + at + 12;
  }
  return null;
}
