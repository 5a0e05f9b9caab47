/** A zip written byte by byte, stored, so that tests can lie in it. */
export interface RawEntry {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Name in the local header, when it is another. */
  readonly localPath?: string;
  /** External attributes; a symbolic link is `0o120777 << 16`. */
  readonly attributes?: number;
  readonly flags?: number;
}
export interface RawZip {
  readonly entries: readonly RawEntry[];
  readonly before?: Uint8Array;
  readonly between?: Uint8Array;
  readonly after?: Uint8Array;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});
function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = (TABLE[(c ^ byte) & 255] ?? 0) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

const encoder = new TextEncoder();
const le = (size: 2 | 4, value: number): number[] =>
  size === 2 ? [value & 255, (value >>> 8) & 255] : [...le(2, value & 0xffff), ...le(2, value >>> 16)];

export function rawZip({ entries, before, between, after }: RawZip): Uint8Array {
  const parts: Uint8Array[] = [];
  let at = 0;
  const put = (bytes: Uint8Array | readonly number[]): void => {
    parts.push(Uint8Array.from(bytes));
    at += bytes.length;
  };
  put(before ?? []);
  const directory: number[] = [];
  for (const [index, entry] of entries.entries()) {
    if (index === 1) put(between ?? []);
    const name = encoder.encode(entry.path);
    const local = encoder.encode(entry.localPath ?? entry.path);
    const flags = 0x800 | (entry.flags ?? 0);
    const sums = [...le(4, crc32(entry.bytes)), ...le(4, entry.bytes.length), ...le(4, entry.bytes.length)];
    const common = (length: number): number[] => [
      ...le(2, 20),
      ...le(2, flags),
      ...le(2, 0),
      ...le(2, 0),
      ...le(2, 33),
      ...sums,
      ...le(2, length),
      ...le(2, 0),
    ];
    directory.push(
      0x50,
      0x4b,
      1,
      2,
      ...le(2, 0x0314),
      ...common(name.length),
      ...le(2, 0),
      ...le(2, 0),
      ...le(2, 0),
      ...le(4, entry.attributes ?? 0),
      ...le(4, at),
      ...name,
    );
    put([0x50, 0x4b, 3, 4, ...common(local.length), ...local]);
    put(entry.bytes);
  }
  const start = at;
  put(directory);
  const count = le(2, entries.length);
  put([0x50, 0x4b, 5, 6, 0, 0, 0, 0, ...count, ...count, ...le(4, directory.length), ...le(4, start), 0, 0]);
  put(after ?? []);
  const all = new Uint8Array(at);
  let offset = 0;
  for (const part of parts) {
    all.set(part, offset);
    offset += part.length;
  }
  return all;
}
