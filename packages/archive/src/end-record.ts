import type { ByteSource } from "@holdfast/model";
import type { ArchiveProblem } from "./archive.ts";
import { u16, u32, u64 } from "./little-endian.ts";
import {
  CENTRAL_SIGNATURE,
  END_BYTES,
  END_SIGNATURE,
  MASK_16,
  MASK_32,
  ZIP64_END_BYTES,
  ZIP64_END_SIGNATURE,
  ZIP64_LOCATOR_BYTES,
  ZIP64_LOCATOR_SIGNATURE,
} from "./zip-record.ts";

/** Bytes after the end record that are tolerated: signatures and padding that some tools append. */
export const MAX_APPENDED_BYTES = 65_536;
/** End records looked at before the file is called damaged. */
const MAX_CANDIDATES = 64;

/** Where the directory is and how many entries it is said to have. */
export interface EndRecord {
  readonly directoryStart: number;
  /** Where the ZIP64 records, or the end record, begin. */
  readonly directoryEnd: number;
  /** The end of the end record with its comment. */
  readonly end: number;
  readonly count: number;
  /** The count is written in 16 bits only: a larger one has wrapped around. */
  readonly narrowCount: boolean;
  /** Bytes before the zip proper, which every offset in it leaves out of account (a self-extracting stub). */
  readonly prefix: number;
}

/**
 * Finds the end record. The last one that fits its directory counts; a second one that a reader looking for a comment
 * up to the very end of the file would take instead makes the zip mean two things, and it is refused.
 */
export async function findEndRecord(source: ByteSource): Promise<EndRecord | ArchiveProblem> {
  const tailStart = Math.max(0, source.size - END_BYTES - MASK_16 - MAX_APPENDED_BYTES);
  const tail = await source.slice(tailStart, source.size);
  let found: EndRecord | null = null;
  let looked = 0;
  for (let at = tail.length - END_BYTES; at >= 0; at--) {
    if (tail[at] !== 0x50 || u32(tail, at) !== END_SIGNATURE) continue;
    const end = tailStart + at + END_BYTES + u16(tail, at + 20);
    if (end > source.size || (found !== null && end !== source.size)) continue;
    if (++looked > MAX_CANDIDATES) return "damaged";
    const record = await readEndRecord(source, tailStart + at, tail.subarray(at, at + END_BYTES), end);
    if (record === "ambiguous") return "hidden-entries";
    if (record === null) continue;
    if (found !== null) return "hidden-entries";
    found = record;
  }
  if (found === null) return "damaged";
  return source.size - found.end > MAX_APPENDED_BYTES ? "damaged" : found;
}

async function readEndRecord(
  source: ByteSource,
  start: number,
  record: Uint8Array,
  end: number,
): Promise<EndRecord | "ambiguous" | null> {
  let [disks, count, size, offset] = [
    u16(record, 4) | u16(record, 6),
    u16(record, 10),
    u32(record, 12),
    u32(record, 16),
  ];
  if (u16(record, 8) !== count) return null;
  let directoryEnd = start;
  const locator = await source.slice(Math.max(0, start - ZIP64_LOCATOR_BYTES), start);
  const zip64 = locator.length === ZIP64_LOCATOR_BYTES && u32(locator, 0) === ZIP64_LOCATOR_SIGNATURE;
  if (zip64) {
    const large = await readZip64(source, start - ZIP64_LOCATOR_BYTES, u64(locator, 8));
    if (large === null || differs(count, MASK_16, large.count)) return null;
    if (differs(size, MASK_32, large.size) || differs(offset, MASK_32, large.offset)) return null;
    if (disks === MASK_16) disks = 0;
    ({ count, size, offset } = large);
    directoryEnd = large.start;
  } else if (size === MASK_32 || offset === MASK_32) return null;
  const directoryStart = directoryEnd - size;
  const prefix = directoryStart - offset;
  if (disks !== 0 || !Number.isSafeInteger(count) || directoryStart < 0 || prefix < 0) return null;
  if (count === 0) return size === 0 ? { directoryStart, directoryEnd, end, count, narrowCount: false, prefix } : null;
  if (!(await isDirectory(source, directoryStart))) return null;
  if (prefix > 0 && (await isDirectory(source, offset))) return "ambiguous";
  return { directoryStart, directoryEnd, end, count, narrowCount: !zip64, prefix };
}

/** Whether a 16 or 32 bit field says something, and something else than the ZIP64 record. */
const differs = (narrow: number, mask: number, wide: number): boolean => narrow !== mask && narrow !== wide;

const isDirectory = async (source: ByteSource, at: number): Promise<boolean> => {
  const bytes = await source.slice(at, at + 4);
  return bytes.length === 4 && u32(bytes, 0) === CENTRAL_SIGNATURE;
};

interface Zip64End {
  readonly start: number;
  readonly count: number;
  readonly size: number;
  readonly offset: number;
}

async function readZip64(source: ByteSource, locator: number, declared: number): Promise<Zip64End | null> {
  // With a prefix the declared place is wrong; the record then stands right before its locator.
  for (const start of new Set([declared, locator - ZIP64_END_BYTES])) {
    if (!Number.isSafeInteger(start) || start < 0 || start + ZIP64_END_BYTES > locator) continue;
    const bytes = await source.slice(start, start + ZIP64_END_BYTES);
    if (u32(bytes, 0) !== ZIP64_END_SIGNATURE || start + 12 + u64(bytes, 4) !== locator) continue;
    if (u32(bytes, 16) !== 0 || u32(bytes, 20) !== 0 || u64(bytes, 24) !== u64(bytes, 32)) continue;
    return { start, count: u64(bytes, 32), size: u64(bytes, 40), offset: u64(bytes, 48) };
  }
  return null;
}
