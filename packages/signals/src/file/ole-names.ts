import type { ByteSource } from "@holdfast/model";

/** Bytes of an old Office file that are looked through for the names of its parts. */
const MAX_LOOKED = 8_388_608;
const ENTRY = 128;
const MAX_NAMES = 5000;

/**
 * Names of the parts of an OLE file ([MS-CFB] 2.6.1: entries of 128 bytes, name in UTF-16, its length at 64, its kind at
 * 66). Every 128-byte place is looked at instead of following the chains, which a hostile file could make endless.
 */
export async function oleNames(source: ByteSource): Promise<readonly string[]> {
  const bytes = await source.slice(0, MAX_LOOKED);
  const names: string[] = [];
  const utf16 = new TextDecoder("utf-16le");
  for (let at = 512; at + ENTRY <= bytes.length && names.length < MAX_NAMES; at += ENTRY) {
    const length = (bytes[at + 64] ?? 0) | ((bytes[at + 65] ?? 0) << 8);
    const kind = bytes[at + 66] ?? 0;
    if (length < 4 || length > 64 || length % 2 === 1 || (kind !== 1 && kind !== 2 && kind !== 5)) continue;
    if (bytes[at + length - 2] !== 0 || bytes[at + length - 1] !== 0) continue;
    const name = utf16.decode(bytes.subarray(at, at + length - 2));
    if (!name.includes("\0")) names.push(name);
  }
  return names;
}
