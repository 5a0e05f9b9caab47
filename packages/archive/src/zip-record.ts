import { u16 } from "./little-endian.ts";

/** Signatures, lengths and marks of APPNOTE.TXT 6.3.10, sections 4.3 and 4.4. */
export const LOCAL_SIGNATURE = 0x04034b50;
export const CENTRAL_SIGNATURE = 0x02014b50;
export const END_SIGNATURE = 0x06054b50;
export const ZIP64_END_SIGNATURE = 0x06064b50;
export const ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
export const DESCRIPTOR_SIGNATURE = 0x08074b50;

export const LOCAL_BYTES = 30;
export const CENTRAL_BYTES = 46;
export const END_BYTES = 22;
export const ZIP64_END_BYTES = 56;
export const ZIP64_LOCATOR_BYTES = 20;

/** "Look in the ZIP64 record instead." */
export const MASK_16 = 0xffff;
export const MASK_32 = 0xffff_ffff;

export const STORED = 0;
export const DEFLATED = 8;
/** WinZip's AES hides the real method behind this one. */
export const AES = 99;

export const FLAG_ENCRYPTED = 0x0001;
export const FLAG_DESCRIPTOR = 0x0008;
export const FLAG_PATCHED = 0x0020;
export const FLAG_STRONG = 0x0040;
export const FLAG_UTF8 = 0x0800;
export const FLAG_MASKED = 0x2000;

/** The extra field `id` inside `extra`, or null. */
export function extraField(extra: Uint8Array, id: number): Uint8Array | null {
  for (let at = 0; at + 4 <= extra.length; ) {
    const end = at + 4 + u16(extra, at + 2);
    if (end > extra.length) return null;
    if (u16(extra, at) === id) return extra.subarray(at + 4, end);
    at = end;
  }
  return null;
}
