/** Eight tables: eight bytes a turn. ISO 3309, reflected, polynomial 0xEDB88320. */
const TABLES: readonly Uint32Array[] = (() => {
  const first = new Uint32Array(256);
  for (let i = 0; i < 256; i++) {
    let c = i;
    for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    first[i] = c;
  }
  const tables = [first];
  for (let last = first; tables.length < 8; tables.push(last))
    last = last.map((c) => (first[c & 255] ?? 0) ^ (c >>> 8));
  return tables;
})();

/** Carries a CRC-32 on over `bytes`; begin with 0. */
export function crc32(before: number, bytes: Uint8Array): number {
  const [t0, t1, t2, t3, t4, t5, t6, t7] = TABLES as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ];
  // The indices below are bytes and stay inside tables of 256 and inside `bytes`.
  const at = (table: Uint32Array, i: number): number => table[i] as number;
  const b = (i: number): number => bytes[i] as number;
  let c = ~before;
  let i = 0;
  for (const stop = bytes.length - 7; i < stop; i += 8) {
    const x = c ^ (b(i) | (b(i + 1) << 8) | (b(i + 2) << 16) | (b(i + 3) << 24));
    c =
      at(t7, x & 255) ^
      at(t6, (x >>> 8) & 255) ^
      at(t5, (x >>> 16) & 255) ^
      at(t4, x >>> 24) ^
      at(t3, b(i + 4)) ^
      at(t2, b(i + 5)) ^
      at(t1, b(i + 6)) ^
      at(t0, b(i + 7));
  }
  for (; i < bytes.length; i++) c = at(t0, (c ^ b(i)) & 255) ^ (c >>> 8);
  return ~c >>> 0;
}
