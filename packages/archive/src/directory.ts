import type { ByteSource } from "@holdfast/model";
import type { EndRecord } from "./end-record.ts";
import { entryName } from "./entry-name.ts";
import { u16, u32, u64 } from "./little-endian.ts";
import { CENTRAL_BYTES, CENTRAL_SIGNATURE, extraField, MASK_16, MASK_32 } from "./zip-record.ts";

/** Bytes of the directory held at a time. */
const WINDOW = 1_048_576;
const ZIP64_EXTRA = 1;
const encoder = new TextEncoder();

/** One entry as the directory has it, nothing checked but that its numbers are numbers. */
export interface DirectoryEntry {
  /** Null: said to be UTF-8 and is not. */
  readonly path: string | null;
  /** The name as its bytes, where they are not the UTF-8 of `path`. */
  readonly rawName: Uint8Array | null;
  readonly nameLength: number;
  readonly flags: number;
  readonly method: number;
  /** DOS date in the upper half, DOS time in the lower. */
  readonly modified: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where the local header stands in the file, a prefix counted in. */
  readonly start: number;
  readonly unixMode: number;
  readonly dosAttributes: number;
}

/** Reads the directory, a window at a time; null, as the last, for one that is not what the end record says. */
export async function* readDirectory(
  source: ByteSource,
  end: EndRecord,
): AsyncGenerator<readonly DirectoryEntry[] | null> {
  let count = 0;
  for (let at = end.directoryStart; at < end.directoryEnd; ) {
    const window = await source.slice(at, Math.min(end.directoryEnd, at + WINDOW));
    const entries: DirectoryEntry[] = [];
    let used = 0;
    for (let next = recordEnd(window, 0); next !== null && next <= window.length; next = recordEnd(window, used)) {
      const entry = parse(window.subarray(used, next), end.prefix);
      if (entry === null) return yield null;
      entries.push(entry);
      used = next;
    }
    if (used === 0) return yield null;
    at += used;
    count += entries.length;
    yield entries;
  }
  // Writers from before ZIP64 let the count wrap around at 65,536 and everybody reads on.
  if ((end.narrowCount ? count & 0xffff : count) !== end.count) yield null;
}

/** Where the record at `at` of `window` ends, or null when too little of it is there to tell. */
const recordEnd = (window: Uint8Array, at: number): number | null =>
  at + CENTRAL_BYTES > window.length
    ? null
    : at + CENTRAL_BYTES + u16(window, at + 28) + u16(window, at + 30) + u16(window, at + 32);

function parse(record: Uint8Array, prefix: number): DirectoryEntry | null {
  if (u32(record, 0) !== CENTRAL_SIGNATURE) return null;
  const [nameEnd, flags] = [CENTRAL_BYTES + u16(record, 28), u16(record, 8)];
  const raw = record.subarray(CENTRAL_BYTES, nameEnd);
  const extra = record.subarray(nameEnd, nameEnd + u16(record, 30));
  const wide = zip64Fields(extra, [u32(record, 24), u32(record, 20), u32(record, 42)] as const);
  const disk = u16(record, 34);
  if (wide === null || (disk !== 0 && disk !== MASK_16)) return null;
  const [size, packed, offset] = wide;
  const path = entryName(raw, flags, extra);
  return {
    path,
    rawName: path !== null && equalBytes(encoder.encode(path), raw) ? null : raw.slice(),
    nameLength: raw.length,
    flags,
    method: u16(record, 10),
    modified: u32(record, 12),
    crc: u32(record, 16),
    packed,
    size,
    start: offset + prefix,
    unixMode: u16(record, 40),
    dosAttributes: record[38] ?? 0,
  };
}

/**
 * The 32 bit fields, each that is masked replaced by the next number of the ZIP64 extra field, in the fixed order that
 * APPNOTE 4.5.3 sets. Null when a number is missing, or too large to be a place in a file.
 */
export function zip64Fields<const T extends readonly number[]>(extra: Uint8Array, narrow: T): T | null {
  if (!narrow.includes(MASK_32)) return narrow;
  const field = extraField(extra, ZIP64_EXTRA);
  if (field === null) return null;
  let at = 0;
  const wide = narrow.map((value) => {
    if (value !== MASK_32) return value;
    at += 8;
    return at > field.length ? Number.NaN : u64(field, at - 8);
  });
  // Same length and element type as it was given.
  return wide.every((value) => Number.isSafeInteger(value)) ? (wide as unknown as T) : null;
}

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** The name of `entry` in bytes. */
export const nameBytes = (entry: DirectoryEntry): Uint8Array => entry.rawName ?? encoder.encode(entry.path ?? "");
