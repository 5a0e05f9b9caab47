/**
 * WOFF 1.0 (https://www.w3.org/TR/WOFF/ §3 and §4) to the TrueType or OpenType file it wraps. fontkit could read WOFF
 * itself, but its inflater (tiny-inflate 1.0.3) refuses sound data: the `cmap` table of noto-sans-sc-101 of
 * \@fontsource/noto-sans-sc 5.3.0 ends in "Data error".
 */
declare class DecompressionStream {
  constructor(format: "deflate");
  readonly readable: ReadableStream<Uint8Array>;
  readonly writable: WritableStream<Uint8Array>;
}

const WOFF = 0x774f4646;
const WOFF_HEADER_BYTES = 44;
const WOFF_RECORD_BYTES = 20;
const SFNT_HEADER_BYTES = 12;
const SFNT_RECORD_BYTES = 16;
/** More than any font of ours; a wrong length in a file is refused before memory is taken for it. */
const MAX_FONT_BYTES = 64 * 1024 * 1024;

/** Not with bit operators: those are signed, and a length of four gigabytes would count as less than nothing. */
const toFour = (n: number): number => Math.ceil(n / 4) * 4;

async function inflate(bytes: Uint8Array, length: number): Promise<Uint8Array> {
  const out = new Uint8Array(length);
  let filled = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate")).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (filled + part.value.length > length) throw new RangeError("woff: a table is longer than its record says");
    out.set(part.value, filled);
    filled += part.value.length;
  }
  if (filled !== length) throw new RangeError("woff: a table is shorter than its record says");
  return out;
}

/** The font inside a WOFF file. Any other file comes back as it is. Throws RangeError for a WOFF file that is damaged. */
export async function unwrapWoff(woff: Uint8Array): Promise<Uint8Array> {
  const view = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  if (woff.length < WOFF_HEADER_BYTES || view.getUint32(0) !== WOFF) return woff;
  const count = view.getUint16(12);
  const records = Array.from({ length: count }, (_, i) => WOFF_HEADER_BYTES + i * WOFF_RECORD_BYTES).map((at) => ({
    at,
    offset: view.getUint32(at + 4),
    stored: view.getUint32(at + 8),
    length: view.getUint32(at + 12),
  }));
  const tablesAt = SFNT_HEADER_BYTES + count * SFNT_RECORD_BYTES;
  const total = records.reduce((sum, { length }) => sum + toFour(length), tablesAt);
  if (total > MAX_FONT_BYTES) throw new RangeError(`woff: at most ${MAX_FONT_BYTES} bytes, this says ${total}`);
  const font = new Uint8Array(total);
  const out = new DataView(font.buffer);
  const log = count === 0 ? 0 : Math.floor(Math.log2(count));
  out.setUint32(0, view.getUint32(4));
  out.setUint16(4, count);
  out.setUint16(6, 16 << log);
  out.setUint16(8, log);
  out.setUint16(10, count * 16 - (16 << log));
  let next = tablesAt;
  for (const [i, { at, offset, stored, length }] of records.entries()) {
    const bytes = woff.subarray(offset, offset + stored);
    if (bytes.length !== stored) throw new RangeError("woff: a table lies outside the file");
    font.set(stored < length ? await inflate(bytes, length) : bytes.subarray(0, length), next);
    const record = SFNT_HEADER_BYTES + i * SFNT_RECORD_BYTES;
    out.setUint32(record, view.getUint32(at));
    out.setUint32(record + 4, view.getUint32(at + 16));
    out.setUint32(record + 8, next);
    out.setUint32(record + 12, length);
    next += toFour(length);
  }
  return font;
}
