/** A value of a record. Whole numbers beyond 2^53 are bigints, so that no digit is lost. */
export type SqliteValue = null | number | bigint | string | Uint8Array;
export type TextEncodingOfFile = "utf-8" | "utf-16le" | "utf-16be";

/** Values of one record: SQLite's own bound on columns. */
const MAX_COLUMNS = 32_767;

/** A variable-length number at `at`, at most 2^53; null where there is none. Returns value and the position after it. */
export function varint(bytes: Uint8Array, at: number): readonly [number, number] | null {
  let value = 0;
  for (let i = 0; i < 8; i++) {
    const byte = bytes[at + i];
    if (byte === undefined) return null;
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return value <= Number.MAX_SAFE_INTEGER ? [value, at + i + 1] : null;
  }
  const last = bytes[at + 8];
  if (last === undefined) return null;
  let big = 0n;
  for (let i = 0; i < 8; i++) big = big * 128n + BigInt((bytes[at + i] ?? 0) & 0x7f);
  const number = Number(BigInt.asIntN(64, big * 256n + BigInt(last)));
  return Number.isSafeInteger(number) ? [number, at + 9] : null;
}

const BYTES_OF = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0] as const;

/** The values of one record (file format, section 2.1), or null when it is not one. */
export function decodeRecord(payload: Uint8Array, encoding: TextEncodingOfFile): readonly SqliteValue[] | null {
  const head = varint(payload, 0);
  if (head === null) return null;
  const [headEnd, first] = head;
  if (headEnd > payload.length) return null;
  const values: SqliteValue[] = [];
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  let body = headEnd;
  for (let at = first; at < headEnd; ) {
    const type = varint(payload, at);
    if (type === null || values.length >= MAX_COLUMNS) return null;
    const [serial, next] = type;
    at = next;
    const length = serial >= 12 ? Math.floor((serial - 12) / 2) : (BYTES_OF[serial] ?? -1);
    if (length < 0 || body + length > payload.length) return null;
    values.push(valueAt(payload, body, length, serial, decoder));
    body += length;
  }
  return values;
}

function valueAt(b: Uint8Array, at: number, length: number, serial: number, decoder: TextDecoder): SqliteValue {
  if (serial === 0) return null;
  if (serial === 8) return 0;
  if (serial === 9) return 1;
  if (serial === 7) return new DataView(b.buffer, b.byteOffset + at, 8).getFloat64(0);
  if (serial >= 12) {
    const bytes = b.subarray(at, at + length);
    return serial % 2 === 0 ? bytes.slice() : decoder.decode(bytes);
  }
  let value = 0n;
  for (let i = at; i < at + length; i++) value = value * 256n + BigInt(b[i] ?? 0);
  const signed = BigInt.asIntN(length * 8, value);
  const number = Number(signed);
  return Number.isSafeInteger(number) ? number : signed;
}
