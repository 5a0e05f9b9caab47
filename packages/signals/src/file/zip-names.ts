import type { ByteSource } from "@holdfast/model";

/** What a zip says it holds. Nothing is unpacked. */
export interface ZipNames {
  readonly names: readonly string[];
  /** At least one file inside asks for a password. */
  readonly locked: boolean;
  /** The list at the end is missing: the names were read from the files' own beginnings. */
  readonly cutOff: boolean;
  /** There are more names than were read. */
  readonly more: boolean;
}

const MAX_NAMES = 10_000;
const MAX_DIRECTORY = 4_194_304;
const TAIL = 66_000;
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

/**
 * Names in a zip, from its list at the end and, where a cut-off file has none, from the files' own beginnings in the first
 * `MAX_DIRECTORY` bytes. APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16. Bounded whatever the file says of itself.
 */
export async function zipNames(source: ByteSource): Promise<ZipNames> {
  const from = Math.max(0, source.size - TAIL);
  const tail = await source.slice(from, source.size);
  const end = lastIndexOf(tail, END);
  if (end >= 0 && end + 22 <= tail.length) {
    const v = view(tail);
    const size = v.getUint32(end + 12, true);
    const start = v.getUint32(end + 16, true);
    // Bytes put before a zip (a program that unpacks itself) shift it; the list ends where the end record begins.
    const real = start + size <= source.size && size > 0 ? [start, from + end - size] : [from + end - size];
    for (const at of real) {
      if (at < 0) continue;
      const listed = readCentral(await source.slice(at, at + Math.min(size, MAX_DIRECTORY)), size > MAX_DIRECTORY);
      if (listed !== null) return listed;
    }
  }
  return readLocal(await source.slice(0, MAX_DIRECTORY), source.size > MAX_DIRECTORY);
}

function readCentral(bytes: Uint8Array, clipped: boolean): ZipNames | null {
  const v = view(bytes);
  const names: string[] = [];
  let locked = false;
  let at = 0;
  while (at + 46 <= bytes.length && v.getUint32(at, true) === CENTRAL && names.length < MAX_NAMES) {
    const flags = v.getUint16(at + 8, true);
    const length = v.getUint16(at + 28, true);
    locked ||= (flags & 1) === 1;
    names.push(text(bytes.subarray(at + 46, at + 46 + length)));
    at += 46 + length + v.getUint16(at + 30, true) + v.getUint16(at + 32, true);
  }
  return names.length === 0 ? null : { names, locked, cutOff: false, more: clipped || names.length >= MAX_NAMES };
}

/** Walks from header to header by search: sizes in a hostile or streamed file are not believed. */
function readLocal(bytes: Uint8Array, clipped: boolean): ZipNames {
  const v = view(bytes);
  const names: string[] = [];
  let locked = false;
  for (let at = 0; at + 30 <= bytes.length && names.length < MAX_NAMES; at++) {
    if (bytes[at] !== 0x50 || v.getUint32(at, true) !== LOCAL) continue;
    const length = v.getUint16(at + 26, true);
    locked ||= (v.getUint16(at + 6, true) & 1) === 1;
    if (length > 0 && length < 1024) names.push(text(bytes.subarray(at + 30, at + 30 + length)));
    at += 29;
  }
  return { names, locked, cutOff: true, more: clipped || names.length >= MAX_NAMES };
}

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const utf8 = new TextDecoder("utf-8");
const text = (bytes: Uint8Array): string => utf8.decode(bytes);

function lastIndexOf(bytes: Uint8Array, signature: number): number {
  const v = view(bytes);
  for (let at = bytes.length - 4; at >= 0; at--) {
    if (bytes[at] === 0x50 && v.getUint32(at, true) === signature) return at;
  }
  return -1;
}
